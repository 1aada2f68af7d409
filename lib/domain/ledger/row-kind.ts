import { clean, isEmpty } from '../text';
import { cellText, readableText } from './cell-text';
import type { LedgerField } from './field';
import { type Grid, type GridRow, isWritten } from './grid';
import { type LedgerHeader, repeatsHeader } from './header';

export type RowKind = 'project' | 'subtotal' | 'total' | 'header' | 'note' | 'blank';

const SUM_WORD = /(小计|合计|总计|累计):?$/;
/** What stands in the title column of a sum: nothing, or how many there are. */
const COUNT_ONLY = /^\d+(?:个|项|家)?(?:项目)?$/;
const SIGN_OFF = /^(?:填表人|审核人|单位负责人|统计负责人)/;
const NOTE_WORD = /^(?:注|说明|备注)/;
const NOTE_WORD_ALONE = /^(?:注|说明|备注)(?:\d{0,2}[::、.．)）]|\d|$)/;
const NUMBERED_NOTE = /^(?:[(（]?[\d一二三四五六七八九十]{1,3}[)）、.．::]|[①-⑳※*])/;

/**
 * What a row below the header is. `afterNote`: whether a note has been met, after which numbered or loose
 * lines are notes too. A row with a project name and an investor of its own is never lost as a note.
 */
export function rowKind(
  grid: Grid,
  row: number,
  header: LedgerHeader,
  hiddenColumns: ReadonlySet<number>,
  afterNote: boolean,
): RowKind {
  const line = grid.at(row);
  const firstColumn = firstWritten(line, hiddenColumns);
  if (firstColumn < 0 || isSeqOnly(line, header, hiddenColumns)) return 'blank';
  if (repeatsHeader(grid, row, header)) return 'header';
  if (isNote(line, header, firstColumn, afterNote)) return 'note';
  return sumKind(line, header) ?? 'project';
}

function firstWritten(line: GridRow, hiddenColumns: ReadonlySet<number>): number {
  return line.own.findIndex((cell, column) => !hiddenColumns.has(column) && isWritten(cell));
}

/** Rows numbered in advance and never filled in. */
function isSeqOnly(line: GridRow, header: LedgerHeader, hiddenColumns: ReadonlySet<number>): boolean {
  const seq = header.columns.get('seq')?.column;
  if (seq === undefined || !/^\d+$/.test(clean(cellText(line.own[seq])))) return false;
  return line.own.every((cell, column) => column === seq || hiddenColumns.has(column) || !isWritten(cell));
}

function isNote(line: GridRow, header: LedgerHeader, firstColumn: number, afterNote: boolean): boolean {
  const text = clean(readableText(line.own[firstColumn]));
  if (SIGN_OFF.test(text)) return true;
  const isProject = ownText(line, header, 'title') !== '' && ownText(line, header, 'investor') !== '';
  if (NOTE_WORD_ALONE.test(text) && firstColumn !== header.columns.get('title')?.column) return true;
  if (isProject) return afterNote && NUMBERED_NOTE.test(text);
  return NOTE_WORD.test(text) || afterNote;
}

function sumKind(line: GridRow, header: LedgerHeader): 'subtotal' | 'total' | null {
  const title = ownText(line, header, 'title');
  const isNamed = title !== '' && !SUM_WORD.test(title) && !COUNT_ONLY.test(title);
  if (isNamed || (SUM_WORD.test(title) && ownText(line, header, 'investor') !== '')) return null;
  const lastLeading = Math.max(
    header.columns.get('title')?.column ?? 0,
    header.columns.get('investor')?.column ?? 0,
  );
  for (const cell of line.cells.slice(0, lastLeading + 1)) {
    const word = SUM_WORD.exec(clean(readableText(cell)))?.[1];
    if (word !== undefined) return word === '小计' ? 'subtotal' : 'total';
  }
  return null;
}

/** The clean text of a field, but empty where a merged area reaches in from a column to the left. */
function ownText(line: GridRow, header: LedgerHeader, field: LedgerField): string {
  const column = header.columns.get(field)?.column;
  const cell = column === undefined ? undefined : line.cells[column];
  if (cell === undefined || line.cells.indexOf(cell) !== column) return '';
  const text = clean(readableText(cell));
  return isEmpty(text) ? '' : text;
}
