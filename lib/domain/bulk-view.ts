import type { BulkKind } from './bulk-change';

export type BulkStateKey = 'prepared' | 'queued' | 'running' | 'done' | 'stopped';

export const BULK_STATE_NAMES: Record<BulkStateKey, string> = {
  prepared: '待确认',
  queued: '排队中',
  running: '进行中',
  done: '已完成',
  stopped: '已停止',
};

export const isOver = (state: BulkStateKey): boolean => state === 'done' || state === 'stopped';
export const isUnderWay = (state: BulkStateKey): boolean => state === 'queued' || state === 'running';

/** A lead of a job; without code and title where it is not the reader's to see. */
export type BulkRowView = {
  leadId: string | null;
  code: string | null;
  title: string | null;
  unitName: string | null;
  state: 'waiting' | 'changed' | 'kept';
  /** Why it stays, in words; '' where it does not. */
  why: string;
};

/** Those that stay for one reason: how many, and the first of them. */
export type BulkReasonView = { key: string; count: number; first: BulkRowView[] };

/** How far a job is; what a page that waits asks for again and again. */
export type BulkProgress = {
  id: string;
  state: BulkStateKey;
  total: number;
  waiting: number;
  changed: number;
  kept: number;
};

export type BulkJobView = BulkProgress & {
  kind: BulkKind;
  /** 跟踪人改为王芳 */
  words: string;
  who: string;
  /** ISO 8601. */
  createdAt: string;
  startedAt: string | null;
  finishedAt: string | null;
  isStopping: boolean;
  /** Those that change or have changed, the first of them. */
  first: BulkRowView[];
  reasons: BulkReasonView[];
  undoOfId: string | null;
  undoId: string | null;
  canStart: boolean;
  canStop: boolean;
  canUndo: boolean;
};

/** A job in the list of them. */
export type BulkJobLine = BulkProgress & {
  words: string;
  who: string;
  createdAt: string;
  finishedAt: string | null;
  isUndo: boolean;
  isUndone: boolean;
};

export type BulkOptions = {
  staff: { id: string; name: string; unitName: string }[];
  units: { code: string; shortName: string }[];
  industries: { key: string; name: string }[];
  chainNodes: { key: string; name: string; boneName: string; industryKey: string }[];
  tags: { id: string; name: string }[];
  exitReasons: { key: string; name: string }[];
  today: string;
};
