import { type Day, formatDay, instantAt, type Month } from './day';
import { addMonths, firstDay, formatMonth, lastDay } from './month';
import type { RuleSetContent } from './rule-set';
import { sameOrNextWorkingDay } from './working-calendar';

/** The closed months with the instant of their closing. */
export type ClosedMonths = ReadonlyMap<Month, Date>;

/** A month as the list of periods shows it. */
export type PeriodView = { month: Month; status: 'open' | 'closed'; closedAt: string | null };

/**
 * When a month is due to be closed: 18:00 of the 3rd of the next month, moved to the next working day.
 * Source: metric dictionary §1 `close(m)`; day and hour are settings of the rule set.
 */
export function closeDueAt(month: Month, close: RuleSetContent['close']): Date {
  const day = `${addMonths(month, 1)}-${String(close.day).padStart(2, '0')}`;
  return instantAt(sameOrNextWorkingDay(day), close.hour);
}

function earliest(instants: readonly Date[]): Date {
  return new Date(Math.min(...instants.map(instant => instant.getTime())));
}

/**
 * Up to which instant the report of a month looks. A closed month: the instant of its closing. The open
 * month that is looked at: now. An open month before it: the day it was due, since what came later would
 * have been late. No month looks past the closing of a later one.
 */
export function cutOff(
  month: Month,
  context: { closed: ClosedMonths; close: RuleSetContent['close']; now: Date; viewed: Month },
): Date {
  const closedAt = context.closed.get(month);
  if (closedAt) return closedAt;
  const later = [...context.closed].filter(([other]) => other > month).map(([, instant]) => instant);
  const own = month === context.viewed ? [] : [closeDueAt(month, context.close)];
  return earliest([context.now, ...own, ...later]);
}

/**
 * Why the office cannot close the month today, or null. Months are closed in their order, each after its
 * last day; the first one ever closed may be any.
 */
export function whyNotCloseMonth(month: Month, today: Day, closed: Iterable<Month>): string | null {
  const months = [...closed].sort();
  if (months.includes(month)) return `${formatMonth(month)}已经月结。`;
  if (today <= lastDay(month)) {
    const from = formatDay(firstDay(addMonths(month, 1)), 'document');
    return `${formatMonth(month)}还没有结束，${from}起可以月结。`;
  }
  const last = months.at(-1);
  if (last === undefined || addMonths(last, 1) === month) return null;
  if (month < last) return `${formatMonth(last)}已经月结，不能再补结更早的月份。`;
  return `请先月结${formatMonth(addMonths(last, 1))}。`;
}

/** The month a reader most likely wants: the last one that has ended, else the newest there is. */
export function defaultMonth(periods: readonly PeriodView[], today: Day): Month | null {
  const ended = periods.find(period => lastDay(period.month) < today);
  return (ended ?? periods[0])?.month ?? null;
}
