import { addDays, type Day, daysBetween, isDay, weekday } from './day';

export type DayInput = { ok: true; day: Day | null } | { ok: false; reason: string };

const WORDS: Record<string, number> = { 前天: -2, 昨天: -1, 今天: 0, 明天: 1, 后天: 2 };
const WEEKDAY_CHARACTERS = '一二三四五六日';

/** The one sentence for a day that cannot be read, wherever it is read; without a year, so that it never looks old. */
export const DAY_REFUSED = '请填一个日期，例如 3月5日、3.5、明天或下周三';

const REFUSED: DayInput = { ok: false, reason: DAY_REFUSED };

function written(year: number, month: number, date: number): Day | null {
  const day = `${year}-${String(month).padStart(2, '0')}-${String(date).padStart(2, '0')}`;
  return isDay(day) ? day : null;
}

function spoken(text: string, today: Day): Day | null {
  const word = Object.hasOwn(WORDS, text) ? WORDS[text] : undefined;
  if (word !== undefined) return addDays(today, word);
  const match = /^(上|下|本|这)?(?:个)?(?:周|星期)([一二三四五六日天])$/.exec(text);
  if (!match) return null;
  const target = WEEKDAY_CHARACTERS.indexOf(match[2] === '天' ? '日' : (match[2] ?? '')) + 1;
  const week = match[1] === '上' ? -7 : match[1] === '下' ? 7 : 0;
  return addDays(today, target - weekday(today) + week);
}

/** The last day of the month that begins `count` months after that of this day. */
function monthEnd(day: Day, count: number): Day {
  const [year, month] = [Number(day.slice(0, 4)), Number(day.slice(5, 7))];
  const after = year * 12 + month + count;
  return addDays(`${Math.floor(after / 12)}-${String((after % 12) + 1).padStart(2, '0')}-01`, -1);
}

/** 月底, 下个月, 年底, 12月底: said of days to come alone; of a past day they could mean more than one. */
function ahead(text: string, today: Day): Day | null {
  if (/^(本|这个?)?月[底末]$/.test(text)) return monthEnd(today, 0);
  if (/^下个?月[底末]$/.test(text)) return monthEnd(today, 1);
  if (/^(今年|本年|年)[底末]$/.test(text)) return `${today.slice(0, 4)}-12-31`;
  if (/^下个?月$/.test(text)) {
    const end = monthEnd(today, 1);
    return today.slice(8) < end.slice(8) ? `${end.slice(0, 8)}${today.slice(8)}` : end;
  }
  const month = Number(/^(\d{1,2})月[底末]$/.exec(text)?.[1] ?? 0);
  if (month < 1 || month > 12) return null;
  const end = monthEnd(today, month - Number(today.slice(5, 7)));
  return end >= today ? end : monthEnd(end, 12);
}

/** Without a year an event lies in the nearest past, a deadline in the nearest future. */
function withoutYear(month: number, date: number, today: Day, prefer: 'past' | 'future'): Day | null {
  const year = Number(today.slice(0, 4));
  const candidates = [year - 1, year, year + 1]
    .map(candidate => written(candidate, month, date))
    .filter(day => day !== null)
    .filter(day => (prefer === 'past' ? day <= today : day >= today));
  candidates.sort((a, b) => Math.abs(daysBetween(today, a)) - Math.abs(daysBetween(today, b)));
  return candidates[0] ?? null;
}

/**
 * Reads a day as people type it: 2025-03-05, 2025年3月5日, 20250305, 3.5, 3/5, 3月5日, 明天, 下周三; of days to
 * come also 月底, 下月底, 12月底, 年底 and 下个月, the same day of the next month.
 * Empty text is no day. Source: the number and date rules of the desk.
 */
export function parseDay(typed: string, options: { today: Day; prefer: 'past' | 'future' }): DayInput {
  const text = typed.normalize('NFKC').replace(/\s/g, '');
  if (text === '') return { ok: true, day: null };
  const full =
    /^(\d{4})[-./年](\d{1,2})[-./月](\d{1,2})日?$/.exec(text) ?? /^(\d{4})(\d{2})(\d{2})$/.exec(text);
  const short = /^(\d{1,2})(?:[-./]|月)(\d{1,2})[日号]?$/.exec(text);
  const day = full
    ? written(Number(full[1]), Number(full[2]), Number(full[3]))
    : short
      ? withoutYear(Number(short[1]), Number(short[2]), options.today, options.prefer)
      : (spoken(text, options.today) ?? (options.prefer === 'future' ? ahead(text, options.today) : null));
  return day === null ? REFUSED : { ok: true, day };
}
