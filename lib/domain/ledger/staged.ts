import { columnLetter } from './column-letter';
import type { LedgerField } from './field';
import { moneyUnit } from './money-unit';
import type { NameBook } from './name-book';
import type { LedgerOrigin } from './name-cell';
import type { RawCell } from './raw';
import type { LedgerRow } from './row';
import { readRow } from './row-reader';
import type { SheetContext } from './sheet-context';

/** A cell as it is kept between reading and import: its text, or its kind and text. */
export type StagedCell = string | { n: string } | { d: string } | { b: string } | { e: string };
export type StagedCells = Partial<Record<LedgerField, StagedCell>>;
/** What somebody typed over a cell, by field. */
export type Mended = Partial<Record<LedgerField, string>>;

/** What is kept of a sheet, enough to read any of its rows again by the same rules. */
export type StagedSheet = {
  name: string;
  /** 0-based column and unit of money by field. */
  columns: Partial<Record<LedgerField, { column: number; unit: string | null }>>;
  unit: string | null;
  reportDay: string | null;
  origin: LedgerOrigin | null;
  stageKey: string;
  headerRow: number;
  /** The town or platform of rows that name none. */
  town: string | null;
};

/** A project row of an upload. */
export type StagedRow = {
  position: number;
  sheet: number;
  row: number;
  cells: StagedCells;
  mended: Mended;
  skipped: boolean;
};

const KINDS = { number: 'n', date: 'd', boolean: 'b', error: 'e' } as const;

/** A cell on its way to the table. */
export function toStaged(cell: RawCell | undefined): StagedCell | undefined {
  if (cell === undefined) return undefined;
  if (cell.kind === 'text') return cell.text;
  return { [KINDS[cell.kind]]: cell.kind === 'date' ? cell.day : cell.text } as StagedCell;
}

/** And back. */
export function fromStaged(cell: StagedCell | undefined): RawCell | undefined {
  if (cell === undefined) return undefined;
  if (typeof cell === 'string') return { kind: 'text', text: cell };
  if ('n' in cell) return { kind: 'number', text: cell.n };
  if ('d' in cell) return { kind: 'date', day: cell.d };
  if ('b' in cell) return { kind: 'boolean', text: cell.b };
  return { kind: 'error', text: cell.e };
}

/** What a cell shows. */
export function stagedText(cell: StagedCell | undefined): string {
  if (cell === undefined) return '';
  return typeof cell === 'string' ? cell : (Object.values(cell)[0] ?? '');
}

/** What every lead needs can be filled in although the ledger has no column for it. */
const ALWAYS: readonly LedgerField[] = ['title', 'investor', 'town'];

/** The fields of a sheet in the order of its columns; those every lead needs come even where it lacks them. */
export function fieldsOf(sheet: StagedSheet): LedgerField[] {
  const known = Object.entries(sheet.columns)
    .sort(([, left], [, right]) => left.column - right.column)
    .map(([field]) => field as LedgerField);
  return [...known, ...ALWAYS.filter(field => !known.includes(field))];
}

/** Reads a staged row by the rules of the import, with what was typed over its cells. */
export function readStaged(sheet: StagedSheet, staged: StagedRow, book: NameBook): LedgerRow {
  const last = Math.max(-1, ...Object.values(sheet.columns).map(({ column }) => column));
  const columns = new Map<LedgerField, { column: number; unit: ReturnType<typeof moneyUnit> }>();
  const cells: (RawCell | undefined)[] = [];
  fieldsOf(sheet).forEach(field => {
    const own = sheet.columns[field];
    const column = own?.column ?? last + 1 + ALWAYS.indexOf(field);
    const typed = staged.mended[field];
    const cell = typed === undefined ? fromStaged(staged.cells[field]) : textCell(typed);
    const fallback = field === 'town' && sheet.town !== null ? textCell(sheet.town) : undefined;
    if (own === undefined && cell === undefined && fallback === undefined) return;
    columns.set(field, { column, unit: own?.unit ? moneyUnit(own.unit) : null });
    cells[column] = cell ?? fallback;
  });
  const context: SheetContext = {
    sheet: sheet.name,
    columns,
    sheetUnit: sheet.unit === null ? null : moneyUnit(sheet.unit),
    reportDay: sheet.reportDay,
    origin: sheet.origin,
    defaultStageKey: sheet.stageKey,
    book,
  };
  return readRow(context, staged.row, cells);
}

function textCell(text: string): RawCell | undefined {
  return text.trim() === '' ? undefined : { kind: 'text', text };
}

/** The address of a field in a row, such as G12; null for a field the sheet has no column for. */
export function addressOf(sheet: StagedSheet, field: LedgerField, row: number): string | null {
  const column = sheet.columns[field]?.column;
  return column === undefined ? null : `${columnLetter(column)}${row}`;
}
