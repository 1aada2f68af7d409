import { addDays, type Day } from './day';
import type { RuleSetContent } from './rule-set';
import type { StageKey } from './stage';
import { addWorkingDays, subtractWorkingDays } from './working-calendar';

/** Days before a due day from which on a clock is amber, where the rules set no other number. */
const NEAR_DAYS = 1;

/**
 * A length of time as days on today's calendar: what began before `red` is past its day, what began before
 * `amber` is near it. Screens and SQL compare with the same two days.
 */
export type Limit = { days: number; unit: 'working' | 'calendar'; red: Day; amber: Day };

/** Today's limits of the year's rules. */
export type DutyLimits = {
  today: Day;
  respond: Limit;
  judge: Limit;
  feedBack: Limit;
  report: Limit;
  /** A stage whose day the agreement sets is left out. */
  stages: Partial<Record<StageKey, Limit>>;
  /** Days without progress a claim outlives. */
  silence: Limit;
  /** A step due before `red` is late, before `amber` near. */
  step: { red: Day; amber: Day };
  /** The same for the last protected day. */
  protection: { red: Day; amber: Day };
};

/** `days` working days after the beginning; amber in the last `near` of them. */
function inWorkingDays(days: number, today: Day, near: number): Limit {
  const amber = subtractWorkingDays(addDays(today, 1), Math.max(0, days - near));
  return { days, unit: 'working', red: subtractWorkingDays(today, days), amber };
}

function inCalendarDays(days: number, today: Day, near: number): Limit {
  return { days, unit: 'calendar', red: addDays(today, -days), amber: addDays(today, near + 1 - days) };
}

/** The rules of the year as they stand on this day. Source: the lead clock, remindDays and claim of the rule set. */
export function dutyLimits(rules: RuleSetContent, today: Day): DutyLimits {
  const { respondDays, judgeDays, feedBackDays, reportDays } = rules.leadClock;
  const warnDays = Math.max(0, ...rules.claim.warnDays);
  return {
    today,
    respond: inWorkingDays(respondDays, today, NEAR_DAYS),
    judge: inWorkingDays(judgeDays, today, NEAR_DAYS),
    feedBack: inWorkingDays(feedBackDays, today, NEAR_DAYS),
    report: inWorkingDays(reportDays, today, NEAR_DAYS),
    stages: Object.fromEntries(
      rules.stages.flatMap(({ key, overdueDays }) =>
        overdueDays === null ? [] : [[key, inWorkingDays(overdueDays, today, rules.remindDays)]],
      ),
    ),
    silence: inCalendarDays(rules.claim.silenceDays, today, warnDays),
    step: { red: today, amber: addDays(today, NEAR_DAYS + 1) },
    protection: { red: today, amber: addDays(today, warnDays + 1) },
  };
}

/** The last day of a limit that began on `from`. */
export function dueOnOf(limit: Limit, from: Day): Day {
  return limit.unit === 'working' ? addWorkingDays(from, limit.days) : addDays(from, limit.days);
}
