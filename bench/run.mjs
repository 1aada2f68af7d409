// `npm run bench`: fills a PostgreSQL of its own, serves a production build on it and measures, beside the
// barest server that gives the same answers. Loopback only; everything it started is gone when it ends.
import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { say, sayFailure, step } from '../bin/machine/log.mjs';
import { requireNode } from '../bin/machine/node-version.mjs';
import { readOptions } from './options.mjs';

requireNode();

// After an hour something is wrong, and what runs unattended must end.
const longestMs = 3_600_000;

function dataFolderFor({ data }) {
  if (data) return data;
  const folder = mkdtempSync(join(tmpdir(), 'zhuji-desk-bench-'));
  // The database's account must be able to get through, not to look around.
  chmodSync(folder, 0o711);
  return folder;
}

async function fill(options, database, env) {
  const { migrate } = await import('../bin/up/fill.mjs');
  const { ownerEnvironment } = await import('../bin/up/environment.mjs');
  const { startTypeScript, succeed } = await import('../bin/machine/process.mjs');
  await step('migrations', () => migrate(env, database));
  if (!database.isUnfilled) return;
  await step(`filling ${options.leads} leads, ${options.activities} activities`, async () => {
    const args = [String(options.leads), String(options.activities), options.names];
    const child = startTypeScript('bench/fill/run.ts', args, { env: ownerEnvironment(env, database) });
    const printed = await succeed('bench/fill', child);
    await database.markFilled();
    return printed.trim();
  });
}

async function buildOnce(env) {
  const { build, isBuilt } = await import('../bin/project/build.mjs');
  if (!isBuilt()) await step('next build', () => build(env));
}

/** A bare server of ours; its first line is its port. */
async function serveBare(file, env) {
  const { startTypeScript, stop } = await import('../bin/machine/process.mjs');
  const child = startTypeScript(file, [], { env: { ...env, NODE_ENV: 'production' } });
  undo.unshift(() => stop(child));
  child.stderr.on('data', chunk => process.stderr.write(chunk));
  const port = await new Promise((resolve, reject) => {
    child.stdout.once('data', chunk => resolve(Number(chunk)));
    child.ended.then(({ code }) => reject(new Error(`${file} ended with ${code}.`)));
  });
  return { url: `http://127.0.0.1:${port}`, pid: child.pid };
}

async function measure(options) {
  const { freePort } = await import('../bin/machine/port.mjs');
  const { runInForeground } = await import('../bin/machine/process.mjs');
  const { openDataFolder, secretsOf } = await import('../bin/postgres/data-folder.mjs');
  const { openEmbedded } = await import('../bin/postgres/database.mjs');
  const { prepareCode } = await import('../bin/project/prepare.mjs');
  const { appEnvironment } = await import('../bin/up/environment.mjs');
  const { serve } = await import('../bin/up/serve.mjs');
  await prepareCode();
  const dataFolder = openDataFolder(dataFolderFor(options));
  undo.unshift(() => forget(dataFolder, options));
  const secrets = secretsOf(dataFolder);
  const database = await openEmbedded(dataFolder, secrets);
  undo.unshift(database.stop);
  const port = await freePort();
  // What the operator's shell says is for the desk, not for this run.
  const { DATABASE_URL: _url, NEXTAUTH_URL: _address, UPLOAD_DIR: _uploads, ...shell } = process.env;
  const env = appEnvironment({ env: shell, database, secrets, dataFolder, port });
  await fill(options, database, env);
  await buildOnce(env);
  const site = await serve(env, port);
  undo.unshift(site.stop);
  const servers = {
    page: { url: `http://127.0.0.1:${port}`, pid: site.pid },
    data: await serveBare('bench/data.ts', env),
    floor: await serveBare('bench/floor.ts', env),
  };
  return runInForeground('bench/measure.ts', [JSON.stringify(servers), options.only], env);
}

async function forget(dataFolder, { keep }) {
  if (keep) return say(`kept: npm run bench -- --data ${dataFolder}`);
  const { removeCluster } = await import('../bin/postgres/cluster.mjs');
  removeCluster(dataFolder);
  rmSync(dataFolder, { recursive: true, force: true });
}

// What was started last is ended first: no site looks for a database that has gone.
const undo = [];

async function leave() {
  while (undo.length > 0) await undo.shift()();
}

try {
  const { onFarewell } = await import('../bin/machine/process.mjs');
  onFarewell(leave);
  setTimeout(() => process.kill(process.pid, 'SIGTERM'), longestMs).unref();
  process.exitCode = await measure(readOptions(process.argv.slice(2)));
} catch (error) {
  sayFailure(error);
  process.exitCode = 1;
} finally {
  await leave();
}
