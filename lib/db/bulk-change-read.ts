import type { Actor } from '../domain/actor';
import type { BulkChange } from '../domain/bulk-change';
import type { TypedChange } from '../domain/bulk-input';
import { DAY_REFUSED, parseDay } from '../domain/day-input';
import { readDueDay, readEventDay } from '../domain/event-day';
import { done, invalid, type Outcome } from '../domain/outcome';

type Suspend = Extract<TypedChange, { kind: 'suspend' }>;

function readSuspend(typed: Suspend, today: string): Outcome<BulkChange> {
  const exitOn = readEventDay(typed.exitOn, today);
  const reopen = parseDay(typed.reopenOn, { today, prefer: 'future' });
  const reopenOn = reopen.ok && typed.status === 'paused' ? reopen.day : null;
  const errors: Record<string, string> = {};
  if (exitOn === 'unreadable') errors.exitOn = DAY_REFUSED;
  else if (exitOn === null) errors.exitOn = '请填写日期';
  else if (exitOn > today) errors.exitOn = `日期不能晚于今天（${today}）`;
  if (!reopen.ok) errors.reopenOn = reopen.reason;
  else if (typed.status === 'paused' && reopen.day === null) errors.reopenOn = '请填写拟重启日期';
  else if (reopenOn !== null && reopenOn <= today) errors.reopenOn = '拟重启日期应晚于今天';
  if (typed.exitReason === 'otherPlace' && typed.note === '') errors.note = '请写明被引走的地区';
  if (exitOn === null || exitOn === 'unreadable' || Object.keys(errors).length > 0) return invalid(errors);
  return done({ ...typed, exitOn, reopenOn });
}

/** Reads the days of a change as typed, by the rules of the deed on a single lead. */
export function readBulkChange({ today }: Actor, typed: TypedChange): Outcome<BulkChange> {
  if (typed.kind === 'suspend') return readSuspend(typed, today);
  if (typed.kind !== 'step') return done(typed);
  const on = readDueDay(typed.on, today);
  return on === 'unreadable' ? invalid({ on: DAY_REFUSED }) : done({ ...typed, on });
}
