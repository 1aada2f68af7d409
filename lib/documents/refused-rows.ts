import { type Cell, type CellStyle, type ColumnDef, openXlsx, type Sheet, saveXlsx } from 'hucre/xlsx';

/** A refused row and why, as a sentence. */
export interface RefusedRow {
  readonly sheet: string;
  /** From 1. */
  readonly row: number;
  readonly reason: string;
}

/** Where the reasons of a sheet are headed: the last row of its header, from 1. */
export interface RefusedSheet {
  readonly name: string;
  readonly headerRow: number;
}

const HEADING = '错误原因';
const WIDTH_IN_CHARACTERS = 60;
const LAST_COLUMN = 16_383;
const RED = { rgb: 'C00000' };
const REASON_STYLE: CellStyle = { font: { color: RED } };

/**
 * The original workbook with a 错误原因 column after its last used column (or the one it has already), filled for every refused row.
 * Accepted rows stay: the addresses in the reasons, the subtotals and their formulas remain true, and
 * importing the corrected file again refuses them as duplicates, so nothing is created twice.
 * `bytes` must have passed `readWorkbook`. Throws on a workbook the library cannot write again.
 */
export async function withReasons(
  bytes: Uint8Array,
  sheets: readonly RefusedSheet[],
  rows: readonly RefusedRow[],
): Promise<Uint8Array> {
  const workbook = await openXlsx(bytes, { readStyles: true });
  for (const sheet of workbook.sheets) {
    const header = sheets.find(({ name }) => name === sheet.name);
    const refused = rows.filter(row => row.sheet === sheet.name);
    if (header !== undefined && refused.length > 0) writeReasons(sheet, header.headerRow, refused);
  }
  return saveXlsx(workbook);
}

function writeReasons(sheet: Sheet, headerRow: number, refused: readonly RefusedRow[]): void {
  const earlier = sheet.rows[headerRow - 1]?.indexOf(HEADING) ?? -1;
  const column = earlier >= 0 ? earlier : firstFreeColumn(sheet, headerRow);
  const cells = sheet.cells ?? new Map<string, Cell>();
  sheet.cells = cells;
  const write = (row: number, text: string | null, style: CellStyle) => {
    const line = [...(sheet.rows[row - 1] ?? [])];
    while (line.length <= column) line.push(null);
    line[column] = text;
    sheet.rows[row - 1] = line;
    cells.set(`${row - 1},${column}`, { value: text, type: text === null ? 'empty' : 'string', style });
  };
  if (earlier >= 0) {
    for (let row = headerRow + 1; row <= sheet.rows.length; row += 1) write(row, null, {});
  }
  write(headerRow, HEADING, headingStyle(cells.get(`${headerRow - 1},${column - 1}`)?.style));
  for (const { row, reason } of refused) write(row, literal(reason), REASON_STYLE);
  sheet.columns = widened(sheet.columns ?? [], column);
}

/** Beside the table: merged titles above the header may reach further. */
function firstFreeColumn(sheet: Sheet, headerRow: number): number {
  const table = sheet.rows.slice(headerRow - 1);
  const used = table.reduce((last, row) => Math.max(last, row.findLastIndex(isUsed)), -1);
  return (
    (sheet.merges ?? [])
      .filter(merge => merge.endRow >= headerRow - 1 && merge.endCol < LAST_COLUMN)
      .reduce((last, merge) => Math.max(last, merge.endCol), used) + 1
  );
}

function isUsed(value: unknown): boolean {
  return value !== null && value !== undefined && value !== '';
}

function headingStyle(neighbour: CellStyle | undefined): CellStyle {
  return { ...neighbour, font: { ...neighbour?.font, bold: true, color: RED } };
}

function widened(columns: readonly ColumnDef[], column: number): ColumnDef[] {
  const all = Array.from({ length: Math.max(columns.length, column + 1) }, (_, at) => columns[at] ?? {});
  all[column] = { width: WIDTH_IN_CHARACTERS };
  return all;
}

/** Spreadsheets decode `_x0041_` inside text; written this way it stays what the office typed. */
function literal(text: string): string {
  return text.replace(/_x(?=[0-9A-Fa-f]{4}_)/g, '_x005F_x');
}
