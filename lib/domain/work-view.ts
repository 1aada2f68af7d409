import type { Day } from './day';
import type { ClockKey } from './duty-clock';
import type { LeadCard } from './lead-view';
import type { StageKey } from './stage';

/** A stage entry that waits for the office's word. */
export type WaitingEntry = {
  id: string;
  leadId: string;
  title: string;
  investorName: string;
  stageName: string;
  happenedOn: Day;
  valueYuan: number;
  recordedBy: string;
};

/** A move of the last days, for the workbench. */
export type RecentMove = { id: string; leadId: string; title: string; who: string; text: string; at: string };

/** How pressing something is, in words; colour follows the tone. */
export type WorkSign = { tone: 'danger' | 'warn' | 'plain'; text: string };

/** One row of a glance: a lead with all that it asks for, or a task. */
export type WorkItem = {
  key: string;
  kind: 'lead' | 'task';
  leadId: string;
  title: string;
  /** The planned step, or what the task asks; null where only a clock asks. */
  what: string | null;
  /** What it takes to tick the planned step off; null where it is not the step that is due. */
  step: { text: string; version: number; stage: StageKey } | null;
  /** The clock that asks first; null for a task. */
  asks: ClockKey | null;
  /** The earliest day; null for a lead without a next step. */
  dueOn: Day | null;
  signs: WorkSign[];
};

export const GLANCE_NAMES = { today: '今日到期', late: '已逾期', week: '本周' } as const;
export type GlanceKey = keyof typeof GLANCE_NAMES;
export type Glances = Record<GlanceKey, WorkItem[]>;

/** The first few rows of a list, and how many there are. */
export type Counted<T> = { rows: T[]; count: number };

/** 我的工作台: what is due, what moved, whose turn it is. */
export type WorkView = {
  glances: Record<GlanceKey, Counted<WorkItem>>;
  /** 待研判: new leads the viewer may judge. */
  judge: Counted<LeadCard>;
  /** 备案将到期, by protection or by silence. */
  lapsing: Counted<LeadCard>;
  /** 我的线索: how many in all, how many of them stand in none of the lists above, and the first of those. */
  mine: Counted<LeadCard> & { others: number };
  /** Answers to tasks that wait for the viewer's word. */
  answers: number;
  waiting: Counted<WaitingEntry>;
  moves: RecentMove[];
};

/** How much waits for the actor's word, place by place. */
export type WaitingCounts = {
  /** 待认定的备案, of the office. */
  claims: number;
  /** 撞单: to be answered by a unit, or ruled on by the office. */
  clashes: number;
  /** 流转: to be answered by a unit. */
  transfersToAnswer: number;
  /** 流转: accepted, to be confirmed by the office. */
  transfersToConfirm: number;
  /** 需协调的问题 of the leads the actor is the responsible leader of. */
  problems: number;
};
