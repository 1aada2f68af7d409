import type { Prisma } from '@/prisma/generated/client';
import { today } from '../clock';
import { rolesWith } from '../domain/access';
import type { RoleKey } from '../domain/actor';
import { toDateColumn } from '../domain/day';
import { INDISPENSABLE_ROLES, type IndispensableRole } from '../domain/staff';
import type { GeneralVerb } from '../domain/verb';
import type { Transaction } from './transaction';

/** Whoever changes accounts, posts or requests for them waits here, so that no two decide from what was a moment ago. */
export async function lockAdministrators(tx: Transaction): Promise<void> {
  await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtext('administrators'))`;
}

/** Posts of one of these roles that are in force today. */
export function heldToday(roles: readonly RoleKey[]): Prisma.PostWhereInput {
  const day = toDateColumn(today());
  return {
    role: { in: [...roles] },
    startsOn: { lte: day },
    OR: [{ endsOn: null }, { endsOn: { gte: day } }],
  };
}

/** Whether somebody has a right at this moment; what they came with may be gone by the time a lock was waited for. */
export async function hasRightNow(tx: Transaction, staffId: string, verb: GeneralVerb): Promise<boolean> {
  const held = await tx.post.count({
    where: { AND: [{ staffId, staff: { disabledAt: null } }, heldToday(rolesWith(verb))] },
  });
  return held > 0;
}

/** Whether nobody else could do this work for good once this person cannot. */
export async function isLastOf(tx: Transaction, role: IndispensableRole, staffId: string): Promise<boolean> {
  const holds = await tx.post.count({ where: { AND: [{ staffId }, heldToday([role])] } });
  if (holds === 0) return false;
  const others = await tx.post.count({
    where: {
      role,
      startsOn: { lte: toDateColumn(today()) },
      endsOn: null,
      staffId: { not: staffId },
      staff: { disabledAt: null, passwordHash: { not: null } },
    },
  });
  return others === 0;
}

/** The role of which this person is the last, or null. */
export async function findLastRole(tx: Transaction, staffId: string): Promise<IndispensableRole | null> {
  for (const role of INDISPENSABLE_ROLES) if (await isLastOf(tx, role, staffId)) return role;
  return null;
}
