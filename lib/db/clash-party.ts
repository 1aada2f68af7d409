import type { Prisma } from '@/prisma/generated/client';
import { can } from '../domain/access';
import type { Actor } from '../domain/actor';
import type { OpenClash } from '../domain/clash';
import { done, notFound, type Outcome, stale } from '../domain/outcome';
import { lockClaims } from './claim-force';
import type { Transaction } from './transaction';

const partyColumns = {
  lead: true,
  unit: { select: { shortName: true } },
  holderUnit: { select: { shortName: true } },
} satisfies Prisma.ClaimInclude;

export const clashColumns = {
  earlierClaim: { include: partyColumns },
  laterClaim: { include: partyColumns },
  rulings: { include: { unit: { select: { shortName: true } } }, orderBy: { place: 'asc' } },
} satisfies Prisma.ClashInclude;

export type ClashRow = Prisma.ClashGetPayload<{ include: typeof clashColumns }>;
export type ClashParty = ClashRow['earlierClaim'];
export type Side = 'earlier' | 'later' | 'office';

/**
 * Whether somebody speaks for a unit's claim: by the table of rights, asked of a lead of that unit that is the
 * filer's, or its present officer's while the unit still has the lead. An industry alone speaks for nobody.
 */
function speaksFor(actor: Actor, claim: ClashParty, unitCode: string): boolean {
  const stillTheirs = claim.lead.responsibleUnitCode === unitCode;
  return can(actor, 'claim.file', {
    officerId: stillTheirs && claim.lead.officerId !== null ? claim.lead.officerId : claim.filedById,
    responsibleUnitCode: unitCode,
    industryKey: null,
    responsibleLeaderId: null,
    sharedWith: [],
    sharedUnits: [],
  });
}

/** The unit of the earlier side: the holder, but after a 流转 to the later unit the one that filed first. */
export function earlierUnit({ earlierClaim, laterClaim }: ClashRow): { code: string; name: string } {
  return earlierClaim.holderUnitCode === laterClaim.unitCode
    ? { code: earlierClaim.unitCode, name: earlierClaim.unit.shortName }
    : { code: earlierClaim.holderUnitCode, name: earlierClaim.holderUnit.shortName };
}

/** On which side somebody stands; the office, which judges, on neither. Null for whoever has no part in it. */
export function sideOf(actor: Actor, clash: ClashRow): Side | null {
  if (can(actor, 'clash.rule')) return 'office';
  const { earlierClaim, laterClaim } = clash;
  if (speaksFor(actor, laterClaim, laterClaim.unitCode)) return 'later';
  return speaksFor(actor, earlierClaim, earlierUnit(clash).code) ? 'earlier' : null;
}

/** What stateOfClash asks of a clash. */
export const clashStateColumns = {
  endedAt: true,
  answer: true,
  joinAnswer: true,
  appealedAt: true,
  endedHow: true,
  rulings: { select: { place: true } },
} satisfies Prisma.ClashSelect;

/** A clash as the rules of lib/domain/clash.ts see it. */
export function stateOfClash(clash: Prisma.ClashGetPayload<{ select: typeof clashStateColumns }>): OpenClash {
  return {
    isOpen: clash.endedAt === null,
    answer: clash.answer,
    joinAnswer: clash.joinAnswer,
    isAppealed: clash.appealedAt !== null && clash.rulings.length < 2,
    rulings: clash.rulings.length,
    endedHow: clash.endedHow,
  };
}

/** The clash for a deed of one of these sides; to everybody else it is not there. */
export async function openClash(
  tx: Transaction,
  actor: Actor,
  input: { clashId: string; version: number },
  sides: readonly Side[],
): Promise<Outcome<{ clash: ClashRow; side: Side }>> {
  await lockClaims(tx);
  const clash = await tx.clash.findUnique({ where: { id: input.clashId }, include: clashColumns });
  const side = clash && sideOf(actor, clash);
  if (!clash || !side || !sides.includes(side)) return notFound('撞单');
  if (clash.version !== input.version)
    return stale('对方或办公室刚有新的处理，请核对后再操作。', clash.version);
  return done({ clash, side });
}
