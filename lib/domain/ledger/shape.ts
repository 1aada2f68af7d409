import type { LedgerField } from './field';
import { type Grid, gridOf } from './grid';
import { findHeader, type LedgerColumn, type LedgerHeader, recognise } from './header';
import { moneyUnit } from './money-unit';
import type { RawSheet } from './raw';
import { type OpenSheet, openUnder } from './sheet';

/** How somebody wants a sheet to be read: what was found, or what they made of it. */
export type SheetShape = {
  /** Place among the sheets of the file, from 0. */
  readonly index: number;
  /** A sheet that is not used is not imported. */
  readonly use: boolean;
  /** Rows of the header, from 1. */
  readonly firstRow: number;
  readonly lastRow: number;
  /** What each column means, by its 0-based number. */
  readonly columns: Readonly<Record<string, LedgerField>>;
  /** Unit of money where neither cell nor column names one, such as `万元`. */
  readonly unit: string | null;
  /** The town or platform of rows that name none. */
  readonly town: string | null;
};

const NO_HEADER = { firstRow: 1, lastRow: 1 };

/** What the rules find in a sheet by themselves. */
export function foundShape(index: number, sheet: OpenSheet | null): SheetShape {
  const found = [...(sheet?.header.columns ?? [])].map(([field, { column }]) => [String(column), field]);
  return {
    index,
    use: sheet !== null,
    ...(sheet === null ? NO_HEADER : { firstRow: sheet.header.firstRow, lastRow: sheet.header.lastRow }),
    columns: Object.fromEntries(found),
    unit: sheet?.preamble.unit?.name ?? null,
    town: null,
  };
}

/** The sheet as the shape wants it read; hidden columns stay unread whatever it says. */
export function openShaped(raw: RawSheet, shape: SheetShape): OpenSheet | null {
  if (raw.hidden || !shape.use) return null;
  const grid = gridOf(raw);
  const found = recognise(grid, raw.hiddenColumns, shape.firstRow, shape.lastRow);
  const columns = chosenColumns(found, shape, raw.hiddenColumns);
  if (columns.size === 0) return null;
  const taken = new Set([...columns.values()].map(({ column }) => column));
  const unknownColumns = [...found.labels.keys()].filter(column => !taken.has(column));
  const header = { ...found, columns, unknownColumns };
  return openUnder(raw, grid, header, shape.unit === null ? null : moneyUnit(shape.unit));
}

function chosenColumns(
  found: LedgerHeader,
  shape: SheetShape,
  hidden: ReadonlySet<number>,
): ReadonlyMap<LedgerField, LedgerColumn> {
  const columns = new Map<LedgerField, LedgerColumn>();
  for (const [at, field] of Object.entries(shape.columns)) {
    const column = Number(at);
    if (hidden.has(column) || columns.has(field)) continue;
    columns.set(field, { column, unit: found.labels.get(column)?.unit ?? null });
  }
  return columns;
}

/** What tells one layout of a ledger from another: its labels in order, without the sheet's name or its rows. */
export function signatureOf(raw: RawSheet, shape: Pick<SheetShape, 'firstRow' | 'lastRow'>): string {
  const { labels } = recognise(gridOf(raw), raw.hiddenColumns, shape.firstRow, shape.lastRow);
  return [...labels].map(([column, { parts }]) => `${column}:${parts.join('/')}`).join('|');
}

const LOOKED_AT = 15;
const SURELY = 4;

/** Whether the heads stand in the first column, a project a column: no ledger, and worth its own sentence. */
export function isTransposed(raw: RawSheet): boolean {
  const grid: Grid = gridOf(raw);
  if (findHeader(grid, raw.hiddenColumns) !== null) return false;
  const height = Math.min(LOOKED_AT, grid.lastRow);
  const turned: RawSheet = {
    ...raw,
    merges: [],
    hiddenColumns: new Set(),
    rows: [{ row: 1, cells: Array.from({ length: height }, (_, at) => grid.at(at + 1).cells[0]) }],
  };
  return recognise(gridOf(turned), new Set(), 1, 1).columns.size >= SURELY;
}
