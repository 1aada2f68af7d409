import { addDays, type Day, daysBetween } from './day';
import type { MissingItem } from './outcome';
import type { RuleSetContent } from './rule-set';

/** How a claim stands, as the screen says it. */
export const CLAIM_NAMES = {
  waiting: '待认定',
  held: '保护中',
  clashed: '撞单待处理',
  expired: '已到期',
  lapsed: '已失效',
  released: '已放弃',
  refused: '未予认定',
  concluded: '已签约',
} as const;
export type ClaimState = keyof typeof CLAIM_NAMES;

/** States in which a second unit that files the same meets this claim. */
export const CLAIMS_IN_FORCE = ['waiting', 'held', 'clashed'] as const satisfies readonly ClaimState[];

export type ClaimRules = RuleSetContent['claim'];

export function isInForce(state: ClaimState): boolean {
  return (CLAIMS_IN_FORCE as readonly ClaimState[]).includes(state);
}

/** Kinds of activity that are a talk with the investor. */
export const TALK_KINDS = ['visit', 'reception', 'meeting', 'call'] as const;

/** What an investor is called until somebody knows who it is. */
export const UNKNOWN_INVESTOR = '待核实';

/** What a filing has to show; everything of it makes the filing complete. */
export type FilingParts = {
  hasTalk: boolean;
  hasMinutes: boolean;
  place: string;
  people: string;
  amountYuan: number | null;
  investorName: string;
};

/** What a filing still lacks, in the order of the form; empty when it is complete. */
export function whyNotFile(filing: FilingParts): MissingItem[] {
  const missing: (MissingItem | false)[] = [
    !filing.hasTalk && {
      kind: 'field',
      key: 'activityId',
      label: '首谈记录（有日期的拜访、接待、会谈或电话）',
    },
    !filing.hasMinutes && { kind: 'document', key: 'firstTalkMinutes', label: '首谈纪要' },
    filing.place === '' && { kind: 'field', key: 'place', label: '首谈地点' },
    filing.people === '' && { kind: 'field', key: 'people', label: '双方人员' },
    (filing.amountYuan === null || filing.amountYuan === 0) && {
      kind: 'field',
      key: 'amount',
      label: '拟投资额',
    },
    filing.investorName === UNKNOWN_INVESTOR && {
      kind: 'field',
      key: 'investorName',
      label: '投资方（现为“待核实”）',
    },
  ];
  return missing.filter(item => item !== false);
}

/** Whether a claim waits for the office's word. */
export function needsOffice(amountYuan: number, rules: Pick<ClaimRules, 'confirmFromYuan'>): boolean {
  return amountYuan >= rules.confirmFromYuan;
}

/** The last protected day of a claim held since this day. */
export function protectionEnd(from: Day, rules: Pick<ClaimRules, 'protectionDays'>): Day {
  return addDays(from, rules.protectionDays);
}

/** The last protected day after the one extension. */
export function extensionEnd(until: Day, rules: Pick<ClaimRules, 'extensionDays'>): Day {
  return addDays(until, rules.extensionDays);
}

export type StandingClaim = { state: ClaimState; protectedUntil: Day | null; extendedOn: Day | null };

/** Why the protection cannot be extended, as a sentence; null when it can. */
export function whyNotExtend(
  claim: StandingClaim,
  followUps: number,
  rules: Pick<ClaimRules, 'extensionFollowUps'>,
  today: Day,
): string | null {
  if (claim.state !== 'held' || claim.protectedUntil === null) return '只有保护中的备案可以延期。';
  if (claim.extendedOn !== null) return `已于 ${claim.extendedOn} 延期过，保护期只能延一次。`;
  if (claim.protectedUntil < today) return `保护期已于 ${claim.protectedUntil} 结束。`;
  if (followUps < rules.extensionFollowUps)
    return `备案后还要有 ${rules.extensionFollowUps} 次有日期的跟进才能延期，现有 ${followUps} 次。请先记一笔。`;
  return null;
}

/** Why the office cannot decide a claim now, as a sentence; null when it can. A dispute is ruled on first. */
export function whyNotDecide(state: ClaimState, isDisputed: boolean): string | null {
  if (state !== 'waiting') return '这份备案不在待认定状态，请刷新后查看。';
  return isDisputed ? '这份备案的撞单争议还没有裁定，请先裁定再认定。' : null;
}

type Ordered = {
  state: ClaimState;
  mustAnswer: boolean;
  protectedUntil: Day | null;
  silenceEndsOn: Day | null;
  filedAt: string;
};

const NEVER = '9999-12-31';

function urgency({ state, mustAnswer, protectedUntil, silenceEndsOn, filedAt }: Ordered): string {
  const rank = mustAnswer ? 0 : state === 'waiting' ? 1 : state === 'clashed' ? 2 : 3;
  const [end = NEVER] = [protectedUntil ?? NEVER, silenceEndsOn ?? NEVER].sort();
  return `${rank} ${rank === 3 ? end : ''} ${filedAt}`;
}

/** Claims in force by what they need: a clash to answer, the office's word, the nearest end; then the first filed. */
export function byUrgency(a: Ordered, b: Ordered): number {
  const [first, second] = [urgency(a), urgency(b)];
  return first < second ? -1 : first > second ? 1 : 0;
}

/** The day from which silence counts: the later of the last progress and the filing, which is progress itself. */
export function silentSince(lastProgressOn: Day, filedOn: Day): Day {
  return lastProgressOn > filedOn ? lastProgressOn : filedOn;
}

/** The last day on which progress still keeps a claim alive. */
export function silenceEnd(lastProgressOn: Day, filedOn: Day, rules: Pick<ClaimRules, 'silenceDays'>): Day {
  return addDays(silentSince(lastProgressOn, filedOn), rules.silenceDays);
}

/**
 * The warning that is due: of the thresholds reached the nearest to the end, or null. A job that missed a day thus
 * still finds it, and the next threshold is another warning.
 */
export function warningDue(endsOn: Day, warnDays: readonly number[], today: Day): number | null {
  const left = daysBetween(today, endsOn);
  if (left < 0) return null;
  const reached = warnDays.filter(days => left <= days);
  return reached.length > 0 ? Math.min(...reached) : null;
}

/** 还有 12 天 · 今天到期 · 已过 3 天, with the tone of the words. */
export function daysLeftWords(
  endsOn: Day,
  today: Day,
  warnDays: readonly number[],
): { text: string; tone: 'ok' | 'warn' | 'danger' } {
  const left = daysBetween(today, endsOn);
  if (left < 0) return { text: `已过 ${-left} 天`, tone: 'danger' };
  if (left === 0) return { text: '今天到期', tone: 'danger' };
  const isNear = warningDue(endsOn, warnDays, today) !== null;
  return { text: `还有 ${left} 天`, tone: isNear ? 'warn' : 'ok' };
}
