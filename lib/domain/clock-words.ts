import { type Day, daysBetween, formatDay, yearOf } from './day';
import type { ClockKey, ClockState } from './duty-clock';
import { workingDaysBetween } from './working-calendar';

type Clock = { key: ClockKey; dueOn: Day | null; state: ClockState };

/** Counted by the calendar, weekends and holidays included; all others count working days. */
const BY_CALENDAR: ReadonlySet<ClockKey> = new Set(['nextStep', 'silence', 'protection']);

/** What is asked, with the day in its place. */
const ASKED: Record<ClockKey, (day: string) => string> = {
  respond: day => `应在 ${day} 前响应`,
  judge: day => `应在 ${day} 前研判`,
  feedBack: day => `应在 ${day} 前反馈企业`,
  report: day => `应在 ${day} 前报告进展`,
  stage: day => `本阶段应在 ${day} 前有进展`,
  nextStep: day => `下一步应在 ${day} 前完成`,
  silence: day => `${day} 前没有进展，备案失效`,
  protection: day => `备案保护到 ${day}`,
};

const SHORT: Record<ClockKey, string> = {
  respond: '响应',
  judge: '研判',
  feedBack: '反馈',
  report: '报告',
  stage: '阶段时限',
  nextStep: '下一步',
  silence: '沉默期',
  protection: '保护期',
};

const DONE: Partial<Record<ClockKey, string>> = {
  respond: '已响应',
  judge: '已研判',
  feedBack: '已反馈企业',
};

/** 3月7日, with its year where that is not this one. */
function dayWords(day: Day, today: Day): string {
  const words = formatDay(day, 'document');
  return yearOf(day) === yearOf(today) ? words.slice(5) : words;
}

/** 2 个工作日 or 3 天 past the day; nothing to count yet on the free days right after it. */
function lateBy({ key, dueOn }: Clock, today: Day): string {
  if (dueOn === null) return '';
  if (BY_CALENDAR.has(key)) return ` ${daysBetween(dueOn, today)} 天`;
  const count = workingDaysBetween(dueOn, today);
  return count === 0 ? '期' : ` ${count} 个工作日`;
}

function leftUntil({ key, dueOn }: Clock, today: Day): string {
  if (dueOn === null || dueOn === today) return '今天到期';
  if (BY_CALENDAR.has(key)) return `还剩 ${daysBetween(today, dueOn)} 天`;
  return `还剩 ${workingDaysBetween(today, dueOn)} 个工作日`;
}

/** 应在 3月7日 前研判，已超 2 个工作日: what, by when, and how it stands. */
export function clockWords(clock: Clock, today: Day): string {
  if (clock.state === 'done') return DONE[clock.key] ?? '已完成';
  if (clock.dueOn === null) return '缺下一步';
  const words = ASKED[clock.key](dayWords(clock.dueOn, today));
  if (clock.state === 'red') return `${words}，已超${lateBy(clock, today)}`;
  return clock.state === 'amber' ? `${words}，${leftUntil(clock, today)}` : words;
}

/** 研判超 2 个工作日 · 研判今天到期 · 缺下一步: for a card, where the sign before it tells the colour. */
export function shortClockWords(clock: Clock, today: Day): string {
  if (clock.dueOn === null) return '缺下一步';
  const name = SHORT[clock.key];
  if (clock.state === 'red') return `${name}已超${lateBy(clock, today)}`;
  if (clock.state === 'amber') return `${name}${leftUntil(clock, today)}`;
  return `${name} ${dayWords(clock.dueOn, today)}`;
}
