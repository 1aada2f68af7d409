import { calendarDay, lastDayOfMonth } from './calendar';

const DAY = /^(\d{4})(?:年|[./-])(\d{1,2})(?:月|[./-])(\d{1,2})(?!\d)/;
const PACKED_DAY = /^(\d{4})(\d{2})(\d{2})(?!\d)/;
const MONTH = /^(\d{4})(?:年|[./-])(\d{1,2})(?!\d)/;

/** The ISO day at the start of a clean text; a bare month means its last day. Null when there is none. */
export function writtenDay(text: string): string | null {
  const day = DAY.exec(text) ?? PACKED_DAY.exec(text);
  if (day) return calendarDay(Number(day[1]), Number(day[2]), Number(day[3]));
  const month = MONTH.exec(text);
  return month ? lastDayOfMonth(Number(month[1]), Number(month[2])) : null;
}
