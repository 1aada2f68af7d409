import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { root } from '../machine/process.mjs';

function* filesBelow(path, wanted) {
  if (!existsSync(join(root, path))) return;
  if (statSync(join(root, path)).isFile()) {
    if (wanted(path)) yield path;
    return;
  }
  for (const name of readdirSync(join(root, path)).sort()) {
    if (name !== 'node_modules' && name !== 'generated') yield* filesBelow(`${path}/${name}`, wanted);
  }
}

/** One hash over names and contents: the same sources give the same answer on every machine. */
export function fingerprint(paths, wanted = () => true) {
  const hash = createHash('sha256');
  for (const path of paths.flatMap(start => [...filesBelow(start, wanted)])) {
    hash
      .update(`${path}\0`)
      .update(readFileSync(join(root, path)))
      .update('\0');
  }
  return hash.digest('hex');
}

export function isStamped(file, value) {
  return existsSync(file) && readFileSync(file, 'utf8') === value;
}

export function stamp(file, value) {
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, value);
}
