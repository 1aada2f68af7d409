import { spawn } from 'node:child_process';
import { closeSync, mkdirSync, openSync, readFileSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { Refusal } from '../machine/log.mjs';
import { preferPort } from '../machine/port.mjs';
import { stop, track } from '../machine/process.mjs';
import { stopLeftover } from './leftover.mjs';
import { program } from './native.mjs';

const pause = ms => new Promise(resolve => setTimeout(resolve, ms));
const tuning = {
  shared_buffers: '256MB',
  effective_cache_size: '1GB',
  work_mem: '16MB',
  maintenance_work_mem: '128MB',
  max_connections: '80',
  // Solid state disks: a random page costs hardly more than the next one.
  random_page_cost: '1.1',
  // Compiling costs more than our short queries take.
  jit: 'off',
  lc_messages: 'C',
  log_timezone: 'UTC',
};
/** For data that nobody will miss: tests. */
export const forgetful = { fsync: 'off', synchronous_commit: 'off', full_page_writes: 'off' };

export function urlOf({ port }, { user, password, database }) {
  return `postgresql://${user}:${encodeURIComponent(password)}@127.0.0.1:${port}/${database}`;
}

function openLog(dataFolder) {
  const folder = join(dataFolder, 'logs');
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  const file = join(folder, 'postgres.log');
  try {
    if (statSync(file).size > 5_000_000) rmSync(file);
  } catch {
    // None yet.
  }
  return file;
}

function launch({ place, native, account }, port, settings, logFile) {
  const flags = Object.entries({ ...tuning, ...settings }).flatMap(([key, value]) => [
    '-c',
    `${key}=${value}`,
  ]);
  const log = openSync(logFile, 'a', 0o600);
  const child = spawn(
    program(native, 'postgres'),
    ['-D', place, '-h', '127.0.0.1', '-p', String(port), '-c', 'unix_socket_directories=', ...flags],
    {
      ...account,
      cwd: place,
      env: { PATH: process.env.PATH, TZ: 'UTC', LC_ALL: 'C.UTF-8' },
      stdio: ['ignore', log, log],
      detached: process.platform !== 'win32',
    },
  );
  closeSync(log);
  // SIGINT is PostgreSQL's "fast" shutdown: clients are let go, everything is written down.
  return track(child, { name: 'SIGINT', patienceMs: 20_000 });
}

/** Waits as long as the process lives: after a crash it first reads its journal, however long that takes. */
async function untilReady(child, url, logFile) {
  const { default: pg } = await import('pg');
  let ended = null;
  child.ended.then(end => {
    ended = end;
  });
  while (!ended) {
    const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 2000 });
    client.on('error', () => {});
    try {
      await client.connect();
      await client.end();
      return;
    } catch (error) {
      if (error.code === '28P01') {
        throw new Refusal('数据库密码与数据目录里的 secrets.json 不一致：数据目录是否由两处拼成？');
      }
      await pause(40);
    }
  }
  const lines = readFileSync(logFile, 'utf8').trim().split('\n').slice(-5).join('\n');
  throw new Refusal(`数据库没有启动，日志（${logFile}）最后说的是：\n${ended.error?.message ?? lines}`);
}

/** Starts the server of a cluster. `password` is the superuser's. */
export async function startServer(cluster, { password, port: wanted, settings = {} }) {
  await stopLeftover(cluster.place);
  const port = await preferPort(wanted);
  const logFile = openLog(cluster.dataFolder);
  const child = launch(cluster, port, settings, logFile);
  const url = urlOf({ port }, { user: 'postgres', password, database: 'postgres' });
  try {
    await untilReady(child, url, logFile);
  } catch (error) {
    await stop(child);
    throw error;
  }
  return { port, url, child, stop: () => stop(child) };
}
