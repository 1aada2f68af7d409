import { parseCsv } from 'hucre/csv';
import type { RawCell, RawRow } from '@/lib/domain/ledger/raw';
import { rawCell } from './raw-cell';
import type { WorkbookOutcome } from './workbook';

const LONGEST_LINE = 1024 * 1024;
const MOST_COLUMNS = 1_000;
const MOST_ROWS = 200_000;
const DELIMITERS = [',', ';', '\t'] as const;
const LOOKED_AT = 20;

/**
 * The text of a CSV file: UTF-8 with or without its mark, UTF-16 with one, else GB18030, which is what a Chinese
 * Excel writes. Null when it holds what no text does.
 */
export function csvText(bytes: Uint8Array): string | null {
  const [first, second] = bytes;
  const isWide = (first === 0xff && second === 0xfe) || (first === 0xfe && second === 0xff);
  if (!isWide && bytes.includes(0)) return null;
  for (const encoding of isWide ? [first === 0xff ? 'utf-16le' : 'utf-16be'] : ['utf-8', 'gb18030']) {
    try {
      return new TextDecoder(encoding, { fatal: true }).decode(bytes);
    } catch {
      // Not written so; the next one decides.
    }
  }
  return null;
}

/** The sign that parts most of the first lines into several columns; a comma where none does. */
function delimiterOf(lines: readonly string[]): string {
  const head = lines.slice(0, LOOKED_AT);
  const score = (sign: string) => head.reduce((sum, line) => sum + line.split(sign).length - 1, 0);
  return DELIMITERS.reduce((best, sign) => (score(sign) > score(best) ? sign : best));
}

/** Reads a CSV file of unknown origin as a workbook of one sheet. */
export function readCsv(bytes: Uint8Array, fileName: string): WorkbookOutcome {
  const text = csvText(bytes);
  if (text === null) return { refusal: 'FILE_NOT_TEXT' };
  const lines = text.split(/\r\n|\n|\r/, MOST_ROWS * 2);
  if (lines.some(line => line.length > LONGEST_LINE)) return { refusal: 'FILE_LINE_TOO_LONG' };
  const delimiter = delimiterOf(lines);
  if (lines.some(line => line.length > MOST_COLUMNS && line.split(delimiter).length > MOST_COLUMNS))
    return { refusal: 'FILE_LINE_TOO_LONG' };
  const parsed = parseCsv(text, { delimiter });
  const rows = parsed.flatMap((cells, at): RawRow[] => {
    const row = cells.map((cell): RawCell | undefined => rawCell(cell === null ? null : String(cell)));
    return row.some(cell => cell !== undefined) ? [{ row: at + 1, cells: row }] : [];
  });
  if (rows.length > MOST_ROWS) return { refusal: 'FILE_TOO_MANY_ROWS' };
  const name = fileName.replace(/\.[^.]*$/, '');
  const marks = { merges: [], hiddenColumns: new Set<number>(), hiddenRows: new Set<number>() };
  return { workbook: { fileName, sheets: [{ name, hidden: false, rows, ...marks }] } };
}
