// `node bench/import.mjs [LEADS] [ROWS]…`: what bringing in ledgers costs, beside LEADS that are there already.
import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { sayFailure, step } from '../bin/machine/log.mjs';

const folder = mkdtempSync(join(tmpdir(), 'zhuji-desk-bench-'));
chmodSync(folder, 0o711);
const [leads = '10000', ...sizes] = process.argv.slice(2);
const undo = [];

async function measure() {
  const { runInForeground, startTypeScript, succeed } = await import('../bin/machine/process.mjs');
  const { openDataFolder, secretsOf } = await import('../bin/postgres/data-folder.mjs');
  const { openEmbedded } = await import('../bin/postgres/database.mjs');
  const { bundleLedger } = await import('../bin/project/build.mjs');
  const { appEnvironment, ownerEnvironment } = await import('../bin/up/environment.mjs');
  const { migrate } = await import('../bin/up/fill.mjs');
  const dataFolder = openDataFolder(folder);
  const secrets = secretsOf(dataFolder);
  const database = await openEmbedded(dataFolder, secrets);
  undo.push(database.stop);
  const env = appEnvironment({ env: process.env, database, secrets, dataFolder, port: 0 });
  await step('migrations', () => migrate(env, database));
  await step(`filling ${leads} leads`, () =>
    succeed(
      'bench/fill',
      startTypeScript('bench/fill/run.ts', [leads, leads], { env: ownerEnvironment(env, database) }),
    ),
  );
  await bundleLedger();
  return runInForeground('bench/import.ts', sizes.length > 0 ? sizes : ['10000', '100000'], env);
}

try {
  process.exitCode = await measure();
} catch (error) {
  sayFailure(error);
  process.exitCode = 1;
} finally {
  for (const end of undo) await end();
  const { removeCluster } = await import('../bin/postgres/cluster.mjs');
  removeCluster(folder);
  rmSync(folder, { recursive: true, force: true });
}
