import { createReadStream } from 'node:fs';
import { mkdir, open, rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import type { ReadableStream as NodeStream } from 'node:stream/web';
import { env } from '../env';

const folder = (): string => join(env.uploadDirectory, 'exports');

/** Under its id alone: what the file is called is said when it is fetched. */
export const exportPath = (id: string): string => join(folder(), id);

/**
 * Keeps a stream as the file of an export and answers its size in bytes. It lies there under its name only when it is
 * whole: whoever dies in the middle leaves a part that the next try writes over.
 */
export async function keepExport(id: string, bytes: ReadableStream<Uint8Array>): Promise<number> {
  await mkdir(folder(), { recursive: true });
  const part = `${exportPath(id)}.part`;
  const file = await open(part, 'w', 0o600);
  let size = 0;
  try {
    for await (const piece of Readable.fromWeb(bytes as NodeStream<Uint8Array>)) {
      await file.writeFile(piece);
      size += piece.byteLength;
    }
    await file.sync();
  } finally {
    await file.close();
  }
  await rename(part, exportPath(id));
  return size;
}

/** The kept bytes, as they are read from the disk. */
export function readExportFile(id: string): ReadableStream<Uint8Array> {
  return Readable.toWeb(createReadStream(exportPath(id))) as ReadableStream<Uint8Array>;
}

/** Takes a file away, whole or in part; one that is not there is no error. */
export async function dropExport(id: string): Promise<void> {
  await rm(exportPath(id), { force: true });
  await rm(`${exportPath(id)}.part`, { force: true });
}
