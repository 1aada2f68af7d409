import { addDays, type Day, daysBetween, isDay, weekday } from './day';

export type DayInput = { ok: true; day: Day | null } | { ok: false; reason: string };

const WORDS: Record<string, number> = { 前天: -2, 昨天: -1, 今天: 0, 明天: 1, 后天: 2 };
const WEEKDAY_CHARACTERS = '一二三四五六日';

const REFUSED: DayInput = { ok: false, reason: '请填一个日期，例如 2025-03-05、3月5日或 3.5' };

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
 * Reads a day as people type it: 2025-03-05, 2025年3月5日, 20250305, 3.5, 3/5, 3月5日, 明天, 下周三.
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
      : spoken(text, options.today);
  return day === null ? REFUSED : { ok: true, day };
}
