import type { Prisma } from '@/prisma/generated/client';
import type { Actor } from '../domain/actor';
import { extensionEnd, isInForce, whyNotExtend } from '../domain/claim';
import type { ExtendClaimInput, ReleaseClaimInput } from '../domain/claim-input';
import { type Day, dayOf, fromDateColumn, toDateColumn, yearOf } from '../domain/day';
import { done, type Outcome, refused, stale } from '../domain/outcome';
import { recordAudit } from './audit';
import { endClaim, lockClaims } from './claim-force';
import { openLead } from './lead-deed';
import { getRuleSet } from './rule-set';
import { perform, type Transaction } from './transaction';

type ClaimRow = Prisma.ClaimGetPayload<Record<string, never>>;

const dayOrNull = (date: Date | null): Day | null => (date === null ? null : fromDateColumn(date));

/** A claim of this lead as it stood on the screen: gone, moved on, or the row itself. */
export async function openClaim(
  tx: Transaction,
  input: { leadId: string; claimId: string; version: number },
): Promise<Outcome<ClaimRow>> {
  await lockClaims(tx);
  const claim = await tx.claim.findFirst({ where: { id: input.claimId, leadId: input.leadId } });
  if (!claim) return refused('没有找到这份备案，请刷新后查看。');
  if (claim.version !== input.version) return stale('这份备案刚有变动，请核对后再操作。', claim.version);
  return done(claim);
}

/** Dated follow-ups since a filing: every activity of the lead but notes and words of leaders. */
export function followUpsSince(claim: { leadId: string; filedAt: Date; activityId: string }) {
  return {
    leadId: claim.leadId,
    id: { not: claim.activityId },
    kind: { notIn: ['note', 'comment'] },
    recordedAt: { gt: claim.filedAt },
    happenedOn: { gte: toDateColumn(dayOf(claim.filedAt)) },
  } satisfies Prisma.ActivityWhereInput;
}

/** Extends the protection once, on dated follow-ups and a reason. */
export function extendClaim(
  actor: Actor,
  input: ExtendClaimInput,
): Promise<Outcome<{ protectedUntil: Day }>> {
  return perform(async tx => {
    const opened = await openLead(tx, actor, input.leadId, 'claim.file');
    if (!opened.ok) return opened;
    const found = await openClaim(tx, input);
    if (!found.ok) return found;
    const claim = found.value;
    const rules = await getRuleSet(yearOf(actor.today), tx);
    const followUps = await tx.activity.findMany({ where: followUpsSince(claim), select: { id: true } });
    const protectedUntil = dayOrNull(claim.protectedUntil);
    const standing = { state: claim.state, protectedUntil, extendedOn: dayOrNull(claim.extendedOn) };
    const whyNot = whyNotExtend(standing, followUps.length, rules.claim, actor.today);
    if (whyNot || protectedUntil === null) return refused(whyNot ?? '只有保护中的备案可以延期。');
    const until = extensionEnd(protectedUntil, rules.claim);
    await tx.claim.update({
      where: { id: claim.id },
      data: {
        protectedUntil: toDateColumn(until),
        extendedOn: toDateColumn(actor.today),
        extensionReason: input.reason,
        extensionActivityIds: followUps.map(({ id }) => id),
        version: { increment: 1 },
      },
      select: { id: true },
    });
    await recordAudit(tx, actor, {
      deed: 'claim.extended',
      noun: 'lead',
      nounId: claim.leadId,
      before: { until: protectedUntil },
      after: { code: claim.code, until, reason: input.reason },
    });
    return done({ protectedUntil: until });
  });
}

/** Gives a claim up: others may file from this moment on. */
export function releaseClaim(actor: Actor, input: ReleaseClaimInput): Promise<Outcome> {
  return perform(async tx => {
    const opened = await openLead(tx, actor, input.leadId, 'claim.file');
    if (!opened.ok) return opened;
    const found = await openClaim(tx, input);
    if (!found.ok) return found;
    const claim = found.value;
    if (!isInForce(claim.state)) return refused('这份备案已经结束，不用再放弃。');
    const rules = await getRuleSet(yearOf(actor.today), tx);
    await endClaim(tx, claim.id, { state: 'released', reason: input.reason }, { today: actor.today, rules });
    await recordAudit(tx, actor, {
      deed: 'claim.released',
      noun: 'lead',
      nounId: claim.leadId,
      before: { claimState: claim.state },
      after: { code: claim.code, reason: input.reason },
    });
    return done(null);
  });
}
