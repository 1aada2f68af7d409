// A PostgreSQL for tests: prints `{"url": …}` of its superuser and lives until its standard input closes,
// so that whoever asked for it cannot leave it behind, not even by being killed.
import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { sayFailure } from './machine/log.mjs';
import { openCluster, removeCluster } from './postgres/cluster.mjs';
import { forgetful, startServer } from './postgres/server.mjs';

const password = 'scratch';
const folder = mkdtempSync(join(tmpdir(), 'zhuji-desk-test-'));
chmodSync(folder, 0o711);
let server;

async function leave(code) {
  await server?.stop();
  removeCluster(folder);
  rmSync(folder, { recursive: true, force: true });
  process.exit(code);
}

const asked = new Promise(resolve => {
  process.stdin.on('close', resolve).resume();
  process.on('SIGTERM', resolve).on('SIGINT', resolve).on('SIGHUP', resolve);
});

try {
  const cluster = await openCluster(folder, password, { sync: false });
  server = await startServer(cluster, { password, settings: { ...forgetful, shared_buffers: '128MB' } });
  console.log(JSON.stringify({ url: server.url }));
  await asked;
  await leave(0);
} catch (error) {
  sayFailure(error);
  await leave(1);
}
