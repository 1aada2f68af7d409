import { addDays, type Day, isDay, weekday } from './day';

/** Spans that move with the day: an address that says 近30天 says it still next month. */
export const RELATIVE_SPANS = {
  today: '今天',
  thisWeek: '本周',
  lastWeek: '上周',
  thisMonth: '本月',
  lastMonth: '上月',
  last7: '近7天',
  last30: '近30天',
  last90: '近90天',
  thisYear: '今年',
  next7: '未来7天',
  next30: '未来30天',
} as const;
export type RelativeSpan = keyof typeof RELATIVE_SPANS;

/** A span of days as the address carries it: a relative one by its name, or 2026-01-01~2026-03-31 with either end open. */
export type DaySpan = RelativeSpan | `${string}~${string}`;

/** Both ends belong to the span; an open end is null. */
export type DayRange = { from: Day | null; to: Day | null };

const isRelative = (text: string): text is RelativeSpan => Object.hasOwn(RELATIVE_SPANS, text);

function readRange(text: string): DayRange | null {
  const [from = '', to = '', more] = text.split('~');
  if (more !== undefined || (from === '' && to === '')) return null;
  if ((from !== '' && !isDay(from)) || (to !== '' && !isDay(to))) return null;
  return { from: from || null, to: to || null };
}

/** The span that stands in an address, or null when it is none. */
export function readSpan(text: string): DaySpan | null {
  if (isRelative(text)) return text;
  return text.includes('~') && readRange(text) !== null ? (text as DaySpan) : null;
}

/** A span from one day to another; null when both ends are open. */
export function spanOf(from: Day | null, to: Day | null): DaySpan | null {
  return from === null && to === null ? null : `${from ?? ''}~${to ?? ''}`;
}

/** The first day of the month that begins `count` months after that of this day. */
function monthStart(day: Day, count: number): Day {
  const months = Number(day.slice(0, 4)) * 12 + Number(day.slice(5, 7)) - 1 + count;
  return `${Math.floor(months / 12)}-${String((months % 12) + 1).padStart(2, '0')}-01`;
}

const RESOLVED: Record<RelativeSpan, (today: Day) => DayRange> = {
  today: today => ({ from: today, to: today }),
  thisWeek: today => weekOf(today),
  lastWeek: today => weekOf(addDays(today, -7)),
  thisMonth: today => ({ from: monthStart(today, 0), to: addDays(monthStart(today, 1), -1) }),
  lastMonth: today => ({ from: monthStart(today, -1), to: addDays(monthStart(today, 0), -1) }),
  last7: today => ({ from: addDays(today, -6), to: today }),
  last30: today => ({ from: addDays(today, -29), to: today }),
  last90: today => ({ from: addDays(today, -89), to: today }),
  thisYear: today => ({ from: `${today.slice(0, 4)}-01-01`, to: `${today.slice(0, 4)}-12-31` }),
  next7: today => ({ from: today, to: addDays(today, 6) }),
  next30: today => ({ from: today, to: addDays(today, 29) }),
};

/** Monday to Sunday. */
function weekOf(day: Day): DayRange {
  const monday = addDays(day, 1 - weekday(day));
  return { from: monday, to: addDays(monday, 6) };
}

/** The days of a span as they lie today; 近7天 is today and the six days before it. */
export function resolveSpan(span: DaySpan, today: Day): DayRange {
  if (isRelative(span)) return RESOLVED[span](today);
  return readRange(span) ?? { from: null, to: null };
}

/** How a chip says it: 近30天, 2026-01-01 至 2026-03-31, 2026-01-01 起. */
export function spanName(span: DaySpan): string {
  if (isRelative(span)) return RELATIVE_SPANS[span];
  const range = readRange(span);
  if (range === null) return span;
  const { from, to } = range;
  if (from === null) return `${to} 及以前`;
  return to === null ? `${from} 起` : from === to ? from : `${from} 至 ${to}`;
}
