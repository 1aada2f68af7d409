import { type Day, type Month, yearOf } from './day';
import { addMonths, isMonth, monthOf } from './month';

/** Which sheet is asked for: everything comes from the address, nothing in it is trusted. */
export type TargetQuestion = {
  sheet: 'targets' | 'baselines';
  scope: 'industry' | 'unit';
  year: number;
  month: Month;
};

type Params = Record<string, string | string[] | undefined>;

/** Reads the address; without one it is this year's targets, and last year's figures up to this month. */
export function readTargetQuestion(params: Params, today: Day): TargetQuestion {
  const { sheet, scope, year, month } = params;
  return {
    sheet: sheet === 'baselines' ? 'baselines' : 'targets',
    scope: scope === 'unit' ? 'unit' : 'industry',
    year: typeof year === 'string' && /^2[01]\d\d$/.test(year) ? Number(year) : yearOf(today),
    month: typeof month === 'string' && isMonth(month) ? month : addMonths(monthOf(today), -12),
  };
}

/** The address of a sheet. */
export function writeTargetQuestion(question: TargetQuestion): string {
  const { sheet, scope, year, month } = question;
  const period = sheet === 'targets' ? `year=${year}` : `month=${month}`;
  return `/admin/targets?sheet=${sheet}&scope=${scope}&${period}`;
}
