import type { Prisma } from '@/prisma/generated/client';
import { can } from '../domain/access';
import type { Actor } from '../domain/actor';
import { daysLeftWords, isInForce, silenceEnd, whyNotDecide, whyNotExtend } from '../domain/claim';
import { fileDueOn } from '../domain/claim-clock';
import type { ClaimView } from '../domain/claim-view';
import { isDispute, nextSteps } from '../domain/clash';
import { type Day, dayOf, fromDateColumn } from '../domain/day';
import { toYuan } from '../domain/money';
import type { RuleSet } from '../domain/rule-set';
import { isAfterSigning } from '../domain/stage';
import { clashStateColumns, stateOfClash } from './clash-party';
import { subjectOf } from './lead-deed';

export const claimColumns = {
  unit: { select: { shortName: true } },
  holderUnit: { select: { shortName: true } },
  filedBy: { select: { name: true } },
  decidedBy: { select: { name: true } },
  earlierIn: { where: { endedAt: null }, select: clashStateColumns },
  laterIn: { where: { endedAt: null }, select: clashStateColumns },
  lead: {
    include: {
      shares: true,
      activities: { select: { id: true, kind: true, happenedOn: true, recordedAt: true } },
    },
  },
} satisfies Prisma.ClaimInclude;

export type ClaimRow = Prisma.ClaimGetPayload<{ include: typeof claimColumns }>;

const dayOrNull = (date: Date | null): Day | null => (date === null ? null : fromDateColumn(date));

/** Dated follow-ups since the filing, as followUpsSince of lib/db/claim-term.ts counts them. */
function followUpsOf(claim: ClaimRow): number {
  const filedOn = dayOf(claim.filedAt);
  return claim.lead.activities.filter(
    ({ id, kind, happenedOn, recordedAt }) =>
      id !== claim.activityId &&
      kind !== 'note' &&
      kind !== 'comment' &&
      recordedAt > claim.filedAt &&
      fromDateColumn(happenedOn) >= filedOn,
  ).length;
}

/** What is left of protection and of patience with silence; null where neither runs. */
function daysOf(claim: ClaimRow, rules: RuleSet['claim'], today: Day) {
  const { lead } = claim;
  const protectedUntil = dayOrNull(claim.protectedUntil);
  const runs = claim.state === 'held';
  const canLapse = runs && lead.status === 'active' && !isAfterSigning(lead.stage);
  const silenceEndsOn = canLapse
    ? silenceEnd(fromDateColumn(lead.lastProgressOn), dayOf(claim.filedAt), rules)
    : null;
  const words = (day: Day | null) => (day === null ? null : daysLeftWords(day, today, rules.warnDays));
  return {
    protectedUntil,
    protectionLeft: runs ? words(protectedUntil) : null,
    silenceEndsOn,
    silenceLeft: words(silenceEndsOn),
  };
}

/** What the clashes of a claim ask for: an answer of its unit, or the office's ruling. */
function clashesOf({ earlierIn, laterIn }: ClaimRow): { mustAnswer: boolean; isDisputed: boolean } {
  return {
    mustAnswer:
      laterIn.some(clash => nextSteps(stateOfClash(clash)).answer) ||
      earlierIn.some(clash => nextSteps(stateOfClash(clash)).replyToJoin),
    isDisputed: [...earlierIn, ...laterIn].some(clash => isDispute(stateOfClash(clash))),
  };
}

/** A claim for somebody who sees its lead. */
export function toClaim(actor: Actor, claim: ClaimRow, rules: RuleSet): ClaimView {
  const { today } = actor;
  const days = daysOf(claim, rules.claim, today);
  const followUps = followUpsOf(claim);
  const extendedOn = dayOrNull(claim.extendedOn);
  const subject = subjectOf(actor, claim.lead);
  const isTheirs = can(actor, 'claim.file', subject);
  const standing = { state: claim.state, protectedUntil: days.protectedUntil, extendedOn };
  const { mustAnswer, isDisputed } = clashesOf(claim);
  const decides = claim.state === 'waiting' && can(actor, 'claim.confirm', subject);
  return {
    id: claim.id,
    leadId: claim.leadId,
    leadCode: claim.lead.code,
    title: claim.lead.title,
    code: claim.code,
    version: claim.version,
    state: claim.state,
    unitName: claim.unit.shortName,
    holderUnitName: claim.holderUnit.shortName,
    talkedOn: fromDateColumn(claim.talkedOn),
    filedAt: claim.filedAt.toISOString(),
    filedBy: claim.filedBy.name,
    isLate: fileDueOn(fromDateColumn(claim.talkedOn), rules.claim) < dayOf(claim.filedAt),
    amountYuan: toYuan(claim.amountYuan),
    ...days,
    extendedOn,
    extensionReason: claim.extensionReason,
    followUps,
    decision:
      claim.decidedAt === null || claim.decidedBy === null
        ? null
        : { by: claim.decidedBy.name, at: claim.decidedAt.toISOString(), note: claim.decisionNote },
    endedOn: dayOrNull(claim.endedOn),
    endReason: claim.endReason,
    may: {
      extend: isTheirs && claim.state === 'held' && extendedOn === null,
      release: isTheirs && isInForce(claim.state),
      decide: decides,
    },
    mustAnswer: mustAnswer && isTheirs,
    whyNotDecide: decides ? whyNotDecide(claim.state, isDisputed) : null,
    whyNotExtend: whyNotExtend(standing, followUps, rules.claim, today),
  };
}
