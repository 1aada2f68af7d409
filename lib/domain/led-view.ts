import type { Day } from './day';
import type { CardClock } from './lead-view';
import type { Yuan } from './money';
import type { StageKey } from './stage';
import { type TaskView, taskState } from './task';

/** A lead on the page of the leader who is responsible for it: what a leader asks first. */
export type LedLead = {
  id: string;
  code: string;
  title: string;
  valueYuan: Yuan;
  stage: StageKey;
  isPaused: boolean;
  unitName: string;
  officerName: string | null;
  clock: CardClock | null;
  problem: string | null;
  expectedSignOn: Day | null;
  /** Stages entered that still wait for the office's word. */
  unconfirmed: number;
  /** Those not closed, then those closed within the last days. */
  tasks: TaskView[];
};

/** What the leader alone can do about it, in words; empty when nothing is. What waits for the office is not his. */
export function asksOf(lead: Pick<LedLead, 'problem' | 'tasks'>): string[] {
  const answered = lead.tasks.filter(task => task.rights.judge && taskState(task) === 'replied').length;
  return [
    ...(lead.problem === null ? [] : ['有问题需协调']),
    ...(answered === 0 ? [] : [`${answered} 项督办已答复，等你销号`]),
  ];
}
