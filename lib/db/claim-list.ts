import type { Prisma } from '@/prisma/generated/client';
import { can } from '../domain/access';
import type { Actor } from '../domain/actor';
import { CLAIMS_IN_FORCE } from '../domain/claim';
import type { ClaimView } from '../domain/claim-view';
import { yearOf } from '../domain/day';
import { claimColumns, toClaim } from './claim-row';
import { db } from './client';
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

/** Claims of the leads that the actor sees: in force, the next to end first, or ended, the latest first. */
export function listClaims(actor: Actor, which: 'inForce' | 'ended'): Promise<ClaimView[]> {
  const inForce = { state: { in: [...CLAIMS_IN_FORCE] } };
  return which === 'inForce'
    ? list(actor, inForce, [{ protectedUntil: { sort: 'asc', nulls: 'first' } }, { filedAt: 'desc' }])
    : list(actor, { NOT: inForce }, [{ filedAt: 'desc' }, { id: 'desc' }]);
}

/** Claims that wait for the office's word, the oldest first. Nothing for whoever does not confirm everywhere. */
export async function listWaitingClaims(actor: Actor): Promise<ClaimView[]> {
  if (!can(actor, 'clash.rule')) return [];
  return list(actor, { state: 'waiting' }, [{ filedAt: 'asc' }, { id: 'asc' }]);
}
