// `node bench/export.mjs [ROWS]`: what taking out the whole ledger costs the worker, on a PostgreSQL of its own.
import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { sayFailure, step } from '../bin/machine/log.mjs';

const folder = mkdtempSync(join(tmpdir(), 'zhuji-desk-bench-'));
chmodSync(folder, 0o711);
const rows = process.argv[2] ?? '100000';
const undo = [];

async function measure() {
  const { runInForeground, startTypeScript, succeed } = await import('../bin/machine/process.mjs');
  const { openDataFolder, secretsOf } = await import('../bin/postgres/data-folder.mjs');
  const { openEmbedded } = await import('../bin/postgres/database.mjs');
  const { appEnvironment, ownerEnvironment } = await import('../bin/up/environment.mjs');
  const { migrate } = await import('../bin/up/fill.mjs');
  const dataFolder = openDataFolder(folder);
  const secrets = secretsOf(dataFolder);
  const database = await openEmbedded(dataFolder, secrets);
  undo.push(database.stop);
  const env = appEnvironment({ env: process.env, database, secrets, dataFolder, port: 0 });
  await step('migrations', () => migrate(env, database));
  await step(`filling ${rows} leads`, () =>
    succeed(
      'bench/fill',
      startTypeScript('bench/fill/run.ts', [rows, rows], { env: ownerEnvironment(env, database) }),
    ),
  );
  // Each in a process of its own: what one has taken of memory is not the other's.
  let code = 0;
  for (const format of ['xlsx', 'csv'])
    for (const query of ['', 'contacts=1']) {
      code ||= await runInForeground('bench/export.ts', [format, query], env);
    }
  return code;
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
