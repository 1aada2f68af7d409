import type { Actor } from '../domain/actor';
import { type Day, yearOf } from '../domain/day';
import type { StageKey } from '../domain/stage';
import { subtractWorkingDays } from '../domain/working-calendar';
import { getRuleSet } from './rule-set';

/** A lead of the stage without progress since before this day is late; a stage without a limit is left out. */
export type StaleBefore = Partial<Record<StageKey, Day>>;

/** The limits of today's rules as days on the calendar. */
export async function getStaleBefore(actor: Actor): Promise<StaleBefore> {
  const rules = await getRuleSet(yearOf(actor.today));
  return Object.fromEntries(
    rules.stages.flatMap(rule =>
      rule.overdueDays === null ? [] : [[rule.key, subtractWorkingDays(actor.today, rule.overdueDays)]],
    ),
  );
}
