import type { Day, Month } from '../day';
import { addMonths, firstDay, firstMonthOfYear, lastDay } from '../month';
import type { Countable } from './figure';

/**
 * Where a counted thing stands in the report of a month, by its day and by the instant of its confirmation:
 * month 本月 · late 补报 · before already reported · lastYearNew and lastYearKnown 上年补报 of this
 * report and of the year's earlier ones.
 */
export type Part = 'month' | 'late' | 'before' | 'lastYearNew' | 'lastYearKnown';

/** Things of one kind added up: what the tables are made of. */
export type Cell = Countable & {
  /** Industry at the cut-off; null = 未分类. */
  industryKey: string | null;
  /** Responsible unit on the event day, or one of those that share the lead on it. */
  unitCode: string;
  part: Part;
  /** The count in hundredths: a thing that a unit has whole is 100, half of one 50. */
  hundredths: number;
  /** Whole yuan, of a shared thing the unit's part. */
  yuan: number;
};

/** A unit's part of one counted thing; the parts add up to 100 percent and to its whole yuan. */
export type CreditPart = { unitCode: string; percent: number; yuan: number };

/** One counted thing with its whole yuan and the lead it belongs to: a row behind a figure. */
export type Fact = Omit<Cell, 'part' | 'hundredths'> & {
  /** Id of the stage entry or of the arrival. */
  id: string;
  leadId: string;
  leadCode: string;
  leadTitle: string;
  happenedOn: Day;
  /** Instant, ISO 8601. */
  confirmedAt: string;
  /** Among which units the thing is shared; absent where `unitCode` has it whole. */
  parts?: CreditPart[] | undefined;
};

export type Cuts = {
  month: Month;
  /** Up to which instant the report of the month before looked, ISO 8601. */
  previousCutOffAt: string;
};

/** Source: metric dictionary §1, Month, late, correction, year to date. */
export function partOf(fact: Pick<Fact, 'happenedOn' | 'confirmedAt'>, cuts: Cuts): Part {
  if (fact.happenedOn >= firstDay(cuts.month)) return 'month';
  const isNew = fact.confirmedAt > cuts.previousCutOffAt;
  if (fact.happenedOn >= firstDay(firstMonthOfYear(cuts.month))) return isNew ? 'late' : 'before';
  return isNew ? 'lastYearNew' : 'lastYearKnown';
}

export function isOfThisYear(part: Part): boolean {
  return part === 'month' || part === 'late' || part === 'before';
}

/** The first and last day that a report counts, and those of the year before it. */
export function rangeOf(month: Month): { from: Day; to: Day; lastYearFrom: Day; monthFrom: Day } {
  const from = firstDay(firstMonthOfYear(month));
  return {
    from,
    to: lastDay(month),
    lastYearFrom: firstDay(addMonths(firstMonthOfYear(month), -12)),
    monthFrom: firstDay(month),
  };
}
