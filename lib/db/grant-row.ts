import type { Prisma } from '@/prisma/generated/client';
import { can } from '../domain/access';
import type { Actor } from '../domain/actor';
import { fromDateColumn } from '../domain/day';
import { whyNotOpen } from '../domain/grant';
import { notAllowed, notFound, type Refusal, refused } from '../domain/outcome';
import type { PostTerms } from '../domain/staff';
import { hasRightNow, lockAdministrators } from './administrator';
import { dayOrNull } from './post-terms';
import type { Transaction } from './transaction';

export const NO_GRANT_RIGHT = '只有系统管理员和安全管理员可以提出和审批授权。';

export const grantColumns = {
  id: true,
  kind: true,
  staffId: true,
  role: true,
  unitCode: true,
  industryKey: true,
  startsOn: true,
  endsOn: true,
  reason: true,
  proposedById: true,
  proposedBy: { select: { name: true } },
  decision: true,
  decidedAt: true,
  linkTakenAt: true,
  staff: { select: { id: true, name: true, username: true, passwordHash: true, disabledAt: true } },
} satisfies Prisma.GrantRequestSelect;

export type GrantRow = Prisma.GrantRequestGetPayload<{ select: typeof grantColumns }>;

/** The post a request asks for; null for what is not a post. */
export function proposedPost(
  row: Pick<GrantRow, 'role' | 'unitCode' | 'industryKey' | 'startsOn' | 'endsOn'>,
): PostTerms | null {
  const { role, unitCode, industryKey, startsOn } = row;
  if (role === null || unitCode === null || startsOn === null) return null;
  return { role, unitCode, industryKey, startsOn: fromDateColumn(startsOn), endsOn: dayOrNull(row.endsOn) };
}

type Verb = 'grant.propose' | 'grant.decide';
type Opened = { ok: true; grant: GrantRow } | ({ ok: false } & Refusal);

/** A request, for whoever has the right at this very moment; the lock makes deciders queue. */
export async function findGrant(tx: Transaction, actor: Actor, verb: Verb, grantId: string): Promise<Opened> {
  if (!can(actor, verb)) return notAllowed(NO_GRANT_RIGHT);
  await lockAdministrators(tx);
  if (!(await hasRightNow(tx, actor.staffId, verb))) return notAllowed(NO_GRANT_RIGHT);
  const grant = await tx.grantRequest.findUnique({ where: { id: grantId }, select: grantColumns });
  return grant ? { ok: true, grant } : notFound('申请');
}

/** The same for one that still waits. */
export async function findOpenGrant(
  tx: Transaction,
  actor: Actor,
  verb: Verb,
  grantId: string,
): Promise<Opened> {
  const found = await findGrant(tx, actor, verb, grantId);
  if (!found.ok) return found;
  const why = whyNotOpen(found.grant);
  return why ? refused(why) : found;
}
