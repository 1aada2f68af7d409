const DAYS_OF_MONTH = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];
/** A ledger keeps no day before this year; an earlier one is a slip of the hand or an empty date cell. */
const FIRST_YEAR = 1900;

function daysInMonth(year: number, month: number): number {
  const leap = year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
  return month === 2 && leap ? 29 : (DAYS_OF_MONTH[month - 1] ?? 0);
}

/** The ISO day `YYYY-MM-DD`, or null when the calendar has no such day. */
export function calendarDay(year: number, month: number, day: number): string | null {
  if (year < FIRST_YEAR || year > 9999 || day < 1 || day > daysInMonth(year, month)) return null;
  return `${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
}

/** The last ISO day of a month, or null when there is no such month. */
export function lastDayOfMonth(year: number, month: number): string | null {
  return calendarDay(year, month, daysInMonth(year, month));
}

/** The ISO day of an Excel serial in the 1900 system; for 61 and later, before which Excel counts a day too many. */
export function dayOfSerial(serial: number): string {
  return new Date(Date.UTC(1899, 11, 30) + serial * 86_400_000).toISOString().slice(0, 10);
}
