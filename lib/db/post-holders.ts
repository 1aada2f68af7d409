import { rolesWith, rolesWithUnit } from '../domain/access';
import type { RoleKey } from '../domain/actor';
import type { GeneralVerb, LeadVerb } from '../domain/verb';
import { heldToday } from './administrator';
import type { Transaction } from './transaction';

async function listHolders(tx: Transaction, roles: RoleKey[], unitCode: string | null): Promise<string[]> {
  const posts = await tx.post.findMany({
    where: {
      AND: [heldToday(roles), { staff: { disabledAt: null } }, unitCode === null ? {} : { unitCode }],
    },
    select: { staffId: true },
    distinct: ['staffId'],
    orderBy: { staffId: 'asc' },
  });
  return posts.map(post => post.staffId);
}

/** Ids of those whose post today may do this anywhere, such as the office for what it confirms. For telling them. */
export function listWhoMay(tx: Transaction, verb: GeneralVerb): Promise<string[]> {
  return listHolders(tx, rolesWith(verb), null);
}

/** Ids of those who may do this with the leads of this unit, by a post in the unit itself. For telling them. */
export function listWhoMayInUnit(tx: Transaction, verb: LeadVerb, unitCode: string): Promise<string[]> {
  return listHolders(tx, rolesWithUnit(verb), unitCode);
}
