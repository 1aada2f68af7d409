/**
 * A calendar day in Asia/Shanghai, written 2025-03-05. Never an instant: it has no time and no zone.
 * Days compare as text.
 */
export type Day = string;

/** A calendar month, written 2025-03. */
export type Month = string;

const SHANGHAI_OFFSET_MS = 8 * 3_600_000;
const DAY_MS = 86_400_000;

/** True for an existing day of the years 1900–2199, e.g. not for 2025-02-30. */
export function isDay(text: string): boolean {
  if (!/^(19|20|21)\d\d-\d\d-\d\d$/.test(text)) return false;
  const date = new Date(`${text}T00:00:00Z`);
  return !Number.isNaN(date.getTime()) && date.toISOString().slice(0, 10) === text;
}

/** The day of an instant on a calendar in Zhuji. China has kept UTC+8 without summer time since 1992. */
export function dayOf(instant: Date): Day {
  return new Date(instant.getTime() + SHANGHAI_OFFSET_MS).toISOString().slice(0, 10);
}

/** The instant at which a wall clock in Zhuji shows this day and hour. */
export function instantAt(day: Day, hour: number): Date {
  return new Date(Date.parse(`${day}T00:00:00Z`) - SHANGHAI_OFFSET_MS + hour * 3_600_000);
}

/** The day as the database driver takes it: midnight UTC of a `date` column. */
export function toDateColumn(day: Day): Date {
  return new Date(`${day}T00:00:00Z`);
}

/** The day of a `date` column as the database driver gives it. */
export function fromDateColumn(date: Date): Day {
  return date.toISOString().slice(0, 10);
}

/** The day that lies `count` days later; negative counts go back. */
export function addDays(day: Day, count: number): Day {
  return new Date(Date.parse(`${day}T00:00:00Z`) + count * DAY_MS).toISOString().slice(0, 10);
}

/** Whole days from `from` to `to`; negative when `to` is earlier. */
export function daysBetween(from: Day, to: Day): number {
  return Math.round((Date.parse(`${to}T00:00:00Z`) - Date.parse(`${from}T00:00:00Z`)) / DAY_MS);
}

/** 1 for Monday to 7 for Sunday; weeks run Monday to Sunday. */
export function weekday(day: Day): number {
  return new Date(`${day}T00:00:00Z`).getUTCDay() || 7;
}

export function yearOf(day: Day): number {
  return Number(day.slice(0, 4));
}

const WEEKDAYS = ['', '周一', '周二', '周三', '周四', '周五', '周六', '周日'];

/** table 2025-03-05 · list 3月5日 周三 · document 2025年3月5日. */
export function formatDay(day: Day, style: 'table' | 'list' | 'document' = 'table'): string {
  if (style === 'table') return day;
  const month = Number(day.slice(5, 7));
  const date = Number(day.slice(8, 10));
  if (style === 'document') return `${day.slice(0, 4)}年${month}月${date}日`;
  return `${month}月${date}日 ${WEEKDAYS[weekday(day)]}`;
}
