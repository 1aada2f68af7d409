import { calendarDay, lastDayOfMonth } from './calendar';

const YEAR = /20\d{2}(?!\d)/g;
const DAY_OF_MONTH = /(?:(\d{1,2})月)?(\d{1,2})日/g;
const DOTTED_DAY = /(20\d{2})[./](\d{1,2})[./](\d{1,2})(?:[-—–~至](?:(\d{1,2})[./])?(\d{1,2})(?![\d./]))?/g;
const MONTH = /(\d{1,2})月/g;
const QUARTER = /(?:第?([一二三四1-4])|前([一二三四1-4])|至([一二三四1-4]))季度/;
const QUARTER_DIGITS = '一二三四';

/**
 * The last day of the period a title names: `2024年` → 2024-12-31, `2025年1-3月` → 2025-03-31, also quarters,
 * half-years, months and days. Of several years the last counts. Null when the title names no year.
 */
export function periodEnd(cleanLine: string): string | null {
  const match = [...cleanLine.matchAll(YEAR)].at(-1);
  if (!match) return null;
  const year = Number(match[0]);
  const rest = cleanLine.slice(match.index + 4);
  return (
    lastDottedDay(cleanLine) ??
    lastNamedDay(year, rest) ??
    lastNamedMonth(year, rest) ??
    lastDayOfMonth(year, lastMonthOfPart(rest))
  );
}

function lastDottedDay(text: string): string | null {
  const last = [...text.matchAll(DOTTED_DAY)].at(-1);
  return last ? calendarDay(Number(last[1]), Number(last[4] ?? last[2]), Number(last[5] ?? last[3])) : null;
}

function lastNamedDay(year: number, text: string): string | null {
  let month = 0;
  let found: string | null = null;
  for (const match of text.matchAll(DAY_OF_MONTH)) {
    month = Number(match[1] ?? month);
    found = calendarDay(year, month, Number(match[2])) ?? found;
  }
  return found;
}

function lastNamedMonth(year: number, text: string): string | null {
  const last = [...text.matchAll(MONTH)].at(-1);
  return last ? lastDayOfMonth(year, Number(last[1])) : null;
}

function lastMonthOfPart(text: string): number {
  const quarter = QUARTER.exec(text);
  const digit = quarter?.[1] ?? quarter?.[2] ?? quarter?.[3];
  if (digit !== undefined)
    return 3 * (QUARTER_DIGITS.includes(digit) ? QUARTER_DIGITS.indexOf(digit) + 1 : Number(digit));
  return /上半年/.test(text) ? 6 : 12;
}
