import type { Prisma } from '@/prisma/generated/client';
import { can } from '../domain/access';
import type { Actor } from '../domain/actor';
import { byUrgency, CLAIMS_IN_FORCE } from '../domain/claim';
import type { ClaimCounts } from '../domain/claim-tab';
import type { ClaimView } from '../domain/claim-view';
import { yearOf } from '../domain/day';
import { claimColumns, toClaim } from './claim-row';
import { countClashes } from './clash-list';
import { db } from './client';

import { countPool } from './pool';
import { getRuleSet } from './rule-set';
import { visible } from './scope';

/** Claims on one page; the rest is found by its lead. */
export const CLAIMS_SHOWN = 200;

async function list(
  actor: Actor,
  where: Prisma.ClaimWhereInput,
  orderBy: Prisma.ClaimOrderByWithRelationInput[],
): Promise<ClaimView[]> {
  const [rules, rows] = await Promise.all([
    getRuleSet(yearOf(actor.today)),
    db.claim.findMany({
      where: { AND: [where, { lead: visible.leads(actor) }] },
      include: claimColumns,
      orderBy,
      take: CLAIMS_SHOWN,
    }),
  ]);
  return rows.map(row => toClaim(actor, row, rules));
}

const IN_FORCE: Prisma.ClaimWhereInput = { state: { in: [...CLAIMS_IN_FORCE] } };

/** Claims of the leads that the actor sees: in force, by what they need, or ended, the latest first. */
export async function listClaims(actor: Actor, which: 'inForce' | 'ended'): Promise<ClaimView[]> {
  if (which === 'ended') return list(actor, { NOT: IN_FORCE }, [{ filedAt: 'desc' }, { id: 'desc' }]);
  // Waiting and clashed claims have no end yet: they come before all that have, also where the list is cut.
  const claims = await list(actor, IN_FORCE, [
    { protectedUntil: { sort: 'asc', nulls: 'first' } },
    { filedAt: 'desc' },
  ]);
  return claims.sort(byUrgency);
}

/** Claims that wait for the office's word, the oldest first. Nothing for whoever does not confirm everywhere. */
export async function listWaitingClaims(actor: Actor): Promise<ClaimView[]> {
  if (!can(actor, 'clash.rule')) return [];
  return list(actor, { state: 'waiting' }, [{ filedAt: 'asc' }, { id: 'asc' }]);
}

/** How many stand behind each view of the page; of clashes and disputes those still open. */
export async function countClaims(actor: Actor): Promise<ClaimCounts> {
  const count = (where: Prisma.ClaimWhereInput) =>
    db.claim.count({ where: { AND: [where, { lead: visible.leads(actor) }] } });
  const [mine, ended, waiting, clashes, pool] = await Promise.all([
    count(IN_FORCE),
    count({ NOT: IN_FORCE }),
    can(actor, 'clash.rule') ? count({ state: 'waiting' }) : 0,
    countClashes(actor),
    countPool(actor),
  ]);
  return { mine, ended, waiting, clashes: clashes.open, disputes: clashes.disputed, pool };
}
