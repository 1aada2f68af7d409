import { addDays, type Day, daysBetween, formatDay, yearOf } from './day';

/** A day's urgency in words; colour follows the tone, never instead of the words. */
export type DueWords = { text: string; tone: 'danger' | 'warn' | 'plain' };

/** ! 逾期 3 天 · 今天 · 明天 · 3月5日 周四 · 2027-03-05. Overdue is a day before today, today itself is not. */
export function dueWords(on: Day, today: Day): DueWords {
  if (on < today) return { text: `! 逾期 ${daysBetween(on, today)} 天`, tone: 'danger' };
  if (on === today) return { text: '今天', tone: 'warn' };
  if (on === addDays(today, 1)) return { text: '明天', tone: 'plain' };
  return { text: formatDay(on, yearOf(on) === yearOf(today) ? 'list' : 'table'), tone: 'plain' };
}

/** ▲ 12 天未跟进 where the stage's limit is passed, else 今天 · 3 天前. */
export function progressWords(lastOn: Day, today: Day, staleBefore: Day | undefined): DueWords {
  const days = daysBetween(lastOn, today);
  if (staleBefore !== undefined && lastOn < staleBefore) return { text: `▲ ${days} 天未跟进`, tone: 'warn' };
  return { text: days <= 0 ? '今天' : `${days} 天前`, tone: 'plain' };
}
