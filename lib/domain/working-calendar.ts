import calendar from 'chinese-days/dist/chinese-days.json';
import { addDays, type Day, daysBetween } from './day';

/** Days as whole numbers from here on: counting runs over them, for a board asks about every card it draws. */
const FIRST: Day = '1970-01-01';
const numberOf = (day: Day): number => daysBetween(FIRST, day);
const dayOfNumber = (number: number): Day => addDays(FIRST, number);

// The package's data, not its functions: those ask the machine's time zone which day an instant is.
const HOLIDAYS = new Set(Object.keys(calendar.holidays).map(numberOf));
const SHIFTED_WORKDAYS = new Set(Object.keys(calendar.workdays).map(numberOf));

/** The first of the numbered days was a Thursday. */
const isWeekend = (number: number): boolean => (((number + 3) % 7) + 7) % 7 > 4;

const isWorked = (number: number): boolean =>
  SHIFTED_WORKDAYS.has(number) || !(isWeekend(number) || HOLIDAYS.has(number));

/**
 * Whether offices work on this day: weekends and public holidays are off, shifted weekends are on.
 * Source: the State Council's yearly notices, as kept by the package chinese-days.
 */
export function isWorkingDay(day: Day): boolean {
  return isWorked(numberOf(day));
}

/** The day itself when offices work on it, else the next working day. */
export function sameOrNextWorkingDay(day: Day): Day {
  let candidate = numberOf(day);
  while (!isWorked(candidate)) candidate += 1;
  return dayOfNumber(candidate);
}

function walk(day: Day, count: number, step: 1 | -1): Day {
  let candidate = numberOf(day);
  for (let left = count; left > 0; ) {
    candidate += step;
    if (isWorked(candidate)) left -= 1;
  }
  return dayOfNumber(candidate);
}

/** The working day that lies `count` working days after `day`, the day itself not counted. */
export function addWorkingDays(day: Day, count: number): Day {
  return walk(day, count, 1);
}

/** The working day that lies `count` working days before `day`. */
export function subtractWorkingDays(day: Day, count: number): Day {
  return walk(day, count, -1);
}

/** Working days after `from` up to and with `to`; 0 when `to` is not later. */
export function workingDaysBetween(from: Day, to: Day): number {
  const last = numberOf(to);
  let count = 0;
  for (let day = numberOf(from) + 1; day <= last; day += 1) if (isWorked(day)) count += 1;
  return count;
}
