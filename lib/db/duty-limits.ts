import type { Actor } from '../domain/actor';
import { yearOf } from '../domain/day';
import { type DutyLimits, dutyLimits } from '../domain/duty-limit';
import { getRuleSet } from './rule-set';

/** The limits of today's rules as days on the calendar. */
export async function getDutyLimits(actor: Pick<Actor, 'today'>): Promise<DutyLimits> {
  return dutyLimits(await getRuleSet(yearOf(actor.today)), actor.today);
}
