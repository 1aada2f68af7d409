import { streamXlsxRows } from 'hucre/xlsx';
import type { FileRefusalCode } from '@/lib/domain/ledger/issue';
import type { RawRow, RawSheet, RawWorkbook } from '@/lib/domain/ledger/raw';
import { inspectPackage } from './package-guard';
import { rawCell } from './raw-cell';
import { type SheetMarks, sheetMarks } from './sheet-marks';
import { type SheetPart, workbookParts } from './workbook-parts';
import { zipDirectory } from './zip-directory';

/** A workbook ready for the rules, or why the file is refused before a row is read. */
export type WorkbookOutcome = { readonly workbook: RawWorkbook } | { readonly refusal: FileRefusalCode };

const MOST_BYTES = 20 * 1024 * 1024;
/** 100,000 projects with their subtotals and blank lines, with room to spare. */
const MOST_WRITTEN_ROWS = 200_000;
/** Cells filled by merged areas; more can only be meant to exhaust memory. */
const MOST_MERGED_CELLS = 5_000_000;
/** The library reads texts and styles anew for every sheet, and two sheets may claim one part. */
const MOST_BYTES_READ = 600 * 1024 * 1024;

class Refused extends Error {
  constructor(readonly code: FileRefusalCode) {
    super(code);
  }
}

/**
 * Reads an xlsx file of unknown origin into plain cells. The package is inspected as a whole first (size,
 * inflated size, document types); only then the library sees it. Hidden sheets are listed but not read.
 */
export async function readWorkbook(bytes: Uint8Array, fileName: string): Promise<WorkbookOutcome> {
  if (bytes.byteLength > MOST_BYTES) return { refusal: 'FILE_TOO_BIG' };
  const entries = zipDirectory(bytes);
  if (entries === null) return { refusal: 'FILE_NOT_XLSX' };
  const inspection = await inspectPackage(entries);
  if ('refusal' in inspection) return inspection;
  const parts = await workbookParts(entries);
  if (parts === null) return { refusal: 'FILE_NOT_XLSX' };
  if (bytesToRead(parts, inspection.sizes) > MOST_BYTES_READ) return { refusal: 'FILE_INFLATES_TOO_BIG' };
  try {
    return { workbook: { fileName, sheets: await readSheets(bytes, parts) } };
  } catch (error) {
    // Whatever the library cannot read, after the guard has passed it, is a damaged workbook.
    return { refusal: error instanceof Refused ? error.code : 'FILE_NOT_XLSX' };
  }
}

/** Inflated bytes that reading the visible sheets costs: each its own part and all shared XML. */
function bytesToRead(parts: readonly SheetPart[], sizes: ReadonlyMap<string, number>): number {
  const sheetNames = new Set(parts.map(({ entry }) => entry.name));
  const shared = [...sizes]
    .filter(([name]) => name.endsWith('.xml') && !sheetNames.has(name))
    .reduce((total, [, size]) => total + size, 0);
  return parts
    .filter(part => !part.hidden)
    .reduce((total, { entry }) => total + shared + (sizes.get(entry.name) ?? 0), 0);
}

async function readSheets(bytes: Uint8Array, parts: readonly SheetPart[]): Promise<readonly RawSheet[]> {
  const sheets: RawSheet[] = [];
  let rowsLeft = MOST_WRITTEN_ROWS;
  for (const { name, hidden, index, entry } of parts) {
    if (hidden) {
      sheets.push({ name, hidden, rows: [], merges: [], hiddenColumns: new Set(), hiddenRows: new Set() });
      continue;
    }
    const marks = await sheetMarks(entry);
    const rows = await readRows(bytes, index, rowsLeft);
    rowsLeft -= rows.length;
    refuseMergeBomb(marks, rows);
    sheets.push({ name, hidden, rows, ...marks });
  }
  return sheets;
}

async function readRows(bytes: Uint8Array, sheet: number, rowsLeft: number): Promise<readonly RawRow[]> {
  const rows: RawRow[] = [];
  for await (const row of streamXlsxRows(bytes, { sheet })) {
    const cells = row.values.map(rawCell);
    if (!cells.some(cell => cell !== undefined)) continue;
    if (rows.length >= rowsLeft) throw new Refused('FILE_TOO_MANY_ROWS');
    rows.push({ row: row.index + 1, cells });
  }
  return rows;
}

function refuseMergeBomb(marks: SheetMarks, rows: readonly RawRow[]): void {
  const lastRow = rows.at(-1)?.row ?? 0;
  const lastColumn = rows.reduce((last, row) => Math.max(last, row.cells.length - 1), 0);
  let cells = 0;
  for (const merge of marks.merges) {
    const height = Math.min(merge.lastRow, lastRow) - merge.firstRow + 1;
    const width = Math.min(merge.lastColumn, lastColumn) - merge.firstColumn + 1;
    cells += Math.max(0, height) * Math.max(0, width);
  }
  if (cells > MOST_MERGED_CELLS) throw new Refused('FILE_INFLATES_TOO_BIG');
}
