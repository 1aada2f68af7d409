import { RIGHTS } from '../domain/access';
import type { Actor, RoleKey } from '../domain/actor';
import type { StaffOption } from '../domain/vocabulary-view';
import { db } from './client';
import { heldOn } from './post-day';
import type { Transaction } from './transaction';

/** Who follows leads in a unit: posts that work on one's own or the unit's leads. */
const FOLLOWERS = (Object.keys(RIGHTS) as RoleKey[]).filter(role => {
  const reach = RIGHTS[role]['lead.advance'] ?? [];
  return reach.includes('own') && !reach.includes('industry');
});

const inUnit = (actor: Actor, unitCode: string) => ({
  disabledAt: null,
  posts: { some: { unitCode, role: { in: FOLLOWERS }, ...heldOn(actor.today) } },
});

/** The person when they have a post in the unit today by which one follows leads, else null. */
export function findTaker(
  tx: Transaction,
  actor: Actor,
  unitCode: string,
  staffId: string,
): Promise<{ id: string; name: string } | null> {
  return tx.staff.findFirst({
    where: { AND: [{ id: staffId }, inUnit(actor, unitCode)] },
    select: { id: true, name: true },
  });
}

/** Everybody of the unit who could take over a lead. */
export async function listTakers(actor: Actor, unitCode: string): Promise<StaffOption[]> {
  const unit = await db.unit.findUniqueOrThrow({ where: { code: unitCode }, select: { shortName: true } });
  const people = await db.staff.findMany({
    where: inUnit(actor, unitCode),
    orderBy: [{ namePinyin: 'asc' }, { id: 'asc' }],
    select: { id: true, name: true },
  });
  return people.map(person => ({ ...person, unitName: unit.shortName }));
}
