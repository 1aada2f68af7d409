import type { Prisma } from '@/prisma/generated/client';
import { can } from '../domain/access';
import type { Actor } from '../domain/actor';
import { fromDateColumn } from '../domain/day';
import { type GrantView, type ProposedPost, whyNotDecider, whyNotTakeLink } from '../domain/grant';
import { db } from './client';
import { grantColumns } from './grant-row';
import { dayOrNull } from './post-terms';

const columns = {
  ...grantColumns,
  proposedAt: true,
  note: true,
  decidedBy: { select: { name: true } },
  unit: { select: { shortName: true } },
  industry: { select: { shortName: true } },
} satisfies Prisma.GrantRequestSelect;

type Row = Prisma.GrantRequestGetPayload<{ select: typeof columns }>;

/** Decided requests on the page; older ones stay in the audit. */
export const DECIDED_SHOWN = 50;

function postOf(row: Row): ProposedPost | null {
  if (row.role === null || row.unit === null || row.startsOn === null) return null;
  return {
    role: row.role,
    unitName: row.unit.shortName,
    industryName: row.industry?.shortName ?? null,
    startsOn: fromDateColumn(row.startsOn),
    endsOn: dayOrNull(row.endsOn),
  };
}

function decidedOf(row: Row): GrantView['decided'] {
  if (row.decision === null || row.decidedAt === null) return null;
  const { decision, decidedBy, decidedAt, note } = row;
  return { decision, by: decidedBy?.name ?? '', at: decidedAt.toISOString(), note };
}

function viewOf(row: Row, actor: Actor): GrantView {
  const isWaiting = row.decision === null;
  const { staff } = row;
  const isMine = row.proposedById === actor.staffId;
  return {
    id: row.id,
    kind: row.kind,
    staff: { id: staff.id, name: staff.name, username: staff.username },
    post: postOf(row),
    reason: row.reason,
    proposedBy: row.proposedBy.name,
    proposedAt: row.proposedAt.toISOString(),
    decided: decidedOf(row),
    may: {
      decide: isWaiting && can(actor, 'grant.decide') && whyNotDecider(row, actor.staffId) === null,
      withdraw: isWaiting && isMine,
      takeLink:
        whyNotTakeLink(row, actor.staffId) === null &&
        staff.passwordHash === null &&
        staff.disabledAt === null,
    },
  };
}

const mayRead = (actor: Actor): boolean => can(actor, 'grant.propose') || can(actor, 'grant.decide');

async function list(
  actor: Actor,
  query: Pick<Prisma.GrantRequestFindManyArgs, 'where' | 'orderBy' | 'take'>,
): Promise<GrantView[]> {
  const rows = await db.grantRequest.findMany({ ...query, select: columns });
  return rows.map(row => viewOf(row, actor));
}

/** The oldest waiting request first, then what was decided last. Nothing for whoever has no part in it. */
export async function listGrants(actor: Actor): Promise<{ waiting: GrantView[]; decided: GrantView[] }> {
  if (!mayRead(actor)) return { waiting: [], decided: [] };
  const [waiting, decided] = await Promise.all([
    list(actor, { where: { decidedAt: null }, orderBy: [{ proposedAt: 'asc' }, { id: 'asc' }] }),
    list(actor, {
      where: { decidedAt: { not: null } },
      orderBy: [{ decidedAt: 'desc' }, { id: 'desc' }],
      take: DECIDED_SHOWN,
    }),
  ]);
  return { waiting, decided };
}

/** What waits for one person, and the approved reset whose link this reader may still collect. */
export async function listGrantsFor(actor: Actor, staffId: string): Promise<GrantView[]> {
  if (!mayRead(actor)) return [];
  const [waiting, [newestReset]] = await Promise.all([
    list(actor, { where: { staffId, decidedAt: null }, orderBy: [{ proposedAt: 'asc' }, { id: 'asc' }] }),
    list(actor, {
      where: { staffId, kind: 'passwordReset', decision: 'approved' },
      orderBy: [{ decidedAt: 'desc' }, { id: 'desc' }],
      take: 1,
    }),
  ]);
  return newestReset?.may.takeLink ? [newestReset, ...waiting] : waiting;
}

/** How many requests wait for this very person's decision. */
export async function countGrantsToDecide(actor: Actor): Promise<number> {
  if (!can(actor, 'grant.decide')) return 0;
  return db.grantRequest.count({
    where: { decidedAt: null, proposedById: { not: actor.staffId }, staffId: { not: actor.staffId } },
  });
}
