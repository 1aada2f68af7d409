import { describe, expect, it } from 'vitest';
import { Prisma } from '@/prisma/generated/client';
import { RIGHTS } from '../domain/access';
import { type Actor, ROLE_NAMES, type RoleKey } from '../domain/actor';
import { toDateColumn } from '../domain/day';
import { readFilter } from '../domain/lead-filter';
import { db } from './client';
import { listLeads } from './lead-list';
import { visible, visibleLeadsSql } from './scope';
import { as, leadOf } from './testing-actor';

type Row = Awaited<ReturnType<typeof allLeads>>[number];

const allLeads = () => db.lead.findMany({ include: { shares: true } });

/** What a role may see, said once more and by hand: the table of rights must come to the same. */
const EXPECTED: Record<RoleKey, { who: string; sees: (row: Row, actor: Actor) => boolean }> = {
  officer: { who: '王芳', sees: (row, { staffId }) => row.officerId === staffId },
  groupLeader: { who: '何平', sees: row => row.responsibleUnitCode === '330681001' },
  unitManager: {
    who: '沈悦',
    sees: ({ responsibleUnitCode, shares }) =>
      ['P01', 'P02', 'P03', 'P04', 'P05'].includes(responsibleUnitCode) ||
      // Given away by a transfer, and still to be read.
      shares.some(share => share.unitCode === 'P01'),
  },
  taskForceChief: { who: '赵磊', sees: row => row.industryKey === 'smart-vision' },
  office: { who: '吴静', sees: () => true },
  leader: { who: '郑涛', sees: () => true },
  reviewer: { who: '钱红', sees: (row, { staffId }) => row.shares.some(share => share.staffId === staffId) },
  reportViewer: { who: '冯雪', sees: () => false },
  systemAdministrator: { who: '许强', sees: () => false },
  securityAdministrator: { who: '石岩', sees: () => false },
  auditAdministrator: { who: '顾明', sees: () => false },
};

const ROLES = Object.keys(ROLE_NAMES) as RoleKey[];

async function seenBy(
  actor: Actor,
): Promise<{ prisma: string[]; sql: string[]; list: string[]; investors: string[] }> {
  const rows = await db.lead.findMany({ where: visible.leads(actor), select: { id: true } });
  // As pages and deeds compose it: a scope that says nothing must not fall silent inside an AND.
  const composed = await db.lead.findMany({
    where: { AND: [{ version: { gte: 0 } }, visible.leads(actor)] },
    select: { id: true },
  });
  expect(composed.map(row => row.id).sort()).toEqual(rows.map(row => row.id).sort());
  const bySql = await db.$queryRaw<
    { id: string }[]
  >`SELECT lead.id FROM lead WHERE ${visibleLeadsSql(actor)}`;
  const listed = await listLeads(actor, readFilter({}), { size: 1000, offset: 0 });
  const investors = await db.investor.findMany({ where: visible.investors(actor), select: { id: true } });
  const ids = (found: { id: string }[]): string[] => found.map(row => row.id).sort();
  return { prisma: ids(rows), sql: ids(bySql), list: ids(listed), investors: ids(investors) };
}

describe('the rows of a role', () => {
  it.each(ROLES)('%s sees exactly the leads and investors that the table grants', async role => {
    const { who, sees } = EXPECTED[role];
    const actor = await as(who);
    expect(actor.posts.map(post => post.role)).toEqual([role]);
    const mine = (await allLeads()).filter(row => sees(row, actor));
    const leads = mine.map(row => row.id).sort();
    const seen = await seenBy(actor);
    expect(seen.prisma).toEqual(leads);
    expect(seen.sql).toEqual(leads);
    expect(seen.list).toEqual(leads);
    expect(seen.investors).toEqual([...new Set(mine.map(row => row.investorId))].sort());
    expect(leads.length > 0).toBe('lead.read' in RIGHTS[role]);
  });

  it('an actor without posts sees nothing, whatever is asked', async () => {
    const nobody: Actor = { ...(await as('吴静')), posts: [] };
    expect(await seenBy(nobody)).toEqual({ prisma: [], sql: [], list: [], investors: [] });
  });

  it('a task-force post without an industry reaches no industry', async () => {
    const chief = await as('赵磊');
    const adrift: Actor = { ...chief, posts: chief.posts.map(post => ({ ...post, industryKey: null })) };
    expect((await seenBy(adrift)).sql).toEqual([]);
  });

  it('two posts reach the rows of both', async () => {
    const [chief, leader] = [await as('赵磊'), await as('何平')];
    const both: Actor = { ...chief, posts: [...chief.posts, ...leader.posts] };
    const [one, other, together] = [await seenBy(chief), await seenBy(leader), await seenBy(both)];
    expect(together.prisma).toEqual([...new Set([...one.prisma, ...other.prisma])].sort());
    expect(together.sql).toEqual(together.prisma);
  });

  it('composes with the question asked: a foreign id stays hidden', async () => {
    const lead = await leadOf('织岚袜业');
    const found = (actor: Actor) =>
      db.lead.findFirst({ where: { AND: [{ id: lead.id }, visible.leads(actor)] } });
    expect(await found(await as('王芳'))).toBeNull();
    expect(await found(await as('陈刚'))).not.toBeNull();
  });
});

describe('a share', () => {
  it('opens the lead from its first to its last day, and not a day longer', async () => {
    const reviewer = await as('钱红');
    const lead = await leadOf('织岚袜业');
    const isSeen = async (today: string): Promise<boolean> => {
      const rows = await db.$queryRaw<unknown[]>(
        Prisma.sql`SELECT 1 FROM lead WHERE lead.id = ${lead.id}::uuid AND ${visibleLeadsSql({ ...reviewer, today })}`,
      );
      const byPrisma = await db.lead.count({
        where: { AND: [{ id: lead.id }, visible.leads({ ...reviewer, today })] },
      });
      expect(byPrisma).toBe(rows.length);
      return rows.length === 1;
    };
    await db.leadShare.create({
      data: {
        leadId: lead.id,
        staffId: reviewer.staffId,
        reason: '联审',
        startsOn: toDateColumn('2026-06-10'),
        endsOn: toDateColumn('2026-06-20'),
      },
    });
    const days = ['2026-06-09', '2026-06-10', '2026-06-20', '2026-06-21'];
    expect(await Promise.all(days.map(isSeen))).toEqual([false, true, true, false]);
  });
});

describe('a post', () => {
  it('counts on the days it is held only', async () => {
    const person = await db.staff.findUniqueOrThrow({ where: { username: 'heping' } });
    await db.post.updateMany({ where: { staffId: person.id }, data: { endsOn: toDateColumn('2026-06-14') } });
    expect((await as('何平')).posts).toEqual([]);
    await db.post.updateMany({ where: { staffId: person.id }, data: { endsOn: toDateColumn('2026-06-15') } });
    expect((await as('何平')).posts).toHaveLength(1);
  });

  it('is worth nothing to a disabled person', async () => {
    await db.staff.update({ where: { username: 'heping' }, data: { disabledAt: new Date() } });
    await expect(as('何平')).rejects.toThrow('no account');
  });
});
