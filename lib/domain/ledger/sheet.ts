import { declaredYuan } from './amount-cell';
import { type Grid, gridOf, isWritten } from './grid';
import { findHeader, type LedgerHeader } from './header';
import type { MoneyUnit } from './money-unit';
import type { NameBook } from './name-book';
import { originOfSheetName } from './name-cell';
import { type Preamble, preambleOf } from './preamble';
import type { RawSheet } from './raw';
import type { LedgerRow } from './row';
import { type RowKind, rowKind } from './row-kind';
import { readRow } from './row-reader';
import type { SheetContext } from './sheet-context';

/** A row that is no project. */
export interface SkippedRow {
  readonly row: number;
  readonly kind: Exclude<RowKind, 'project'>;
  /** Whole yuan a subtotal or total declares in the amount column; null where it declares none. */
  readonly declaredYuan: bigint | null;
}

/** A sheet whose header has been found and whose rows have been told apart. */
export interface OpenSheet {
  readonly raw: RawSheet;
  readonly grid: Grid;
  readonly header: LedgerHeader;
  readonly preamble: Preamble;
  readonly projectRows: readonly number[];
  readonly skippedRows: readonly SkippedRow[];
}

const STAGE_WITHOUT_COLUMN = 'negotiating';

/** Finds header, preamble and kinds of rows; null for a sheet without a header (a cover page). */
export function openSheet(raw: RawSheet): OpenSheet | null {
  const grid = gridOf(raw);
  const header = findHeader(grid, raw.hiddenColumns);
  return header === null ? null : openUnder(raw, grid, header, null);
}

/** Opens a sheet under a header that is known; `unit` beats what the lines above it say. */
export function openUnder(
  raw: RawSheet,
  grid: Grid,
  header: LedgerHeader,
  unit: MoneyUnit | null,
): OpenSheet {
  const said = preambleOf(grid, header.firstRow);
  const preamble = unit === null ? said : { ...said, unit };
  const projectRows: number[] = [];
  const skippedRows: SkippedRow[] = [];
  const amount = header.columns.get('amount');
  let afterNote = false;
  for (let row = header.lastRow + 1; row <= lastVisibleRow(grid, raw); row += 1) {
    const kind = rowKind(grid, row, header, raw.hiddenColumns, afterNote);
    if (kind === 'project') {
      projectRows.push(row);
      continue;
    }
    afterNote ||= kind === 'note';
    const isSum = amount !== undefined && (kind === 'subtotal' || kind === 'total');
    const yuan = isSum ? declaredYuan(grid.at(row).cells[amount.column], amount.unit ?? preamble.unit) : null;
    skippedRows.push({ row, kind, declaredYuan: yuan });
  }
  return { raw, grid, header, preamble, projectRows, skippedRows };
}

/** What reading the rows of an opened sheet has to know of it. */
export function contextOf(sheet: OpenSheet, reportDay: string | null, book: NameBook): SheetContext {
  return {
    sheet: sheet.raw.name,
    columns: sheet.header.columns,
    sheetUnit: sheet.preamble.unit,
    reportDay,
    origin: originOfSheetName(sheet.raw.name),
    defaultStageKey: STAGE_WITHOUT_COLUMN,
    book,
  };
}

/** Reads the project rows of an opened sheet, bounded by `reportDay` (ISO) or unbounded when null. */
export function readRows(sheet: OpenSheet, reportDay: string | null, book: NameBook): readonly LedgerRow[] {
  const context = contextOf(sheet, reportDay, book);
  return sheet.projectRows.map(row => readRow(context, row, sheet.grid.at(row).cells));
}

/** The last row with something in a visible column: rows that are only hidden notes at the foot do not count. */
function lastVisibleRow(grid: Grid, raw: RawSheet): number {
  for (let row = grid.lastRow; row > 0; row -= 1) {
    const isVisible = grid
      .at(row)
      .own.some((cell, column) => !raw.hiddenColumns.has(column) && isWritten(cell));
    if (isVisible) return row;
  }
  return 0;
}
