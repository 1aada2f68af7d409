import { StringDecoder } from 'node:string_decoder';
import type { RawMerge } from '@/lib/domain/ledger/raw';
import { inflatePart } from './inflate-part';
import { attributesOf } from './xml-tags';
import type { ZipEntry } from './zip-directory';

/** What stands around the cells of a sheet: merged areas, hidden columns (0-based) and hidden rows. */
export interface SheetMarks {
  readonly merges: readonly RawMerge[];
  readonly hiddenColumns: ReadonlySet<number>;
  readonly hiddenRows: ReadonlySet<number>;
}

const TAG = /<(?:[\w.-]+:)?(mergeCell|row|col)\s([^<>]*)>/g;
const RANGE = /^\$?([A-Z]{1,3})\$?(\d{1,7}):\$?([A-Z]{1,3})\$?(\d{1,7})$/;
const LAST_COLUMN = 16_383;
/** No tag looked for here is longer; a cut tag is kept for the next piece. */
const LONGEST_TAG = 4096;

/** Reads the marks of a worksheet part in one pass; the cell reader sees none of them. */
export async function sheetMarks(entry: ZipEntry): Promise<SheetMarks> {
  const merges: RawMerge[] = [];
  const hiddenColumns = new Set<number>();
  const hiddenRows = new Set<number>();
  const decoder = new StringDecoder('utf8');
  let rest = '';
  let row = 0;
  await inflatePart(entry, piece => {
    const text = rest + decoder.write(piece);
    for (const [, tag, inner = ''] of text.matchAll(TAG)) {
      if (tag === 'row') {
        row = Number(/\br=["'](\d+)["']/.exec(inner)?.[1] ?? row + 1);
        if (isHidden(inner)) hiddenRows.add(row);
      } else if (tag === 'mergeCell') {
        const merge = mergeOf(attributesOf(inner).get('ref') ?? '');
        if (merge !== null) merges.push(merge);
      } else if (isHidden(inner)) {
        addColumns(hiddenColumns, attributesOf(inner));
      }
    }
    const lastOpen = text.lastIndexOf('<');
    const isCut = lastOpen > text.lastIndexOf('>') && text.length - lastOpen < LONGEST_TAG;
    rest = isCut ? text.slice(lastOpen) : '';
  });
  return { merges, hiddenColumns, hiddenRows };
}

function isHidden(inner: string): boolean {
  return /\bhidden=["'](?:1|true)["']/.test(inner);
}

function addColumns(columns: Set<number>, attributes: ReadonlyMap<string, string>): void {
  const first = Number(attributes.get('min') ?? 0);
  const last = Math.min(Number(attributes.get('max') ?? 0), LAST_COLUMN + 1);
  for (let column = first; column >= 1 && column <= last; column += 1) columns.add(column - 1);
}

function mergeOf(reference: string): RawMerge | null {
  const match = RANGE.exec(reference);
  if (!match) return null;
  const [, firstLetters = '', firstRow, lastLetters = '', lastRow] = match;
  return {
    firstRow: Number(firstRow),
    lastRow: Number(lastRow),
    firstColumn: columnOf(firstLetters),
    lastColumn: Math.min(columnOf(lastLetters), LAST_COLUMN),
  };
}

function columnOf(letters: string): number {
  return [...letters].reduce((column, letter) => column * 26 + letter.charCodeAt(0) - 64, 0) - 1;
}
