import { addDays, type Day, formatDay, yearOf } from './day';
import { workingDaysBetween } from './working-calendar';

/** 督办: what a leader's word has become, with an owner and a day. */
export type TaskView = {
  id: string;
  version: number;
  leadId: string;
  leadCode: string;
  leadTitle: string;
  text: string;
  givenBy: string;
  givenOn: Day;
  ownerName: string;
  dueOn: Day;
  reply: string | null;
  repliedOn: Day | null;
  returnReason: string | null;
  closedOn: Day | null;
  closedBy: string | null;
  rights: { reply: boolean; judge: boolean };
};

/** Where a task stands: asked, answered, closed. Nothing closes by itself. */
export type TaskState = 'open' | 'replied' | 'closed';

export function taskState(task: { repliedOn: Day | null; closedOn: Day | null }): TaskState {
  if (task.closedOn !== null) return 'closed';
  return task.repliedOn === null ? 'open' : 'replied';
}

/** Late is a task whose day has passed and that nobody has answered; an answered one waits for who gave it. */
export function isTaskLate(
  task: { repliedOn: Day | null; closedOn: Day | null; dueOn: Day },
  today: Day,
): boolean {
  return taskState(task) === 'open' && task.dueOn < today;
}

/** How long a closed task stays with the open ones on the leader's page, in days. */
const DAYS_ON_LED_PAGE = 7;

/** Whether a leader still has the task before their eyes: what was closed this week is not gone at once. */
export function isOnLedPage(task: { closedOn: Day | null }, today: Day): boolean {
  return task.closedOn === null || task.closedOn > addDays(today, -DAYS_ON_LED_PAGE);
}

export type TaskTone = 'ok' | 'info' | 'warn' | 'danger' | 'neutral';
export type TaskWords = { tone: TaskTone; text: string };

function dayWords(day: Day, today: Day): string {
  return formatDay(day, yearOf(day) === yearOf(today) ? 'list' : 'table');
}

/** 逾期 3 个工作日 · 今天到期 · 3月7日 周五 前 · 已答复，待销号 · 已销号. */
export function taskWords(
  task: Pick<TaskView, 'dueOn' | 'repliedOn' | 'closedOn' | 'returnReason'>,
  today: Day,
): TaskWords {
  const state = taskState(task);
  if (state === 'closed') return { tone: 'ok', text: '已销号' };
  if (state === 'replied') return { tone: 'info', text: '已答复，待销号' };
  if (task.dueOn < today) {
    const late = workingDaysBetween(task.dueOn, today);
    return { tone: 'danger', text: late === 0 ? '已逾期' : `逾期 ${late} 个工作日` };
  }
  if (task.dueOn === today) return { tone: 'warn', text: '今天到期' };
  if (task.dueOn === addDays(today, 1)) return { tone: 'warn', text: '明天到期' };
  const back = task.returnReason === null ? '' : '已退回，';
  return { tone: 'neutral', text: `${back}${dayWords(task.dueOn, today)} 前` };
}

export const TASK_VIEWS = { mine: '交给我的', given: '我交办的', all: '全部' } as const;
export type TaskViewKey = keyof typeof TASK_VIEWS;
export const TASK_STATES = { open: '办理中', late: '已逾期', closed: '已销号' } as const;
export type TaskStateKey = keyof typeof TASK_STATES;

/** What the page of tasks asks, as its address carries it. */
export type TaskQuestion = { view: TaskViewKey; state: TaskStateKey };

const pick = <K extends string>(names: Record<K, string>, value: unknown, otherwise: K): K =>
  typeof value === 'string' && Object.hasOwn(names, value) ? (value as K) : otherwise;

/** Reads the question from the address; what it does not know it leaves out. */
export function readTaskQuestion(
  params: Record<string, string | string[] | undefined>,
  first: TaskViewKey,
): TaskQuestion {
  return { view: pick(TASK_VIEWS, params.view, first), state: pick(TASK_STATES, params.state, 'open') };
}

/** Somebody a task on a lead can be given to. */
export type TaskOwnerOption = { id: string; name: string; unitName: string };

/** Why a task cannot be due on this day, or null. */
export function whyNotTaskDay(day: Day | null, today: Day): string | null {
  if (day === null) return '请填写完成日期';
  return day < today ? `完成日期不能早于今天（${today}）` : null;
}
