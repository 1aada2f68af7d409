import { clean } from '../text';
import { readableText } from './cell-text';
import { fieldOfLabel, guessedField, type LedgerField } from './field';
import type { Grid } from './grid';
import { canStartHeader, leansOnHeaderAbove } from './header-row';
import { type ColumnLabel, columnLabel } from './label';
import type { MoneyUnit } from './money-unit';

/** A recognised column. */
export interface LedgerColumn {
  /** 0-based. */
  readonly column: number;
  /** The unit of money in its label, or null. */
  readonly unit: MoneyUnit | null;
}

/** The header of a sheet: where it lies and what its columns mean. */
export interface LedgerHeader {
  readonly firstRow: number;
  readonly lastRow: number;
  readonly columns: ReadonlyMap<LedgerField, LedgerColumn>;
  /** Labelled visible columns with no meaning, 0-based. */
  readonly unknownColumns: readonly number[];
  /** The label parts of every labelled visible column, by 0-based column. */
  readonly labels: ReadonlyMap<number, ColumnLabel>;
}

const LAST_HEADER_ROW = 15;
const MAX_DEPTH = 3;
const MIN_COLUMNS = 4;

/**
 * Finds the header: in the first 15 rows, one to three rows deep, with a title or investor column and at
 * least four recognised columns. Hidden columns do not count. Null when there is none.
 */
export function findHeader(grid: Grid, hiddenColumns: ReadonlySet<number>): LedgerHeader | null {
  const last = Math.min(LAST_HEADER_ROW, grid.lastRow);
  for (let firstRow = 1; firstRow <= last; firstRow += 1) {
    if (!canStartHeader(grid, firstRow)) continue;
    const header = deepestUseful(grid, hiddenColumns, firstRow, Math.min(firstRow + MAX_DEPTH - 1, last));
    if (header !== null) return header;
  }
  return null;
}

/** Of the possible depths the one with most recognised columns, then stretched over what belongs to it. */
function deepestUseful(
  grid: Grid,
  hiddenColumns: ReadonlySet<number>,
  firstRow: number,
  limit: number,
): LedgerHeader | null {
  let best: LedgerHeader | null = null;
  for (let lastRow = firstRow; lastRow <= limit; lastRow += 1) {
    const header = recognise(grid, hiddenColumns, firstRow, lastRow);
    if (isHeader(header) && header.columns.size > (best?.columns.size ?? 0)) best = header;
  }
  if (best === null) return null;
  const lastRow = stretched(grid, firstRow, best.lastRow, limit);
  return lastRow === best.lastRow ? best : recognise(grid, hiddenColumns, firstRow, lastRow);
}

function stretched(grid: Grid, firstRow: number, lastRow: number, limit: number): number {
  const merged = grid.merges
    .filter(merge => merge.firstRow >= firstRow && merge.firstRow <= lastRow)
    .reduce((deepest, merge) => Math.max(deepest, merge.lastRow), lastRow);
  const end = merged <= limit ? merged : lastRow;
  return end < limit && leansOnHeaderAbove(grid, end + 1) ? end + 1 : end;
}

function isHeader(header: LedgerHeader): boolean {
  const named = header.columns.has('title') || header.columns.has('investor');
  return named && header.columns.size >= MIN_COLUMNS;
}

/** What stands over the columns of a header of these rows. */
export function recognise(
  grid: Grid,
  hiddenColumns: ReadonlySet<number>,
  firstRow: number,
  lastRow: number,
): LedgerHeader {
  const rows = Array.from({ length: lastRow - firstRow + 1 }, (_, index) => grid.at(firstRow + index).cells);
  const columns = new Map<LedgerField, LedgerColumn>();
  const labels = new Map<number, ColumnLabel>();
  let unknownColumns: number[] = [];
  for (let column = 0; column <= grid.lastColumn; column += 1) {
    if (hiddenColumns.has(column)) continue;
    const label = columnLabel(rows.map(cells => cells[column]));
    if (label.parts.length === 0) continue;
    labels.set(column, label);
    const field = fieldOfLabel(label.parts);
    if (field === null || columns.has(field)) unknownColumns.push(column);
    else columns.set(field, { column, unit: label.unit });
  }
  for (const column of unknownColumns) {
    const label = labels.get(column);
    const field = label === undefined ? null : guessedField(label.parts);
    if (label === undefined || field === null || columns.has(field)) continue;
    columns.set(field, { column, unit: label.unit });
    unknownColumns = unknownColumns.filter(other => other !== column);
  }
  return { firstRow, lastRow, columns, unknownColumns, labels };
}

/** Whether a data row repeats the header: at least two of its texts, and no other, are labels of their column. */
export function repeatsHeader(grid: Grid, row: number, header: LedgerHeader): boolean {
  let matching = 0;
  for (const [column, label] of header.labels) {
    const text = clean(readableText(grid.at(row).cells[column]));
    if (text === '') continue;
    const parts = columnLabel([grid.at(row).cells[column]]).parts;
    if (!parts.every(part => label.parts.includes(part))) return false;
    matching += 1;
  }
  return matching >= 2;
}
