import { addDays, type Day } from './day';
import type { StatusKey } from './labels';
import type { Yuan } from './money';
import { type StageKey, stageName } from './stage';
import type { StaffOption } from './vocabulary-view';

/** Kinds of unit that chase leads, and so may give and take them. */
export const TRANSFER_UNIT_KINDS = ['town', 'platform', 'enclave'] as const;

export type TransferStateKey = 'offered' | 'accepted' | 'declined' | 'withdrawn' | 'confirmed' | 'rejected';

export const TRANSFER_STATE_NAMES: Record<TransferStateKey, string> = {
  offered: '待答复',
  accepted: '待办公室确认',
  declined: '已谢绝',
  withdrawn: '已撤回',
  confirmed: '已流转',
  rejected: '办公室未同意',
};

type Answered = {
  answer: 'accepted' | 'declined' | 'withdrawn' | null;
  decision: 'confirmed' | 'rejected' | null;
};

export function transferState({ answer, decision }: Answered): TransferStateKey {
  return decision ?? answer ?? 'offered';
}

export const isOpenTransfer = (state: TransferStateKey): boolean =>
  state === 'offered' || state === 'accepted';

/** A transfer as the page 流转 shows it: what the offer discloses of the lead, no investor and no contact. */
export type TransferView = {
  id: string;
  version: number;
  state: TransferStateKey;
  leadId: string;
  code: string;
  title: string;
  industryName: string | null;
  stage: StageKey;
  valueYuan: Yuan;
  fromUnitName: string;
  toUnitName: string;
  reason: string;
  keptPercent: number;
  years: number;
  offeredBy: string;
  /** Instant, ISO 8601. */
  offeredAt: string;
  answerDueOn: Day;
  takerName: string | null;
  answerNote: string | null;
  decisionNote: string | null;
  /** Instant of the last word, ISO 8601; null while it is open. */
  closedAt: string | null;
  /** Who may be named to follow it; filled where the reader may answer. */
  takers: StaffOption[];
  may: { open: boolean; answer: boolean; withdraw: boolean; decide: boolean };
};

export type TransferLists = {
  toAnswer: TransferView[];
  toConfirm: TransferView[];
  offered: TransferView[];
  closed: TransferView[];
  /** P3 流转项目数 of the year so far. */
  confirmedThisYear: number;
};

/** What an offer begins with. */
export type TransferTerms = {
  units: { code: string; shortName: string }[];
  keptPercent: number;
  years: number;
  answerDueOn: Day;
};

/** The last day of the agreed years, the day of confirmation being the first. */
export function lastDayOfYears(startsOn: Day, years: number): Day {
  const year = String(Number(startsOn.slice(0, 4)) + years);
  // 29 February has no namesake in most years: its year ends with the last day of February.
  const anniversary = startsOn.endsWith('-02-29') ? `${year}-03-01` : `${year}${startsOn.slice(4)}`;
  return addDays(anniversary, -1);
}

/** 转出单位 50%，转入单位 50%，5 年 */
export function partsText({ keptPercent, years }: Pick<TransferView, 'keptPercent' | 'years'>): string {
  if (keptPercent === 0) return '转出单位不留占比，转入单位 100%';
  return `转出单位 ${keptPercent}%，转入单位 ${100 - keptPercent}%，${years} 年`;
}

type Offered = { status: StatusKey; pooledOn: Day | null; stage: StageKey; unitKind: string };

/** Why a lead as it stands cannot be offered; null when it can. */
export function whyNotOffer({ status, pooledOn, stage, unitKind }: Offered): string | null {
  if (status !== 'active') return '暂缓或流失的项目不能流转，请先恢复推进。';
  if (pooledOn !== null) return '这条线索在公共池中，单位可以直接认领，不用流转。';
  if (stage === 'completion') return `已${stageName(stage)}的项目不再流转。`;
  if (!(TRANSFER_UNIT_KINDS as readonly string[]).includes(unitKind))
    return '责任单位不是镇街、平台或飞地，请由指挥部办公室指派。';
  return null;
}
