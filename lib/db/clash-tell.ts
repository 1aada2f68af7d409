import type { Actor } from '../domain/actor';
import type { MetClaim } from '../domain/claim-view';
import { dayOf } from '../domain/day';
import { stageName } from '../domain/stage';
import { notify } from './notice';
import { listWhoMay, listWhoMayInUnit } from './post-holders';
import type { Transaction } from './transaction';

/** What the later unit is told of an earlier claim. Never the lead, its title, the investor's spelling or a person. */
export async function metClaims(tx: Transaction, laterClaimId: string): Promise<MetClaim[]> {
  const rows = await tx.clash.findMany({
    where: { laterClaimId, endedAt: null },
    orderBy: [{ earlierClaim: { filedAt: 'asc' } }, { id: 'asc' }],
    select: {
      id: true,
      earlierClaim: {
        select: {
          code: true,
          filedAt: true,
          holderUnit: { select: { shortName: true } },
          lead: { select: { stage: true } },
        },
      },
    },
  });
  return rows.map(({ id, earlierClaim }) => ({
    clashId: id,
    code: earlierClaim.code,
    unitName: earlierClaim.holderUnit.shortName,
    filedOn: dayOf(earlierClaim.filedAt),
    stageName: stageName(earlierClaim.lead.stage),
  }));
}

const CLASHES = '/claims?tab=clashes';

/** Whoever answers for a unit's claim: the lead's officer while it is the unit's, the filer, the unit's manager. */
async function peopleOf(
  tx: Transaction,
  claim: {
    holderUnitCode: string;
    filedById: string;
    lead: { officerId: string | null; responsibleUnitCode: string };
  },
): Promise<(string | null)[]> {
  const officer = claim.lead.responsibleUnitCode === claim.holderUnitCode ? claim.lead.officerId : null;
  return [officer, claim.filedById, ...(await listWhoMayInUnit(tx, 'lead.assign', claim.holderUnitCode))];
}

const partyColumns = {
  code: true,
  holderUnitCode: true,
  filedById: true,
  lead: { select: { officerId: true, responsibleUnitCode: true } },
} as const;

/** The holders of all claims that this one met hear that another unit has filed the same. */
export async function tellHolders(
  tx: Transaction,
  actor: Actor,
  later: { id: string },
  unitName: string,
): Promise<void> {
  const met = await tx.clash.findMany({
    where: { laterClaimId: later.id },
    select: { earlierClaim: { select: partyColumns } },
  });
  for (const { earlierClaim } of met)
    await notify(tx, actor, await peopleOf(tx, earlierClaim), {
      text: `${unitName}提交的首谈备案与你单位的 ${earlierClaim.code} 撞单`,
      href: CLASHES,
      kind: 'claim',
    });
}

/** Tells the sides of a clash, and the office where it has to know, what has come of it. */
export async function tellParties(
  tx: Transaction,
  actor: Actor,
  clashId: string,
  told: { text: (code: string) => string; whom: readonly ('earlier' | 'later' | 'office')[] },
): Promise<void> {
  const clash = await tx.clash.findUniqueOrThrow({
    where: { id: clashId },
    select: { earlierClaim: { select: partyColumns }, laterClaim: { select: partyColumns } },
  });
  const sides = { earlier: clash.earlierClaim, later: clash.laterClaim };
  for (const side of ['earlier', 'later'] as const)
    if (told.whom.includes(side))
      await notify(tx, actor, await peopleOf(tx, sides[side]), {
        text: told.text(sides[side].code),
        href: CLASHES,
        kind: 'claim',
      });
  if (told.whom.includes('office'))
    await notify(tx, actor, await listWhoMay(tx, 'clash.rule'), {
      text: told.text(clash.laterClaim.code),
      href: '/claims?tab=disputes',
      kind: 'claim',
    });
}
