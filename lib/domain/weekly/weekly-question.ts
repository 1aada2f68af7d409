import type { Day } from '../day';
import { readWeek } from './week';
import { WEEKLY_GROUPS, WEEKLY_LAYOUTS, type WeeklyGroupKey, type WeeklyLayout } from './weekly-report';

/** Which weekly table is looked at. */
export type WeeklyChoice = { friday: Day; by: WeeklyGroupKey; layout: WeeklyLayout };

type Params = Record<string, string | string[] | undefined>;

const text = (value: unknown): string => (typeof value === 'string' ? value : '');

/** Reads the choice from the address; what it does not know is the present week, by unit, as the collection form. */
export function readWeeklyChoice(params: Params, today: Day): WeeklyChoice {
  const [by, layout] = [text(params.by), text(params.layout)];
  return {
    friday: readWeek(text(params.week), today),
    by: Object.hasOwn(WEEKLY_GROUPS, by) ? (by as WeeklyGroupKey) : 'unit',
    layout: Object.hasOwn(WEEKLY_LAYOUTS, layout) ? (layout as WeeklyLayout) : 'collection',
  };
}

const query = ({ friday, by, layout }: WeeklyChoice): string =>
  new URLSearchParams({ week: friday, by, layout }).toString();

/** The page of a choice. */
export const weeklyHref = (choice: WeeklyChoice): string => `/reports/weekly?${query(choice)}`;

/** Its workbook. */
export const weeklyFileHref = (choice: WeeklyChoice): string => `/api/reports/weekly?${query(choice)}`;
