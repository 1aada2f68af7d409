import { addDays, type Day, formatDay, isDay, weekday } from '../day';
import { sameOrNextWorkingDay } from '../working-calendar';

const FRIDAY = 5;
const WEEKS_OFFERED = 26;

/** The Friday that ends the week of a day; a week of the weekly table runs from Saturday to Friday. */
export function fridayOf(day: Day): Day {
  return addDays(day, (FRIDAY - weekday(day) + 7) % 7);
}

/** When the table of this Friday is handed in: the next working day where the Friday is none. */
export const reportDayOf = (friday: Day): Day => sameOrNextWorkingDay(friday);

/** The first day of the week that ends on this Friday. */
export const firstDayOfWeek = (friday: Day): Day => addDays(friday, -6);

/** Reads a Friday from the address; the present week's for anything that is none, or has not begun. */
export function readWeek(text: string | undefined, today: Day): Day {
  const present = fridayOf(today);
  return text && isDay(text) && weekday(text) === FRIDAY && text <= present ? text : present;
}

/** The weeks to choose from, the present one first. */
export function weeksUpTo(today: Day): { friday: Day; label: string }[] {
  const present = fridayOf(today);
  return Array.from({ length: WEEKS_OFFERED }, (_, back) => {
    const friday = addDays(present, -7 * back);
    const from = formatDay(firstDayOfWeek(friday), 'list').split(' ')[0];
    return { friday, label: `${friday.slice(0, 4)}年 ${from}—${formatDay(friday, 'list').split(' ')[0]}` };
  });
}
