import { spawnSync } from 'node:child_process';
import { chmodSync, chownSync, lstatSync, mkdirSync, readFileSync } from 'node:fs';
import { Refusal } from '../machine/log.mjs';

export const isRoot = process.getuid?.() === 0;

/**
 * PostgreSQL refuses to run as root, so root lends it a plain account: `{ uid, gid }` for spawn, or
 * nothing for everyone else. The account must have a passwd entry, initdb looks its name up.
 */
export function plainAccount() {
  if (!isRoot) return {};
  const entries = readFileSync('/etc/passwd', 'utf8').split('\n');
  for (const name of ['postgres', 'nobody']) {
    const fields = entries.find(line => line.startsWith(`${name}:`))?.split(':');
    if (fields) return { uid: Number(fields[2]), gid: Number(fields[3]) };
  }
  throw new Refusal(
    'PostgreSQL 不能以 root 运行，而系统里没有 postgres 或 nobody 账户：请以普通用户运行，或设置 DATABASE_URL。',
  );
}

/** Asked of the system itself, which also knows of access lists and mounts. */
export function canEnter(account, directory) {
  if (account.uid === undefined) return true;
  const { status } = spawnSync('/bin/sh', ['-c', 'cd -- "$0"', directory], { ...account, cwd: '/' });
  return status === 0;
}

export function giveTo(account, path) {
  if (account.uid !== undefined) chownSync(path, account.uid, account.gid);
}

/** A folder of root's that everyone may enter and nobody else may write, for what a locked home cannot hold. */
export function systemFolder(account) {
  for (const path of ['/var/lib/zhuji-desk', '/var/tmp/zhuji-desk']) {
    try {
      mkdirSync(path, { recursive: true });
      const found = lstatSync(path);
      // Below /var/tmp anyone could have made it first.
      if (!found.isDirectory() || found.uid !== 0) continue;
      chmodSync(path, 0o755);
      if (canEnter(account, path)) return path;
    } catch {
      // Read-only or missing: try the next place.
    }
  }
  throw new Refusal('找不到数据库账户可以进入的目录（/var/lib 和 /var/tmp 都不行）：请设置 DATABASE_URL。');
}
