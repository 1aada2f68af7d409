import { mkdir, open, readFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import type { Anchor } from '../domain/audit-view';
import { env } from '../env';

const LINE = /^(\d+) ([0-9a-f]{64}) (\S+)$/;

/** The anchors written down so far, in the order of the file. A line cut short by a crash is none. */
export async function readAnchors(file = env.auditAnchorFile): Promise<Anchor[]> {
  const text = await readFile(file, 'utf8').catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return '';
    throw error;
  });
  return text.split('\n').flatMap(line => {
    const [, position, hash, at] = LINE.exec(line) ?? [];
    return position && hash && at ? [{ position, hash, at }] : [];
  });
}

/** Writes an anchor behind the others, and not only into a cache. */
export async function appendAnchor({ position, hash, at }: Anchor): Promise<void> {
  await mkdir(dirname(env.auditAnchorFile), { recursive: true });
  const file = await open(env.auditAnchorFile, 'a', 0o600);
  try {
    await file.write(`${position} ${hash} ${at}\n`);
    await file.sync();
  } finally {
    await file.close();
  }
}
