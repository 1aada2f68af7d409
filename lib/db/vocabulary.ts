import { canSomewhere } from '../domain/access';
import type { Actor } from '../domain/actor';
import { toDateColumn } from '../domain/day';
import { done, notAllowed, type Outcome } from '../domain/outcome';
import type { ChainNodeOption, IndustryOption, StaffOption, UnitOption } from '../domain/vocabulary-view';
import { db } from './client';
import { byPinyin } from './pinyin';

/** Every industry in its order, alternates last; the vocabulary is open to all who sign in. */
export async function listIndustries(_actor: Actor): Promise<IndustryOption[]> {
  const rows = await db.industry.findMany({ orderBy: { sortOrder: 'asc' } });
  return rows.map(row => ({
    key: row.key,
    name: row.name,
    shortName: row.shortName,
    order: row.sortOrder,
    isActive: row.status === 'active',
  }));
}

export async function listUnits(actor: Actor): Promise<UnitOption[]> {
  const today = toDateColumn(actor.today);
  const units = await db.unit.findMany({
    where: { OR: [{ endsOn: null }, { endsOn: { gte: today } }] },
    orderBy: { sortOrder: 'asc' },
    select: { code: true, shortName: true, kind: true },
  });
  return byPinyin(units, unit => unit.shortName);
}

/** The nodes of an industry's chain, bone by bone. */
export async function listChainNodes(_actor: Actor): Promise<ChainNodeOption[]> {
  const rows = await db.chainNode.findMany({
    orderBy: { sortOrder: 'asc' },
    select: { key: true, name: true, bone: { select: { name: true, industryKey: true } } },
  });
  return rows.map(row => ({
    key: row.key,
    name: row.name,
    boneName: row.bone.name,
    industryKey: row.bone.industryKey,
  }));
}

/** Whom a lead can be given or opened to, for those who may give or open one. */
export async function listPeople(
  actor: Actor,
): Promise<Outcome<{ staff: StaffOption[]; units: UnitOption[] }>> {
  if (!canSomewhere(actor, 'lead.assign') && !canSomewhere(actor, 'lead.share'))
    return notAllowed('你的岗位不能指派或共享项目，请联系招商主任或指挥部办公室。');
  const [staff, units] = await Promise.all([listStaff(actor), listUnits(actor)]);
  return done({ staff, units });
}

/** People who can be named on a lead: enabled, with a post today. */
export async function listStaff(actor: Actor): Promise<StaffOption[]> {
  const today = toDateColumn(actor.today);
  const rows = await db.staff.findMany({
    where: {
      disabledAt: null,
      posts: { some: { startsOn: { lte: today }, OR: [{ endsOn: null }, { endsOn: { gte: today } }] } },
    },
    orderBy: { id: 'asc' },
    select: { id: true, name: true, posts: { select: { unit: { select: { shortName: true } } }, take: 1 } },
  });
  return byPinyin(
    rows.map(row => ({ id: row.id, name: row.name, unitName: row.posts[0]?.unit.shortName ?? '' })),
    person => person.name,
    'person',
  );
}
