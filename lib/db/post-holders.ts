import { rolesWith, rolesWithUnit } from '../domain/access';
import type { RoleKey } from '../domain/actor';
import { type Day, toDateColumn } from '../domain/day';
import type { GeneralVerb, LeadVerb } from '../domain/verb';
import type { Transaction } from './transaction';

async function listHolders(
  tx: Transaction,
  roles: RoleKey[],
  unitCode: string | null,
  today: Day,
): Promise<string[]> {
  const day = toDateColumn(today);
  const posts = await tx.post.findMany({
    where: {
      role: { in: roles },
      startsOn: { lte: day },
      AND: [{ OR: [{ endsOn: null }, { endsOn: { gte: day } }] }],
      staff: { disabledAt: null },
      ...(unitCode !== null && { unitCode }),
    },
    select: { staffId: true },
    distinct: ['staffId'],
    orderBy: { staffId: 'asc' },
  });
  return posts.map(post => post.staffId);
}

/** Ids of those whose post today may do this anywhere, such as the office for what it confirms. For telling them. */
export function listWhoMay(tx: Transaction, verb: GeneralVerb, today: Day): Promise<string[]> {
  return listHolders(tx, rolesWith(verb), null, today);
}

/** Ids of those who may do this with the leads of this unit, by a post in the unit itself. For telling them. */
export function listWhoMayInUnit(
  tx: Transaction,
  verb: LeadVerb,
  unitCode: string,
  today: Day,
): Promise<string[]> {
  return listHolders(tx, rolesWithUnit(verb), unitCode, today);
}
