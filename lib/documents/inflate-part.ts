import { createInflateRaw } from 'node:zlib';
import type { ZipEntry } from './zip-directory';

const CHUNK_BYTES = 256 * 1024;

/**
 * Inflates one part piece by piece, so that a bomb is stopped where `take` throws and never lies in memory
 * as a whole. Throws on damaged data.
 */
export async function inflatePart(entry: ZipEntry, take: (piece: Buffer) => void): Promise<void> {
  if (entry.method === 0) {
    for (let at = 0; at < entry.data.length; at += CHUNK_BYTES) {
      take(Buffer.from(entry.data.subarray(at, at + CHUNK_BYTES)));
    }
    return;
  }
  const inflate = createInflateRaw({ chunkSize: CHUNK_BYTES });
  inflate.end(entry.data);
  for await (const piece of inflate) take(piece as Buffer);
}

/** The whole text of a small part (UTF-8). Only for parts the guard has let through. */
export async function partText(entry: ZipEntry): Promise<string> {
  const pieces: Buffer[] = [];
  await inflatePart(entry, piece => pieces.push(piece));
  return Buffer.concat(pieces).toString('utf8');
}
