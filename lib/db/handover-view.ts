import type { Prisma } from '@/prisma/generated/client';
import { can } from '../domain/access';
import type { Actor } from '../domain/actor';
import { fromDateColumn } from '../domain/day';
import {
  FOLLOWING_ROLES,
  type HandOverLead,
  type HandOverPerson,
  type HandOverView,
} from '../domain/handover';
import { MOST_HANDED_OVER } from '../domain/handover-input';
import { handOverReach } from '../domain/unit-reach';
import type { StaffOption } from '../domain/vocabulary-view';
import { db } from './client';
import { subjectOf } from './lead-deed';
import { heldOn } from './post-day';
import { visible } from './scope';
import type { Transaction } from './transaction';

/** What is handed over: everything that still goes on or may go on again. */
export const GOING_ON = { status: { in: ['active', 'paused'] } } satisfies Prisma.LeadWhereInput;

const newestPost = {
  orderBy: { startsOn: 'desc' },
  take: 1,
  select: { unit: { select: { shortName: true } } },
} as const;

/** People whose leads the actor may hand over: of the own unit and below, or anybody. They may be gone already. */
function reachable(actor: Actor): Prisma.StaffWhereInput {
  const { all, unitCodes } = handOverReach(actor);
  return all ? {} : { posts: { some: { unitCode: { in: unitCodes } } } };
}

/** A person within the actor's reach, or null. */
export function findLeaver(tx: Transaction, actor: Actor, id: string): Promise<{ name: string } | null> {
  return tx.staff.findFirst({ where: { AND: [{ id }, reachable(actor)] }, select: { name: true } });
}

/** Somebody who can follow leads from today on, or null. */
export function findTaker(tx: Transaction, actor: Actor, id: string): Promise<{ name: string } | null> {
  return tx.staff.findFirst({ where: { AND: [{ id }, takers(actor)] }, select: { name: true } });
}

function takers(actor: Actor): Prisma.StaffWhereInput {
  return { disabledAt: null, posts: { some: { role: { in: FOLLOWING_ROLES }, ...heldOn(actor.today) } } };
}

/** Everybody from whom there is something to hand over. */
export async function listLeavers(actor: Actor): Promise<HandOverPerson[]> {
  if (!can(actor, 'lead.handOver')) return [];
  const counts = await db.lead.groupBy({
    by: ['officerId'],
    where: { AND: [visible.leads(actor), GOING_ON, { officer: reachable(actor) }] },
    _count: true,
  });
  const countOf = new Map(counts.map(row => [row.officerId, row._count]));
  const people = await db.staff.findMany({
    where: { id: { in: counts.flatMap(row => row.officerId ?? []) } },
    orderBy: [{ namePinyin: 'asc' }, { id: 'asc' }],
    select: { id: true, name: true, disabledAt: true, posts: newestPost },
  });
  return people.map(({ id, name, disabledAt, posts }) => ({
    id,
    name,
    unitName: posts[0]?.unit.shortName ?? '',
    count: countOf.get(id) ?? 0,
    isDisabled: disabledAt !== null,
  }));
}

async function listLeadsOf(actor: Actor, staffId: string): Promise<HandOverLead[]> {
  const rows = await db.lead.findMany({
    where: { AND: [{ officerId: staffId }, visible.leads(actor), GOING_ON] },
    include: { shares: true, responsibleUnit: { select: { shortName: true } } },
    orderBy: [{ nextStepOn: { sort: 'asc', nulls: 'last' } }, { code: 'asc' }],
    take: MOST_HANDED_OVER,
  });
  return rows.map(row => ({
    id: row.id,
    code: row.code,
    title: row.title,
    stage: row.stage,
    status: row.status,
    unitName: row.responsibleUnit.shortName,
    nextStep: row.nextStep,
    nextStepOn: row.nextStepOn === null ? null : fromDateColumn(row.nextStepOn),
    why: can(actor, 'lead.assign', subjectOf(actor, row)) ? null : whyForeign(row.responsibleUnit.shortName),
  }));
}

/** A lead one sees but that is another unit's to assign. */
export function whyForeign(unitName: string): string {
  return `责任单位是${unitName}，请由该单位或指挥部办公室指派`;
}

async function listTakers(actor: Actor, leaver: HandOverPerson): Promise<StaffOption[]> {
  const rows = await db.staff.findMany({
    where: { AND: [takers(actor), { NOT: { id: leaver.id } }] },
    orderBy: [{ namePinyin: 'asc' }, { id: 'asc' }],
    select: { id: true, name: true, posts: { ...newestPost, where: heldOn(actor.today) } },
  });
  const all = rows.map(({ id, name, posts }) => ({ id, name, unitName: posts[0]?.unit.shortName ?? '' }));
  const isNear = (one: StaffOption): boolean => one.unitName === leaver.unitName;
  return [...all.filter(isNear), ...all.filter(one => !isNear(one))];
}

/** What one person follows, as far as the actor may hand it over; null for somebody out of reach. */
export async function getHandOver(actor: Actor, staffId: string): Promise<HandOverView | null> {
  const person = (await listLeavers(actor)).find(one => one.id === staffId);
  if (!person) return null;
  const [leads, count, all] = await Promise.all([
    listLeadsOf(actor, staffId),
    db.lead.count({ where: { officerId: staffId, ...GOING_ON } }),
    listTakers(actor, person),
  ]);
  return { person, leads, hasOthers: count > leads.length, takers: all };
}
