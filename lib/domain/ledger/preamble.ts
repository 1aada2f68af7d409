import { clean } from '../text';
import { cellText } from './cell-text';
import type { Grid } from './grid';
import { type MoneyUnit, moneyUnit } from './money-unit';
import { periodEnd } from './period-end';
import { type ReportSentence, reportSentence } from './report-sentence';
import { writtenDay } from './written-day';

/** What the rows above a header say about the whole sheet. */
export interface Preamble {
  readonly unit: MoneyUnit | null;
  /** ISO day that bounds every date of the sheet, or null. */
  readonly reportDay: string | null;
  readonly sentence: ReportSentence | null;
}

const SHEET_UNIT = /单位[:为]?(?:人民币)?((?:百万|千万|[千万亿])?(?:元|美元)|[万亿](?!\p{Script=Han}))/u;
/** In the order in which they decide. */
const DAY_LABELS = ['填报日期', '填报时间', '报出日期', '截至', '截止'];

/** Reads the rows above `headerRow`. Each row becomes one line, its cells parted by `|`. */
export function preambleOf(grid: Grid, headerRow: number): Preamble {
  const texts: string[][] = [];
  for (let row = 1; row < headerRow; row += 1) {
    texts.push(
      grid
        .at(row)
        .own.map(cellText)
        .filter(text => clean(text) !== ''),
    );
  }
  const lines = texts.map(row => row.map(clean).join('|'));
  return {
    unit: first(lines, sheetUnit),
    reportDay:
      first(DAY_LABELS, label => first(lines, line => dayAfter(line, label))) ?? first(lines, periodEnd),
    sentence: first(texts.flat(), reportSentence),
  };
}

function first<Item, Result>(items: readonly Item[], find: (item: Item) => Result | null): Result | null {
  for (const item of items) {
    const found = find(item);
    if (found !== null) return found;
  }
  return null;
}

function sheetUnit(line: string): MoneyUnit | null {
  return moneyUnit(SHEET_UNIT.exec(line)?.[1] ?? '');
}

function dayAfter(line: string, label: string): string | null {
  const at = line.indexOf(label);
  return at < 0 ? null : writtenDay(line.slice(at + label.length).replace(/^[:|]+/, ''));
}
