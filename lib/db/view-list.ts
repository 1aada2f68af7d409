import type { Prisma } from '@/prisma/generated/client';
import { can, canReadSomeLeads } from '../domain/access';
import type { Actor } from '../domain/actor';
import { toDateColumn } from '../domain/day';
import { viewShareReach } from '../domain/unit-reach';
import { inOrder, type SavedViewTab, type ViewList } from '../domain/view';
import type { UnitOption } from '../domain/vocabulary-view';
import { db } from './client';
import { visible } from './scope';

const include = {
  owner: { select: { name: true } },
  unit: { select: { shortName: true } },
  roleViews: { select: { role: true } },
} satisfies Prisma.SavedViewInclude;

type Row = Prisma.SavedViewGetPayload<{ include: typeof include }>;

/** The view somebody begins with: their own choice, else that of the first of their posts that has one. */
async function findDefault(actor: Actor): Promise<{ own: string | null; byRole: string | null }> {
  const [choice, roles] = await Promise.all([
    db.viewChoice.findUnique({ where: { staffId: actor.staffId }, select: { defaultViewId: true } }),
    db.roleView.findMany({ where: { role: { in: actor.posts.map(post => post.role) } } }),
  ]);
  const byRole = actor.posts.flatMap(post => roles.find(one => one.role === post.role)?.viewId ?? []);
  return { own: choice?.defaultViewId ?? null, byRole: byRole[0] ?? null };
}

/** Question and layout with which /leads and /board open when the address says nothing; null for 全部. */
export async function getDefaultView(
  actor: Actor,
): Promise<{ id: string; question: string; layout: string } | null> {
  const { own, byRole } = await findDefault(actor);
  const ids = [own, byRole].filter(id => id !== null);
  if (ids.length === 0) return null;
  const views = await db.savedView.findMany({
    where: { AND: [{ id: { in: ids } }, visible.views(actor)] },
    select: { id: true, question: true, layout: true },
  });
  return views.find(view => view.id === own) ?? views.find(view => view.id === byRole) ?? null;
}

function tabOf(actor: Actor, row: Row, defaultId: string | null): SavedViewTab {
  const isOwn = row.ownerId === actor.staffId;
  return {
    id: row.id,
    name: row.name,
    question: row.question,
    layout: row.layout,
    face: row.face,
    version: row.version,
    reach: row.reach,
    unitName: row.unit?.shortName ?? null,
    unitCode: row.unitCode,
    ownerName: row.owner.name,
    isOwn,
    isDefault: row.id === defaultId,
    mayShare: isOwn && can(actor, 'view.share'),
    mayRemove: isOwn || viewShareReach(actor).all,
    roles: can(actor, 'view.assign') ? row.roleViews.map(({ role }) => role) : [],
  };
}

/** The actor's tabs in their order, and what may be done with them. A view holds no rows: nothing of a lead is in it. */
export async function listViews(actor: Actor): Promise<ViewList> {
  const [rows, choice] = await Promise.all([
    db.savedView.findMany({
      where: visible.views(actor),
      include,
      orderBy: [{ createdAt: 'asc' }, { id: 'asc' }],
    }),
    db.viewChoice.findUnique({ where: { staffId: actor.staffId } }),
  ]);
  const all = rows.map(row => tabOf(actor, row, choice?.defaultViewId ?? null));
  // One's own before what others share: the row of tabs is short.
  const tabs = [...all.filter(tab => tab.isOwn), ...all.filter(tab => !tab.isOwn)];
  return {
    saved: inOrder(tabs, choice?.viewOrder ?? []),
    maySave: canReadSomeLeads(actor),
    mayAssign: can(actor, 'view.assign'),
  };
}

/** With whose people the actor may share, and whether with everybody. */
export async function listShareTargets(actor: Actor): Promise<{ all: boolean; units: UnitOption[] }> {
  if (!can(actor, 'view.share')) return { all: false, units: [] };
  const { all, unitCodes } = viewShareReach(actor);
  const units = await db.unit.findMany({
    where: {
      AND: [
        all ? {} : { code: { in: unitCodes } },
        { OR: [{ endsOn: null }, { endsOn: { gte: toDateColumn(actor.today) } }] },
      ],
    },
    orderBy: { sortOrder: 'asc' },
    select: { code: true, shortName: true, kind: true },
  });
  return { all, units };
}
