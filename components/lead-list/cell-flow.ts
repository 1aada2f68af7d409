import type { LedgerColumnKey } from '@/lib/domain/lead-column';

/** A cell of the ledger by the line and the column it stands in. */
export type Cell = { leadId: string; column: LedgerColumnKey };

/** The table as the keyboard sees it. */
export type Grid = {
  rows: readonly string[];
  columns: readonly LedgerColumnKey[];
  isEditable: (cell: Cell) => boolean;
};

function placeOf(grid: Grid, cell: Cell): number | null {
  const row = grid.rows.indexOf(cell.leadId);
  const column = grid.columns.indexOf(cell.column);
  return row === -1 || column === -1 ? null : row * grid.columns.length + column;
}

function cellAt(grid: Grid, place: number): Cell | null {
  const leadId = grid.rows[Math.floor(place / grid.columns.length)];
  const column = grid.columns[place % grid.columns.length];
  return leadId === undefined || column === undefined ? null : { leadId, column };
}

/** Where Tab leads from an open cell, line by line; null at either end of the page. */
export function nextEditable(grid: Grid, from: Cell, step: 1 | -1): Cell | null {
  const start = placeOf(grid, from);
  if (start === null) return null;
  const end = grid.rows.length * grid.columns.length;
  for (let place = start + step; place >= 0 && place < end; place += step) {
    const cell = cellAt(grid, place);
    if (cell && grid.isEditable(cell)) return cell;
  }
  return null;
}

const MOVES: Record<string, { row: number; column: number }> = {
  ArrowUp: { row: -1, column: 0 },
  ArrowDown: { row: 1, column: 0 },
  ArrowLeft: { row: 0, column: -1 },
  ArrowRight: { row: 0, column: 1 },
};

const ENDS: Record<string, (columns: number) => number> = { Home: () => 0, End: columns => columns - 1 };

/** The cell beside another one, or the first or last of its line; null for other keys and at the edge. */
export function neighbour(grid: Grid, from: Cell, key: string): Cell | null {
  const move = MOVES[key];
  const row = grid.rows.indexOf(from.leadId);
  const column = grid.columns.indexOf(from.column);
  if (row === -1 || column === -1) return null;
  const end = ENDS[key]?.(grid.columns.length);
  if (end !== undefined) return cellAt(grid, row * grid.columns.length + end);
  if (!move) return null;
  const leadId = grid.rows[row + move.row];
  const next = grid.columns[column + move.column];
  return leadId === undefined || next === undefined ? null : { leadId, column: next };
}
