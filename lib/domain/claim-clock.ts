import type { ClaimRules } from './claim';
import type { Day } from './day';
import type { RuleSetContent } from './rule-set';
import { addWorkingDays, workingDaysBetween } from './working-calendar';

// Working days stand apart from lib/domain/claim.ts: the browser needs the names of states, not the calendar.

/** The last day to file on a talk in time. Source: the trade's defaults, 3 working days. */
export function fileDueOn(talkedOn: Day, rules: Pick<ClaimRules, 'fileWithinDays'>): Day {
  return addWorkingDays(talkedOn, rules.fileWithinDays);
}

/** What a filing today is late by, for whoever is about to file: a warning, no refusal; null in time. */
export function lateFilingWords(
  talkedOn: Day,
  today: Day,
  rules: Pick<ClaimRules, 'fileWithinDays'>,
): string | null {
  const dueOn = fileDueOn(talkedOn, rules);
  if (today <= dueOn) return null;
  const late = workingDaysBetween(dueOn, today);
  const by = late === 0 ? '已超期' : `已超 ${late} 个工作日`;
  return `首谈在 ${talkedOn}，应在 ${dueOn} 前提交，${by}。仍可提交，备案会标明“逾期提交”。`;
}

/** What is left in working days, for the office's ruling: 还有 2 个工作日 · 今天到期 · 已逾期 1 个工作日. */
export function rulingLeftWords(dueOn: Day, today: Day): { text: string; tone: 'ok' | 'warn' | 'danger' } {
  if (dueOn < today) return { text: `已逾期 ${workingDaysBetween(dueOn, today)} 个工作日`, tone: 'danger' };
  if (dueOn === today) return { text: '今天到期', tone: 'danger' };
  const left = workingDaysBetween(today, dueOn);
  return { text: `还有 ${left} 个工作日`, tone: left <= 2 ? 'warn' : 'ok' };
}

/** The last working day for the office's ruling on a dispute that begins today. */
export function rulingDueOn(today: Day, rules: RuleSetContent['clash']): Day {
  return addWorkingDays(today, rules.rulingDays);
}
