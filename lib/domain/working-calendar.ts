import calendar from 'chinese-days/dist/chinese-days.json';
import { addDays, type Day, weekday } from './day';

// The package's data, not its functions: those ask the machine's time zone which day an instant is.
const HOLIDAYS = new Set<Day>(Object.keys(calendar.holidays));
const SHIFTED_WORKDAYS = new Set<Day>(Object.keys(calendar.workdays));

/**
 * Whether offices work on this day: weekends and public holidays are off, shifted weekends are on.
 * Source: the State Council's yearly notices, as kept by the package chinese-days.
 */
export function isWorkingDay(day: Day): boolean {
  if (SHIFTED_WORKDAYS.has(day)) return true;
  return weekday(day) < 6 && !HOLIDAYS.has(day);
}

/** The day itself when offices work on it, else the next working day. */
export function sameOrNextWorkingDay(day: Day): Day {
  let candidate = day;
  while (!isWorkingDay(candidate)) candidate = addDays(candidate, 1);
  return candidate;
}

/** The working day that lies `count` working days after `day`, the day itself not counted. */
export function addWorkingDays(day: Day, count: number): Day {
  let candidate = day;
  for (let left = count; left > 0; ) {
    candidate = addDays(candidate, 1);
    if (isWorkingDay(candidate)) left -= 1;
  }
  return candidate;
}

/** Working days after `from` up to and with `to`; 0 when `to` is not later. */
export function workingDaysBetween(from: Day, to: Day): number {
  let count = 0;
  for (let day = addDays(from, 1); day <= to; day = addDays(day, 1)) if (isWorkingDay(day)) count += 1;
  return count;
}

/** The working day that lies `count` working days before `day`. */
export function subtractWorkingDays(day: Day, count: number): Day {
  let candidate = day;
  for (let left = count; left > 0; ) {
    candidate = addDays(candidate, -1);
    if (isWorkingDay(candidate)) left -= 1;
  }
  return candidate;
}
