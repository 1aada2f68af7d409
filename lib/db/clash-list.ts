import type { Prisma } from '@/prisma/generated/client';
import { can } from '../domain/access';
import type { Actor } from '../domain/actor';
import type { ClashView } from '../domain/claim-view';
import { isDispute } from '../domain/clash';
import { type ClashRow, clashColumns, sideOf, stateOfClash } from './clash-party';
import { mayOf, toClash } from './clash-view';
import { db } from './client';

/** Clashes on one page, open ones first. */
const SHOWN = 100;

/** Units for whose claims somebody may speak, as a first sieve; `sideOf` decides by the table of rights. */
function nearTo(actor: Actor): Prisma.ClashWhereInput {
  const unitCode = { in: actor.posts.flatMap(post => [...post.unitCodes]) };
  const claim: Prisma.ClaimWhereInput = {
    OR: [
      { unitCode },
      { holderUnitCode: unitCode },
      { filedById: actor.staffId },
      { lead: { officerId: actor.staffId } },
    ],
  };
  return { OR: [{ earlierClaim: claim }, { laterClaim: claim }] };
}

async function list(actor: Actor, where: Prisma.ClashWhereInput): Promise<ClashRow[]> {
  if (!can(actor, 'pool.take')) return [];
  const reach = can(actor, 'clash.rule') ? {} : nearTo(actor);
  const rows = await db.clash.findMany({
    where: { AND: [where, reach] },
    include: clashColumns,
    orderBy: [{ endedAt: { sort: 'desc', nulls: 'first' } }, { raisedAt: 'desc' }, { id: 'desc' }],
    take: SHOWN,
  });
  return rows.filter(row => sideOf(actor, row) !== null);
}

/** The clashes in which the actor has a side, or all for the office. */
export async function listClashes(actor: Actor): Promise<ClashView[]> {
  const rows = await list(actor, {});
  return Promise.all(rows.map(row => toClash(actor, row)));
}

/** Open clashes that wait for the actor's word: an answer of the later side, one of the holder, or a ruling. */
export async function countClashesToAnswer(actor: Actor): Promise<number> {
  const rows = await list(actor, { endedAt: null });
  return rows.filter(row => {
    const side = sideOf(actor, row);
    const may = side && mayOf(side, row);
    return may && (may.answer || may.replyToJoin || may.rule);
  }).length;
}

/** The open clashes in which the actor has a side, and of them, for the office, those that it has to rule on. */
export async function countClashes(actor: Actor): Promise<{ open: number; disputed: number }> {
  const rows = await list(actor, { endedAt: null });
  const disputed = rows.filter(row => row.rulingDueOn !== null && isDispute(stateOfClash(row)));
  return { open: rows.length, disputed: can(actor, 'clash.rule') ? disputed.length : 0 };
}

/** What the office has to rule on, the first due first. Nothing for everybody else. */
export async function listDisputes(actor: Actor): Promise<ClashView[]> {
  if (!can(actor, 'clash.rule')) return [];
  const rows = (await list(actor, { endedAt: null, rulingDueOn: { not: null } }))
    .filter(row => isDispute(stateOfClash(row)))
    .sort((a, b) => Number(a.rulingDueOn) - Number(b.rulingDueOn));
  return Promise.all(rows.map(row => toClash(actor, row)));
}

/** The clashes of a lead that the actor may know of. */
export async function listClashesOfLead(actor: Actor, leadId: string): Promise<ClashView[]> {
  const rows = await list(actor, { OR: [{ earlierClaim: { leadId } }, { laterClaim: { leadId } }] });
  return Promise.all(rows.map(row => toClash(actor, row)));
}
