import type { Day } from './day';
import { YI, type Yuan } from './money';
import type { TransferStateKey } from './transfer';

/** 责任链: who answers for which part of a lead, in the order in which the page names them. */
export const HOLDER_NAMES = {
  leader: '包干领导',
  unit: '责任单位',
  taskForce: '专班',
  firstTalkUnit: '首谈单位',
  firstTalkOfficer: '首谈人',
  officer: '跟踪人',
  serviceOfficer: '服务专员',
} as const;

export type HolderRoleKey = keyof typeof HOLDER_NAMES;

export type HolderView = {
  role: HolderRoleKey;
  name: string;
  startsOn: Day;
  /** The day it passed on; null while it is held. */
  endsOn: Day | null;
};

/** A unit's part of the lead in percent, with its last day. */
export type PartView = { unitName: string; percent: number; startsOn: Day; endsOn: Day };

/** The chain of a lead: all who held or hold a part of it, and the parts that hold today or later. */
export type ChainView = {
  holders: HolderView[];
  parts: PartView[];
  /** To which units it is being transferred, and how far that is. */
  offers: { unitName: string; state: TransferStateKey }[];
  /** Why the chain is not as it should be, in a sentence; null when it is. */
  warning: string | null;
};

/** From 10亿元 on a city leader answers for the project, from 50亿元 a main one. Source: the trade's default. */
const LEADER_FLOOR_YUAN: Yuan = 10 * YI;
const MAIN_LEADER_FLOOR_YUAN: Yuan = 50 * YI;

/** What is missing at the head of the chain; a hint, it blocks nothing. */
export function whyLeaderMissing(valueYuan: Yuan, hasLeader: boolean): string | null {
  if (hasLeader || valueYuan < LEADER_FLOOR_YUAN) return null;
  return valueYuan >= MAIN_LEADER_FLOOR_YUAN
    ? '50亿元以上项目应由市主要领导包干，还没有指定。'
    : '10亿元以上项目应有市领导包干，还没有指定。';
}
