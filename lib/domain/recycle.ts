import { type Day, daysBetween } from './day';
import { isAfterSigning, recordNoun, type StageKey, stageName } from './stage';

/** How long a lead stays in the bin; the house's rule (回收站 30 天). */
export const BIN_DAYS = 30;

export const REMOVED_TEXT = `已移入回收站，${BIN_DAYS} 天内可恢复。`;

/** A lead in the bin, as its list shows it. */
export type RecycledView = {
  id: string;
  code: string;
  title: string;
  stage: StageKey;
  unitName: string;
  officerName: string | null;
  removedAt: string;
  removedBy: string;
  reason: string;
  /** 0 on its last day. */
  daysLeft: number;
  fileCount: number;
};

/** What stands on record that others rely on. */
export type Bonds = {
  stage: StageKey;
  claimInForce: boolean;
  hasClash: boolean;
  openTransfer: boolean;
  openTasks: number;
  countedInClosedMonth: boolean;
};

/** Why a lead may not be removed, in a sentence with the way out; null when nothing speaks against it. */
export function whyNotRemove(bonds: Bonds): string | null {
  const noun = recordNoun(bonds.stage);
  if (isAfterSigning(bonds.stage))
    return `已到「${stageName(bonds.stage)}」的项目须留档，不能移入回收站。确需退出的，请标记流失。`;
  if (bonds.countedInClosedMonth)
    return `这个${noun}已计入月结的月报，不能移入回收站。请由办公室更正或标记流失。`;
  if (bonds.claimInForce) return `这个${noun}的首谈备案还有效，请先放弃备案，再移入回收站。`;
  if (bonds.hasClash) return `这个${noun}有撞单记录，处理经过须留档，不能移入回收站。可以标记流失。`;
  if (bonds.openTransfer) return `这个${noun}正在流转，请先撤回流转，再移入回收站。`;
  if (bonds.openTasks > 0)
    return `这个${noun}还有 ${bonds.openTasks} 项督办未销号，请先办结销号，再移入回收站。`;
  return null;
}

/** Whole days until the purge; 0 on the last one, never negative. */
export function daysLeft(removedOn: Day, today: Day): number {
  return Math.max(0, BIN_DAYS - daysBetween(removedOn, today));
}
