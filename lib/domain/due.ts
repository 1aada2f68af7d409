import { type Day, daysBetween } from './day';

export type Due = { state: 'overdue' | 'today' | 'soon' | 'later'; words: string };

const SOON_DAYS = 3;

/** How a due day stands to today, in words: 逾期 3 天、今天到期、还有 2 天. The one rule of 逾期: due before today. */
export function dueWords(on: Day, today: Day): Due {
  const days = daysBetween(today, on);
  if (days < 0) return { state: 'overdue', words: `逾期 ${-days} 天` };
  if (days === 0) return { state: 'today', words: '今天到期' };
  return { state: days <= SOON_DAYS ? 'soon' : 'later', words: `还有 ${days} 天` };
}
