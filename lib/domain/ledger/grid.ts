import { clean } from '../text';
import { cellText } from './cell-text';
import type { RawCell, RawMerge, RawSheet } from './raw';

type Cells = readonly (RawCell | undefined)[];

/** One row of a sheet, seen twice. */
export interface GridRow {
  readonly row: number;
  /** What was typed in this row. */
  readonly own: Cells;
  /** The same with the value of each merged area in every cell it covers (the very same cell object). */
  readonly cells: Cells;
}

/** A sheet as a grid with its merged areas spread out, clipped to the used area. */
export interface Grid {
  readonly lastRow: number;
  /** 0-based; -1 for an empty sheet. */
  readonly lastColumn: number;
  readonly merges: readonly RawMerge[];
  /** The row of that number; an empty one when nothing stands there. */
  readonly at: (row: number) => GridRow;
}

/** Spreads merged areas over the rows of a sheet. Nothing else is filled down. */
export function gridOf(sheet: RawSheet): Grid {
  const own = new Map<number, Cells>();
  let lastRow = 0;
  let lastColumn = -1;
  for (const row of sheet.rows) {
    const last = row.cells.findLastIndex(isWritten);
    if (last < 0) continue;
    own.set(row.row, row.cells);
    lastRow = Math.max(lastRow, row.row);
    lastColumn = Math.max(lastColumn, last);
  }
  const spread = spreadMerges(sheet.merges, own, lastRow, lastColumn);
  const at = (row: number): GridRow => {
    const typed = own.get(row) ?? [];
    return { row, own: typed, cells: spread.get(row) ?? typed };
  };
  return { lastRow, lastColumn, merges: sheet.merges, at };
}

/** Whether a cell shows anything at all. */
export function isWritten(cell: RawCell | undefined): boolean {
  return cell !== undefined && clean(cellText(cell)) !== '';
}

function spreadMerges(
  merges: readonly RawMerge[],
  own: ReadonlyMap<number, Cells>,
  lastRow: number,
  lastColumn: number,
): ReadonlyMap<number, Cells> {
  const spread = new Map<number, (RawCell | undefined)[]>();
  for (const merge of merges) {
    const anchor = own.get(merge.firstRow)?.[merge.firstColumn];
    if (!isWritten(anchor)) continue;
    for (let row = merge.firstRow; row <= Math.min(merge.lastRow, lastRow); row += 1) {
      const cells = spread.get(row) ?? [...(own.get(row) ?? [])];
      spread.set(row, cells);
      for (let column = merge.firstColumn; column <= Math.min(merge.lastColumn, lastColumn); column += 1) {
        cells[column] = anchor;
      }
    }
  }
  return spread;
}
