import { now } from '../clock';
import type { Actor } from '../domain/actor';
import { type Part, shareOut } from '../domain/clash';
import { addDays, type Day, toDateColumn } from '../domain/day';
import type { RuleSet } from '../domain/rule-set';
import { lastDayOfYears } from '../domain/transfer';
import { endClaim } from './claim-force';
import type { ClashRow } from './clash-party';
import { touchLead } from './lead-deed';
import type { Transaction } from './transaction';

/** A typed part of the later unit, in percent. */
export function readPercent(typed: string): number | 'unreadable' {
  const plain = typed.normalize('NFKC').replace(/[\s%]/g, '');
  return /^[1-9]\d?$/.test(plain) ? Number(plain) : 'unreadable';
}

/** Ends what parts there are of a lead today, so that another division can begin. */
export async function endCredits(tx: Transaction, leadId: string, today: Day): Promise<void> {
  const day = toDateColumn(today);
  await tx.leadCredit.deleteMany({ where: { leadId, startsOn: { gte: day } } });
  await tx.leadCredit.updateMany({
    where: { leadId, endsOn: { gte: day } },
    data: { endsOn: toDateColumn(addDays(today, -1)) },
  });
}

/** Divides the earlier lead anew: the later unit gets its part, the others keep the proportion they had. */
export async function divide(
  tx: Transaction,
  clash: ClashRow,
  { percent, years, today }: { percent: number; years: number; today: Day },
): Promise<void> {
  const { leadId } = clash.earlierClaim;
  const day = toDateColumn(today);
  const held: Part[] = await tx.leadCredit.findMany({
    where: { leadId, startsOn: { lte: day }, endsOn: { gte: day } },
    select: { unitCode: true, percent: true },
    orderBy: [{ percent: 'desc' }, { unitCode: 'asc' }],
  });
  const before = held.length > 0 ? held : [{ unitCode: clash.earlierClaim.holderUnitCode, percent: 100 }];
  const parts = shareOut(before, clash.laterClaim.unitCode, percent);
  await endCredits(tx, leadId, today);
  await tx.leadCredit.createMany({
    data: parts.map(part => ({
      ...part,
      leadId,
      startsOn: day,
      endsOn: toDateColumn(lastDayOfYears(today, years)),
      clashId: clash.id,
    })),
  });
}

/** Opens the earlier lead to the unit that works along: it sees it and logs what it does. */
async function openToLater(tx: Transaction, clash: ClashRow, today: Day, years: number): Promise<void> {
  const where = {
    leadId_unitCode: { leadId: clash.earlierClaim.leadId, unitCode: clash.laterClaim.unitCode },
  };
  const data = {
    reason: `撞单共同跟进 ${clash.earlierClaim.code}`,
    startsOn: toDateColumn(today),
    endsOn: toDateColumn(lastDayOfYears(today, years)),
  };
  await tx.leadShare.upsert({
    where,
    update: data,
    create: { leadId: where.leadId_unitCode.leadId, unitCode: where.leadId_unitCode.unitCode, ...data },
    select: { id: true },
  });
}

/**
 * The later lead is one too many from here on: marked lost as a duplicate, and what it counted for is revoked, so that
 * nothing is counted twice. A month that is closed shows that as 更正 in the next report, like any other revocation.
 */
async function closeLater(tx: Transaction, actor: Actor, clash: ClashRow): Promise<void> {
  const { lead } = clash.laterClaim;
  await tx.stageEntry.updateMany({
    where: { leadId: lead.id, revokedAt: null },
    data: {
      revokedAt: now(),
      revokedById: actor.staffId,
      note: `重复登记，与 ${clash.earlierClaim.code} 为同一项目`,
    },
  });
  if (lead.status === 'lost') return;
  const { today } = actor;
  await touchLead(tx, lead.id, {
    status: 'lost',
    exitReason: 'duplicate',
    exitNote: `与在先备案 ${clash.earlierClaim.code} 撞单，已按裁定或约定处理（${clash.laterClaim.code}）`,
    exitOn: toDateColumn(today),
    reopenOn: null,
  });
}

type Ended = 'joined' | 'ruled';

/** Ends the later claim and its lead. A second ruling finds both ended already. */
export async function endLater(
  tx: Transaction,
  actor: Actor,
  clash: ClashRow,
  { rules, ended }: { rules: RuleSet; ended: Ended },
): Promise<void> {
  if (['clashed', 'waiting', 'held'].includes(clash.laterClaim.state)) {
    const end =
      ended === 'joined'
        ? ({ state: 'released', reason: `并入 ${clash.earlierClaim.code} 共同跟进` } as const)
        : ({ state: 'refused', reason: `撞单裁定（在先备案 ${clash.earlierClaim.code}）` } as const);
    await endClaim(tx, clash.laterClaimId, end, { today: actor.today, rules });
  }
  await closeLater(tx, actor, clash);
}

/** 共同跟进: parts, sight of the lead for the later unit, and an end to the second record. */
export async function shareEarlier(
  tx: Transaction,
  actor: Actor,
  clash: ClashRow,
  { percent, years, rules, ended }: { percent: number; years: number; rules: RuleSet; ended: Ended },
): Promise<void> {
  await divide(tx, clash, { percent, years, today: actor.today });
  await openToLater(tx, clash, actor.today, years);
  await endLater(tx, actor, clash, { rules, ended });
}

/** Gives the earlier lead into other hands, and what is protected with it. */
export async function moveEarlier(
  tx: Transaction,
  clash: ClashRow,
  to: { unitCode: string; officerId: string | null },
): Promise<void> {
  await touchLead(tx, clash.earlierClaim.leadId, {
    responsibleUnitCode: to.unitCode,
    officerId: to.officerId,
    nextStepOwnerId: to.officerId,
  });
  await tx.claim.update({
    where: { id: clash.earlierClaimId },
    data: { holderUnitCode: to.unitCode, version: { increment: 1 } },
    select: { id: true },
  });
}

/**
 * Takes back what the first ruling did to the earlier lead, so that the second starts from how it stood: parts and
 * sight end, and a lead that was given away returns to the unit and the person that filed first.
 */
export async function takeBack(tx: Transaction, clash: ClashRow, today: Day): Promise<void> {
  const [first] = clash.rulings;
  if (!first) return;
  const { earlierClaim, laterClaim } = clash;
  // All of them: a part that was divided on since would not add up without the others.
  if (first.laterPercent !== null) await endCredits(tx, earlierClaim.leadId, today);
  await tx.leadShare.updateMany({
    where: {
      leadId: earlierClaim.leadId,
      unitCode: laterClaim.unitCode,
      reason: `撞单共同跟进 ${earlierClaim.code}`,
    },
    data: { endsOn: toDateColumn(addDays(today, -1)) },
  });
  if (first.kind === 'transfer' || first.kind === 'coordinate')
    await moveEarlier(tx, clash, { unitCode: earlierClaim.unitCode, officerId: earlierClaim.filedById });
}
