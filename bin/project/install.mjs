import { spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { root, succeed, track } from '../machine/process.mjs';

function packagesOf(file) {
  try {
    return JSON.parse(readFileSync(join(root, file), 'utf8')).packages ?? null;
  } catch {
    return null;
  }
}

/**
 * npm writes what it installed into `node_modules/.package-lock.json` as its very last act. Comparing that
 * with the lock file needs no stamp of ours, notices an install that was cut short, and accepts one made
 * by hand.
 */
export function isInstalled() {
  const wanted = packagesOf('package-lock.json');
  const present = packagesOf('node_modules/.package-lock.json');
  if (!wanted || !present) return false;
  return Object.entries(wanted).every(([path, { version, integrity, optional }]) => {
    if (path === '') return true;
    const found = present[path];
    // An optional package may be missing: it is made for another operating system.
    return found ? found.version === version && found.integrity === integrity : optional === true;
  });
}

/** No package may run a script of its own: one of them would download, none is needed. */
export async function install() {
  const args = ['ci', '--ignore-scripts', '--include=dev', '--no-audit', '--no-fund', '--loglevel=error'];
  const cli = process.env.npm_execpath;
  const isNpm = cli?.endsWith('npm-cli.js');
  const child = spawn(isNpm ? process.execPath : 'npm', isNpm ? [cli, ...args] : args, {
    cwd: root,
    stdio: ['ignore', 'pipe', 'pipe'],
    detached: process.platform !== 'win32',
    shell: !isNpm && process.platform === 'win32',
  });
  await succeed('安装依赖（npm ci）', track(child));
}
