import { addDays, type Day } from './day';

/** Whoever puts reminders off for longer should pause the lead instead. */
export const MOST_QUIET_DAYS = 90;

/** Reminders of a lead that are put off: by whom, why, and the last quiet day. */
export type SnoozeView = { reason: string; untilOn: Day; setBy: string };

/** Why reminders cannot be put off up to this day, or null. */
export function whyNotQuietUntil(day: Day | null, today: Day): string | null {
  if (day === null) return '请填写暂缓到哪一天';
  if (day < today) return `日期不能早于今天（${today}）`;
  if (day > addDays(today, MOST_QUIET_DAYS)) return `最多暂缓 ${MOST_QUIET_DAYS} 天；更久请用“暂缓”`;
  return null;
}
