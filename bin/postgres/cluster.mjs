import { spawn } from 'node:child_process';
import { createHash, randomBytes } from 'node:crypto';
import {
  existsSync,
  mkdirSync,
  readFileSync,
  realpathSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join } from 'node:path';
import { succeed, track } from '../machine/process.mjs';
import { nativePrograms, program } from './native.mjs';
import { canEnter, giveTo, isRoot, plainAccount, systemFolder } from './unprivileged.mjs';

const pointerOf = dataFolder => join(dataFolder, 'pg-location');

/** Where the cluster of a data folder lies, if there is one. */
export function findCluster(dataFolder) {
  const pointer = pointerOf(dataFolder);
  const place = existsSync(pointer) ? readFileSync(pointer, 'utf8').trim() : join(dataFolder, 'pg');
  return existsSync(join(place, 'PG_VERSION')) ? place : null;
}

/** Below the data folder; outside, with a pointer to it, when the database's account cannot get there. */
function choosePlace(dataFolder, account) {
  if (canEnter(account, dataFolder)) {
    rmSync(pointerOf(dataFolder), { force: true });
    return join(dataFolder, 'pg');
  }
  const key = createHash('sha256').update(realpathSync(dataFolder)).digest('hex').slice(0, 16);
  const place = join(systemFolder(account), 'clusters', key);
  mkdirSync(dirname(place), { recursive: true, mode: 0o755 });
  writeFileSync(pointerOf(dataFolder), `${place}\n`);
  return place;
}

/** Whoever owns the files runs the server: a folder begun by a plain user stays that user's, also for root. */
function accountFor(place) {
  if (!isRoot || !place) return plainAccount();
  const { uid, gid } = statSync(place);
  return uid === 0 ? plainAccount() : { uid, gid };
}

const locale = () =>
  process.platform === 'linux'
    ? ['--locale=C.UTF-8']
    : // Systems whose own library has no C.UTF-8: PostgreSQL brings one along.
      ['--locale=C', '--locale-provider=builtin', '--builtin-locale=C.UTF-8'];

/** Made under another name and renamed when whole: a start cut short leaves nothing that looks like data. */
async function initialise(cluster, password, { sync }) {
  const half = `${cluster.place}.new`;
  const passwordFile = `${cluster.place}.${randomBytes(6).toString('hex')}`;
  rmSync(half, { recursive: true, force: true });
  mkdirSync(half, { mode: 0o700 });
  giveTo(cluster.account, half);
  try {
    writeFileSync(passwordFile, `${password}\n`, { mode: 0o600 });
    giveTo(cluster.account, passwordFile);
    const args = ['-D', half, '-U', 'postgres', '--auth=scram-sha-256', `--pwfile=${passwordFile}`];
    args.push('--encoding=UTF8', ...locale(), ...(sync ? [] : ['--no-sync']));
    const options = { ...cluster.account, cwd: half, stdio: ['ignore', 'pipe', 'pipe'] };
    const env = { PATH: process.env.PATH, TZ: 'UTC', LC_ALL: 'C' };
    const child = spawn(program(cluster.native, 'initdb'), args, { ...options, env });
    await succeed('建立数据库（initdb）', track(child));
  } finally {
    rmSync(passwordFile, { force: true });
  }
  renameSync(half, cluster.place);
}

/** The cluster of a data folder, made when missing: where it lies, its programs, and who runs them. */
export async function openCluster(dataFolder, password, { sync = true } = {}) {
  const found = findCluster(dataFolder);
  const account = accountFor(found);
  const native = nativePrograms(account, dataFolder);
  const cluster = { dataFolder, account, native, place: found ?? choosePlace(dataFolder, account) };
  if (!found) await initialise(cluster, password, { sync });
  return cluster;
}

/** What `--reset` takes away. */
export function removeCluster(dataFolder) {
  const place = findCluster(dataFolder);
  if (place) rmSync(place, { recursive: true, force: true });
  rmSync(pointerOf(dataFolder), { force: true });
  rmSync(join(dataFolder, 'pg'), { recursive: true, force: true });
  rmSync(join(dataFolder, 'pg.new'), { recursive: true, force: true });
}
