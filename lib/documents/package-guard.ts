import type { FileRefusalCode } from '@/lib/domain/ledger/issue';
import { inflatePart } from './inflate-part';
import type { ZipEntry } from './zip-directory';

const MOST_INFLATED_BYTES = 200 * 1024 * 1024;
/** An office workbook has dozens of parts, one full of photos some hundreds. */
const MOST_PARTS = 4000;
/** Document types let XML name other files and blow itself up; no xlsx needs one. In UTF-8 and both UTF-16. */
const FORBIDDEN = ['<!DOCTYPE', '<!ENTITY'].flatMap(mark => [
  Buffer.from(mark, 'utf8'),
  Buffer.from(mark, 'utf16le'),
  Buffer.from(mark, 'utf16le').swap16(),
]);
const LONGEST_MARK = 32;

class Refused extends Error {
  constructor(readonly code: FileRefusalCode) {
    super(code);
  }
}

/** The inflated size of every part in bytes, or why the package may not be read. */
export type PackageInspection =
  | { readonly sizes: ReadonlyMap<string, number> }
  | { readonly refusal: FileRefusalCode };

/**
 * Inflates every part once, counting as it goes and keeping nothing: refuses what inflates to more than
 * 200 MB in all, and a document type in any part.
 */
export async function inspectPackage(entries: readonly ZipEntry[]): Promise<PackageInspection> {
  if (entries.length > MOST_PARTS) return { refusal: 'FILE_INFLATES_TOO_BIG' };
  const sizes = new Map<string, number>();
  let inflated = 0;
  try {
    for (const entry of entries) {
      const before = inflated;
      let tail = Buffer.alloc(0);
      await inflatePart(entry, piece => {
        inflated += piece.length;
        if (inflated > MOST_INFLATED_BYTES) throw new Refused('FILE_INFLATES_TOO_BIG');
        if (isForbidden(tail, piece)) throw new Refused('FILE_XML_FORBIDDEN');
        tail = Buffer.from(piece.subarray(-LONGEST_MARK));
      });
      sizes.set(entry.name, inflated - before);
    }
  } catch (error) {
    return { refusal: error instanceof Refused ? error.code : 'FILE_NOT_XLSX' };
  }
  return { sizes };
}

function isForbidden(tail: Buffer, piece: Buffer): boolean {
  const seam = Buffer.concat([tail, piece.subarray(0, LONGEST_MARK)]);
  return FORBIDDEN.some(mark => piece.includes(mark) || seam.includes(mark));
}
