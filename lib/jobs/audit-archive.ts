import { createHash } from 'node:crypto';
import { mkdir, open, readFile, rename } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { promisify } from 'node:util';
import { createGzip, gunzip } from 'node:zlib';
import { now } from '../clock';
import { lastBefore, moveToArchive, sealedUpTo } from '../db/audit-archive';
import type { Checkpoint, SealedText } from '../db/audit-rows';
import { getPolicy } from '../db/security-policy';
import { env } from '../env';

const DAY_MS = 24 * 3_600_000;

const folder = (): string => dirname(env.auditAnchorFile);

type Written = { rows: number; sha256: string };

/** Writes rows as lines of JSON into a compressed file, whole or not at all. */
async function writeArchive(path: string, pages: AsyncIterable<SealedText[]>): Promise<Written> {
  await mkdir(dirname(path), { recursive: true });
  const gzip = createGzip();
  const hash = createHash('sha256');
  const file = await open(`${path}.part`, 'w', 0o600);
  let rows = 0;
  const fed = (async () => {
    for await (const page of pages) {
      rows += page.length;
      const text = page.map(row => `${JSON.stringify(row)}\n`).join('');
      if (!gzip.write(text)) await new Promise(resolve => gzip.once('drain', resolve));
    }
    gzip.end();
  })();
  fed.catch(error => gzip.destroy(error));
  try {
    for await (const chunk of gzip) {
      hash.update(chunk);
      await file.write(chunk);
    }
    await fed;
    await file.sync();
  } finally {
    await file.close();
  }
  await rename(`${path}.part`, path);
  return { rows, sha256: hash.digest('hex') };
}

/** The rows of an archive beside the anchor file; null when it is gone or not the one that was written. */
export async function readArchive({ file, sha256 }: Checkpoint): Promise<SealedText[] | null> {
  const packed = await readFile(join(folder(), file)).catch(() => null);
  if (packed === null || createHash('sha256').update(packed).digest('hex') !== sha256) return null;
  const text = (await promisify(gunzip)(packed)).toString('utf8');
  return text
    .split('\n')
    .filter(line => line !== '')
    .map(line => JSON.parse(line) as SealedText);
}

/** Moves what is older than the retention out of the tables into a file. Null when there is nothing so old. */
export async function archiveAudit(): Promise<{ file: string; rows: number; sha256: string } | null> {
  const { auditDays } = await getPolicy();
  const last = await lastBefore(new Date(now().getTime() - auditDays * DAY_MS));
  if (last === null) return null;
  const file = `audit-archive-${String(last).padStart(10, '0')}.jsonl.gz`;
  const written = await writeArchive(join(folder(), file), sealedUpTo(last));
  await moveToArchive({ last, file, ...written });
  return { file, ...written };
}
