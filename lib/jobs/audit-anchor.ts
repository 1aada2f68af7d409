import { mkdir, open, readFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import type { Anchor } from '../domain/audit-view';
import { env } from '../env';

const TAIL_BYTES = 4_096;
const LINE = /^(\d+) ([0-9a-f]{64}) (\S+)$/;

function read(text: string): Anchor[] {
  return text.split('\n').flatMap(line => {
    const [, position, hash, at] = LINE.exec(line) ?? [];
    return position && hash && at ? [{ position, hash, at }] : [];
  });
}

const nothingYet = (error: NodeJS.ErrnoException): null => {
  if (error.code === 'ENOENT') return null;
  throw error;
};

/** The anchors written down so far, in the order of the file. A line cut short by a crash is none. */
export async function readAnchors(file = env.auditAnchorFile): Promise<Anchor[]> {
  return read((await readFile(file, 'utf8').catch(nothingYet)) ?? '');
}

/** The last of them, read from the end: the file grows for years. */
export async function lastAnchor(): Promise<Anchor | null> {
  const file = await open(env.auditAnchorFile).catch(nothingYet);
  if (file === null) return null;
  try {
    const { size } = await file.stat();
    const tail = Buffer.alloc(Math.min(size, TAIL_BYTES));
    await file.read(tail, 0, tail.length, size - tail.length);
    return read(tail.toString('utf8')).at(-1) ?? null;
  } finally {
    await file.close();
  }
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
