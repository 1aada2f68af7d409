import { describe, expect, it } from 'vitest';
import { person } from '../../prisma/seed/cast';
import { leadId } from '../../prisma/seed/lead-table';
import { addDays } from '../domain/day';
import type { HandOverInput } from '../domain/handover-input';
import { db } from './client';
import { handOverLeads, previewHandOver } from './handover';
import { getHandOver, listLeavers } from './handover-view';
import { countUnreadNotices, listNotices, readNotices } from './notice';
import { castToday } from './testing';
import { as, leadOf } from './testing-actor';

/** Leads, audit and notices as they stand, for deeds that must leave them alone. */
const everything = () =>
  Promise.all([
    db.lead.findMany({ orderBy: { id: 'asc' }, select: { id: true, officerId: true, version: true } }),
    db.auditEntry.count(),
    db.notice.count(),
  ]);

const going = async (name: string): Promise<string[]> => {
  const rows = await db.lead.findMany({
    where: { officerId: person(name).id, status: { in: ['active', 'paused'] } },
    orderBy: { id: 'asc' },
  });
  return rows.map(row => row.id);
};

const wanted = async (from: string, to: string, change: Partial<HandOverInput> = {}) => ({
  staffId: person(from).id,
  toId: person(to).id,
  leadIds: await going(from),
  reason: '调任，由同事接手',
  ...change,
});

describe('who may hand leads over', () => {
  it('is the manager for the own unit, the office for everybody; nobody else is told of anybody', async () => {
    const names = async (who: string): Promise<string[]> =>
      (await listLeavers(await as(who))).map(one => one.name).sort();
    expect(await names('李明')).toEqual(['王芳', '陆遥'].sort());
    expect(await names('吴静')).toEqual(expect.arrayContaining(['王芳', '陈刚', '朱伟']));
    for (const who of ['王芳', '赵磊', '何平', '郑涛', '钱红', '冯雪', '许强', '石岩', '顾明']) {
      expect(await names(who), who).toEqual([]);
      expect(await getHandOver(await as(who), person('王芳').id), who).toBeNull();
    }
    expect(await getHandOver(await as('李明'), person('陈刚').id)).toBeNull();
  });

  it('and whoever may not changes nothing', async () => {
    const before = await everything();
    for (const [who, kind] of [
      ['王芳', 'notAllowed'],
      ['孙丽', 'notAllowed'],
      ['郑涛', 'notAllowed'],
      ['许强', 'notAllowed'],
      ['周敏', 'notFound'],
    ] as const) {
      const input = await wanted('王芳', '陆遥');
      expect(await previewHandOver(await as(who), input), who).toMatchObject({ kind });
      expect(await handOverLeads(await as(who), input), who).toMatchObject({ kind });
    }
    expect(await everything()).toEqual(before);
  });

  it('offers colleagues of the same unit first, and only those who can follow a lead', async () => {
    const view = await getHandOver(await as('李明'), person('王芳').id);
    expect(
      view?.takers
        .slice(0, 2)
        .map(one => one.name)
        .sort(),
    ).toEqual(['李明', '陆遥'].sort());
    const offered = view?.takers.map(one => one.name) ?? [];
    for (const name of ['王芳', '郑涛', '钱红', '冯雪', '许强', '石岩', '顾明'])
      expect(offered).not.toContain(name);
    expect(offered).toContain('陈刚');
  });

  it.each([
    ['王芳', '请选择另一名人员接手'],
    ['郑涛', '请在列表中选择在岗的招商人员'],
  ])('to %s is refused at its field', async (to, message) => {
    const before = await everything();
    const outcome = await handOverLeads(await as('李明'), await wanted('王芳', to));
    expect(outcome).toMatchObject({ kind: 'invalid', fields: { toId: message } });
    expect(await everything()).toEqual(before);
  });
});

describe('handing over', () => {
  it('moves the chosen leads in one go, one audit row each, and tells both', async () => {
    const manager = await as('李明');
    const input = await wanted('王芳', '陆遥');
    const [kept = '', ...leadIds] = input.leadIds;
    const versions = new Map((await everything())[0].map(row => [row.id, row.version]));
    const [, audits] = await everything();
    expect(await previewHandOver(manager, { ...input, leadIds })).toMatchObject({
      ok: true,
      value: { stays: [] },
    });
    const outcome = await handOverLeads(manager, { ...input, leadIds });
    expect(outcome).toMatchObject({ ok: true, value: { stays: [] } });
    for (const row of await db.lead.findMany({ where: { id: { in: leadIds } } })) {
      expect(row.officerId).toBe(input.toId);
      expect(row.version).toBe((versions.get(row.id) ?? 0) + 1);
    }
    expect(await going('王芳')).toEqual([kept]);
    const rows = await db.auditEntry.findMany({ orderBy: { id: 'desc' }, take: leadIds.length });
    expect(await db.auditEntry.count()).toBe(audits + leadIds.length);
    expect(rows.map(row => row.nounId).sort()).toEqual([...leadIds].sort());
    for (const { deed, before, after } of rows) {
      expect(deed).toBe('lead.handedOver');
      expect({ before, after }).toEqual({
        before: { officer: '王芳' },
        after: { officer: '陆遥', reason: '调任，由同事接手' },
      });
    }
    for (const name of ['王芳', '陆遥']) {
      const [notice] = await listNotices(await as(name));
      expect(notice?.text).toContain(`${leadIds.length} 个项目`);
    }
  });

  it('takes the next steps and the open tasks of the leaver along, and nobody else’s', async () => {
    const [leaver, taker, third] = [person('傅佳').id, person('何平').id, person('吴静').id];
    const [first = '', second = ''] = await going('傅佳');
    const step = { nextStep: '寄送资料', nextStepOn: new Date('2026-07-01') };
    await db.lead.update({ where: { id: first }, data: { ...step, nextStepOwnerId: leaver } });
    await db.lead.update({ where: { id: second }, data: { ...step, nextStepOwnerId: third } });
    const task = { leadId: first, text: '尽快答复', givenAt: new Date('2026-06-01'), dueOn: step.nextStepOn };
    const ids = await Promise.all(
      [leaver, third].map(ownerId =>
        db.task.create({ data: { ...task, ownerId, givenById: third }, select: { id: true } }),
      ),
    );
    const outcome = await handOverLeads(await as('吴静'), await wanted('傅佳', '何平'));
    expect(outcome.ok).toBe(true);
    const owners = await db.lead.findMany({ where: { id: { in: [first, second] } }, orderBy: { id: 'asc' } });
    expect(new Map(owners.map(row => [row.id, row.nextStepOwnerId]))).toEqual(
      new Map([
        [first, taker],
        [second, third],
      ]),
    );
    const tasks = await db.task.findMany({ where: { id: { in: ids.map(({ id }) => id) } } });
    expect(tasks.map(({ ownerId }) => ownerId).sort()).toEqual([taker, third].sort());
  });

  it('leaves and tells what moved on meanwhile, and what is not the manager’s to give', async () => {
    const manager = await as('李明');
    const input = await wanted('陆遥', '王芳');
    const [taken = '', lost = '', foreign = '', ...rest] = input.leadIds;
    await db.lead.update({ where: { id: taken }, data: { officerId: manager.staffId } });
    await db.lead.update({ where: { id: lost }, data: { status: 'lost' } });
    await db.lead.update({ where: { id: foreign }, data: { responsibleUnitCode: '330681005' } });
    await db.leadShare.create({
      data: { leadId: foreign, staffId: manager.staffId, reason: '—', startsOn: new Date('2026-01-01') },
    });
    const unseen = leadId('织岚袜业');
    const before = await leadOf('织岚袜业');
    const view = await getHandOver(manager, input.staffId);
    expect(view?.leads.find(lead => lead.id === foreign)?.why).toContain('责任单位是大唐');
    const outcome = await handOverLeads(manager, { ...input, leadIds: [...input.leadIds, unseen] });
    if (!outcome.ok) throw new Error(outcome.message);
    expect(outcome.value.moves.map(lead => lead.id).sort()).toEqual([...rest].sort());
    const why = new Map(outcome.value.stays.map(stay => [stay.id, stay]));
    expect(why.get(taken)?.why).toBe('已由李明跟踪，未改动');
    expect(why.get(lost)?.why).toBe('已流失，不需要移交');
    expect(why.get(foreign)?.why).toContain('责任单位是大唐');
    expect(why.get(unseen)).toEqual({ id: unseen, title: null, why: '没有找到该项目，或你无权查看' });
    expect(await leadOf('织岚袜业')).toEqual(before);
    const officers = await db.lead.findMany({ where: { id: { in: [taken, lost, foreign] } } });
    expect(officers.filter(row => row.officerId === input.toId)).toEqual([]);
  });

  it('finds nothing behind forged ids, and changes nothing', async () => {
    const before = await everything();
    const forged = ['00000000-0000-4000-8000-000000000001', leadId('织岚袜业')];
    const input = await wanted('王芳', '陆遥', { leadIds: forged });
    expect(await previewHandOver(await as('李明'), input)).toMatchObject({ kind: 'notFound' });
    expect(await handOverLeads(await as('李明'), input)).toMatchObject({ kind: 'notFound' });
    expect(await everything()).toEqual(before);
  });

  it('serves two at once: nobody is blocked, no lead is moved twice', async () => {
    const office = await as('吴静');
    const input = await wanted('陈刚', '周敏');
    const back = { ...input, leadIds: [...input.leadIds].reverse() };
    const outcomes = await Promise.all([handOverLeads(office, input), handOverLeads(await as('周敏'), back)]);
    expect(outcomes.filter(outcome => outcome.ok)).toHaveLength(1);
    expect(await going('陈刚')).toEqual([]);
    const rows = await db.auditEntry.groupBy({
      by: ['nounId'],
      where: { deed: 'lead.handedOver', nounId: { in: input.leadIds } },
      _count: true,
    });
    expect(rows.map(row => row._count)).toEqual(input.leadIds.map(() => 1));
  });

  it('from somebody who has left is as good', async () => {
    await db.staff.update({ where: { id: person('朱伟').id }, data: { disabledAt: new Date() } });
    await db.post.updateMany({
      where: { staffId: person('朱伟').id },
      data: { endsOn: new Date(addDays(castToday, -1)) },
    });
    const input = await wanted('朱伟', '沈悦');
    expect(input.leadIds.length).toBeGreaterThan(0);
    const view = await getHandOver(await as('沈悦'), input.staffId);
    expect(view?.person).toMatchObject({ isDisabled: true, count: input.leadIds.length });
    expect(await handOverLeads(await as('沈悦'), input)).toMatchObject({ ok: true });
    expect(await going('朱伟')).toEqual([]);
  });
});

describe('notices', () => {
  it('are read by their own reader alone, with one audit row', async () => {
    const reader = await as('王芳');
    const unread = await countUnreadNotices(reader);
    expect(unread).toBeGreaterThan(1);
    const [first] = await listNotices(reader);
    if (!first) throw new Error('Nobody has told anything.');
    const count = (): Promise<number> => db.auditEntry.count({ where: { deed: 'notice.read' } });
    expect(await readNotices(await as('陆遥'), { ids: [first.id] })).toMatchObject({ value: { count: 0 } });
    expect(await countUnreadNotices(reader)).toBe(unread);
    expect(await count()).toBe(0);
    expect(await readNotices(reader, { ids: [first.id] })).toMatchObject({ value: { count: 1 } });
    expect(await countUnreadNotices(reader)).toBe(unread - 1);
    expect(await readNotices(reader, { ids: null })).toMatchObject({ value: { count: unread - 1 } });
    expect(await countUnreadNotices(reader)).toBe(0);
    expect(await count()).toBe(2);
  });

  it('never name an investor, an amount or a title', async () => {
    const leads = await db.lead.findMany({ include: { investor: true } });
    const text = (await db.notice.findMany()).map(notice => notice.text).join('\n');
    for (const lead of leads) {
      expect(text).not.toContain(lead.title);
      expect(text).not.toContain(lead.investor.name);
    }
    expect(text).not.toMatch(/万|亿/);
  });
});
