import { now } from '../clock';
import { CLAIM_NAMES, type ClaimState, needsOffice, protectionEnd } from '../domain/claim';
import { type Day, fromDateColumn, toDateColumn } from '../domain/day';
import { toYuan } from '../domain/money';
import type { RuleSet } from '../domain/rule-set';
import { tellOnce } from './notice';
import type { Transaction } from './transaction';

/** Filings, rulings and ends of claims take turns: who is first is decided here and nowhere else. They are rare. */
export async function lockClaims(tx: Transaction): Promise<void> {
  await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtext('claims'))`;
}

/** As what a claim without a clash enters into force: registered at once, or waiting for the office. */
export function standingFrom(
  today: Day,
  amountYuan: number,
  rules: RuleSet,
): { state: 'waiting' | 'held'; protectedUntil: Date | null } {
  if (needsOffice(amountYuan, rules.claim)) return { state: 'waiting', protectedUntil: null };
  return { state: 'held', protectedUntil: toDateColumn(protectionEnd(today, rules.claim)) };
}

/** The later claims that nothing stands before any more move up; what they are from then on is told by their amount. */
async function moveUp(
  tx: Transaction,
  claimIds: readonly string[],
  today: Day,
  rules: RuleSet,
): Promise<void> {
  const free = await tx.claim.findMany({
    where: { id: { in: [...claimIds] }, state: 'clashed', laterIn: { none: { endedAt: null } } },
    select: { id: true, code: true, leadId: true, filedById: true, amountYuan: true },
    orderBy: { filedAt: 'asc' },
  });
  for (const { id, code, leadId, filedById, amountYuan } of free) {
    const standing = standingFrom(today, toYuan(amountYuan), rules);
    await tx.claim.update({
      where: { id },
      data: { ...standing, version: { increment: 1 } },
      select: { id: true },
    });
    // Whoever ended the claim before it may be the worker: told by key, so that it is told once.
    const text = `在先备案已结束，你单位的 ${code} 转为「${CLAIM_NAMES[standing.state]}」`;
    await tellOnce(tx, [
      { staffId: filedById, key: `claim.movedUp:${id}`, kind: 'claim', text, href: `/leads/${leadId}` },
    ]);
  }
}

/**
 * Takes a claim out of force: its other open clashes fall with it, and later claims that stood behind it alone move
 * up. `concluded` keeps its clashes: what was signed can still be shared by a ruling.
 */
export async function endClaim(
  tx: Transaction,
  claimId: string,
  end: { state: Exclude<ClaimState, 'waiting' | 'held' | 'clashed' | 'concluded'>; reason: string },
  { today, rules }: { today: Day; rules: RuleSet },
): Promise<void> {
  await tx.claim.update({
    where: { id: claimId },
    data: {
      state: end.state,
      endedOn: toDateColumn(today),
      endReason: end.reason,
      version: { increment: 1 },
    },
    select: { id: true },
  });
  const open = { endedAt: null, OR: [{ earlierClaimId: claimId }, { laterClaimId: claimId }] };
  const behind = await tx.clash.findMany({ where: open, select: { laterClaimId: true } });
  await tx.clash.updateMany({
    where: open,
    data: { endedAt: now(), endedHow: 'fallen', version: { increment: 1 } },
  });
  await moveUp(
    tx,
    behind.map(clash => clash.laterClaimId).filter(id => id !== claimId),
    today,
    rules,
  );
}

/** Ends the claim in force of a lead that is given up, so that it keeps nobody else from the investor. */
export async function endClaimOfLead(
  tx: Transaction,
  leadId: string,
  reason: string,
  context: { today: Day; rules: RuleSet },
): Promise<void> {
  await lockClaims(tx);
  const claim = await tx.claim.findFirst({
    where: { leadId, state: { in: ['waiting', 'held', 'clashed'] } },
    select: { id: true },
  });
  if (claim) await endClaim(tx, claim.id, { state: 'released', reason }, context);
}

/** 已签约: from the signature on the agreement protects; the claim keeps its days for the case of an undo. */
export async function concludeClaim(tx: Transaction, leadId: string): Promise<void> {
  await tx.claim.updateMany({
    where: { leadId, state: { in: ['waiting', 'held'] } },
    data: { state: 'concluded', version: { increment: 1 } },
  });
}

/** The signature was taken back: the claim stands as before, unless its protection has run out meanwhile. */
export async function resumeClaim(tx: Transaction, leadId: string, today: Day): Promise<void> {
  const claim = await tx.claim.findFirst({
    where: { leadId, state: 'concluded' },
    orderBy: { filedAt: 'desc' },
    select: { id: true, protectedUntil: true },
  });
  if (!claim) return;
  const until = claim.protectedUntil === null ? null : fromDateColumn(claim.protectedUntil);
  const isOver = until !== null && until < today;
  await tx.claim.update({
    where: { id: claim.id },
    data: {
      state: until === null ? 'waiting' : isOver ? 'expired' : 'held',
      ...(isOver && { endedOn: toDateColumn(today), endReason: '保护期已结束' }),
      version: { increment: 1 },
    },
    select: { id: true },
  });
}
