import type { Day } from './day';
import type { LeadCard } from './lead-view';

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

/** 我的工作台: what is due, what moved, whose turn it is. */
export type WorkView = {
  overdue: LeadCard[];
  today: LeadCard[];
  week: LeadCard[];
  stale: LeadCard[];
  mine: LeadCard[];
  waiting: WaitingEntry[];
  moves: RecentMove[];
  counts: { overdue: number; today: number; week: number; stale: number; mine: number; waiting: number };
};
