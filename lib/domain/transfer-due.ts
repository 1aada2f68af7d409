import { type Day, daysBetween } from './day';
import type { DueWords } from './due-words';
import { workingDaysBetween } from './working-calendar';

/** 还剩 2 个工作日 · 今天截止 · 已超 3 天: colour follows the tone, never instead of the words. */
export function answerWords(dueOn: Day, today: Day): DueWords {
  if (dueOn < today) return { text: `已超 ${daysBetween(dueOn, today)} 天`, tone: 'danger' };
  if (dueOn === today) return { text: '今天截止', tone: 'warn' };
  return { text: `还剩 ${workingDaysBetween(today, dueOn)} 个工作日`, tone: 'plain' };
}
