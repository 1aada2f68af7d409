import { clean } from '../text';
import { readableText } from './cell-text';
import { fieldOfLabel, guessedField, type LedgerField } from './field';
import { type Grid, isWritten } from './grid';
import { columnLabel } from './label';
import type { RawCell } from './raw';

/** Words of the line between title and header: who reports, when, in which unit. */
const REPORT_LINE = /填报|填表|制表|报出|截至|截止|片组|单位:|日期:|时间:|电话:/;
const LONGEST_GROUP_LABEL = 12;
const SURELY_A_HEADER = 4;

function fieldOver(cell: RawCell | undefined): LedgerField | null {
  const { parts } = columnLabel([cell]);
  return fieldOfLabel(parts) ?? guessedField(parts);
}

/**
 * Whether a row may be the first of a header: several texts, not the report line, and one of them is a known
 * label, or all are short group labels of which at least two span columns.
 */
export function canStartHeader(grid: Grid, row: number): boolean {
  const cells = grid.at(row).own.filter(isWritten);
  const texts = cells.map(cell => clean(readableText(cell)));
  if (texts.length < 2) return false;
  const known = new Set(cells.map(fieldOver));
  known.delete(null);
  // A column may be called 填报单位; among so many labels of a ledger it is no report line.
  if (known.size >= SURELY_A_HEADER) return true;
  if (texts.some(text => REPORT_LINE.test(text))) return false;
  if (known.size > 0) return true;
  const areShort = texts.every(text => text.length <= LONGEST_GROUP_LABEL && !/\d/.test(text));
  return (
    areShort && grid.merges.some(merge => merge.firstRow === row && merge.lastColumn > merge.firstColumn)
  );
}

/**
 * Whether a row below a header belongs to it although it adds no known label: at least two texts, all of
 * them under header cells that span several columns.
 */
export function leansOnHeaderAbove(grid: Grid, row: number): boolean {
  const written = [...grid.at(row).own.keys()].filter(column => isWritten(grid.at(row).own[column]));
  const isUnderGroup = (column: number) =>
    grid.merges.some(
      merge =>
        merge.lastRow === row - 1 &&
        merge.lastColumn > merge.firstColumn &&
        merge.firstColumn <= column &&
        merge.lastColumn >= column,
    );
  return written.length >= 2 && written.every(isUnderGroup);
}
