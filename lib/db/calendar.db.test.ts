import { beforeAll, describe, expect, it, vi } from 'vitest';
import { person } from '../../prisma/seed/cast';
import { writeCalendar } from '../documents/calendar-ics';
import { addDays, fromDateColumn, instantAt } from '../domain/day';
import { hasUnitCalendar, listEvents } from './calendar';
import { createFeed, findFeedActor, getFeed, revokeFeed } from './calendar-feed';
import { db } from './client';
import { getLead } from './lead-detail';
import { castToday } from './testing';
import { as } from './testing-actor';

const SPAN = { from: addDays(castToday, -60), to: addDays(castToday, 90) };

describe('the calendar', () => {
  it.each(['王芳', '李明', '钱红', '赵磊', '郑涛', '冯雪', '许强'])(
    'shows %s days of visible leads only',
    async name => {
      const actor = await as(name);
      const events = await listEvents(actor, { ...SPAN, scope: 'unit' });
      for (const leadId of new Set(events.map(event => event.leadId)))
        expect(await getLead(actor, leadId)).not.toBeNull();
      const own = await listEvents(actor, { ...SPAN, scope: 'own' });
      expect(events.map(({ id }) => id)).toEqual(expect.arrayContaining(own.map(({ id }) => id)));
      expect(hasUnitCalendar(actor)).toBe(['李明', '赵磊', '郑涛'].includes(name));
    },
  );

  it('has the next steps, tasks and talks that are one’s own', async () => {
    const actor = await as('王芳');
    const events = await listEvents(actor, { ...SPAN, scope: 'own' });
    const steps = await db.lead.count({
      where: { nextStepOwnerId: actor.staffId, status: 'active', nextStepOn: { not: null } },
    });
    expect(events.filter(({ kind }) => kind === 'step')).toHaveLength(steps);
    expect(events.filter(({ kind }) => kind === 'task').map(({ text }) => text)).toEqual([
      '联审前把环评前置意见补齐。',
    ]);
    expect(events.some(({ kind }) => kind === 'visit' || kind === 'meeting')).toBe(true);
    expect(events.map(({ day }) => day)).toEqual(events.map(({ day }) => day).sort());
  });
});

describe('a subscription', () => {
  let secret = '';
  beforeAll(async () => {
    const made = await createFeed(await as('王芳'), {});
    if (!made.ok) throw new Error(made.message);
    secret = made.value.url.split('/').at(-1) ?? '';
  });
  const read = async (): Promise<string | null> => {
    const actor = await findFeedActor(secret, '127.0.0.1');
    return (
      actor &&
      writeCalendar('日历', await listEvents(actor, { ...SPAN, scope: 'own' }), 'https://desk.example')
    );
  };

  it('keeps a hash, not the address', async () => {
    expect(secret).toMatch(/^[\w-]{43}$/);
    const rows = JSON.stringify(
      [await db.calendarFeed.findMany(), await db.auditEntry.findMany({ where: { noun: 'calendarFeed' } })],
      (_key, value) => (typeof value === 'bigint' ? String(value) : value),
    );
    expect(rows).not.toContain(secret);
  });

  it('is whole days under ids that stay, with code and step, and no firm, person or amount', async () => {
    const text = (await read()) ?? '';
    const leads = await db.lead.findMany({
      where: { officerId: person('王芳').id, status: 'active', nextStepOn: { not: null } },
      include: { investor: true },
    });
    const unfolded = text.replaceAll('\r\n ', '');
    for (const { id, code, title, investor, nextStep, nextStepOn } of leads) {
      expect(unfolded).toContain(`UID:step-${id}@`);
      expect(unfolded).toContain(code);
      expect(unfolded).toContain(nextStep ?? '');
      if (nextStepOn)
        expect(unfolded).toContain(`DTSTART;VALUE=DATE:${fromDateColumn(nextStepOn).replaceAll('-', '')}`);
      expect(unfolded).not.toContain(title);
      expect(unfolded).not.toContain(investor.name);
    }
    expect(unfolded).not.toMatch(/亿元|万元|1[3-9]\d{9}/);
    expect(await read()).toBe(text);
  });

  it('notes that it was read once an hour at most', async () => {
    const lastRead = async () => (await getFeed(await as('王芳')))?.lastReadAt;
    const first = await lastRead();
    vi.setSystemTime(instantAt(castToday, 12.5));
    await read();
    expect(await lastRead()).toBe(first);
    vi.setSystemTime(instantAt(castToday, 14));
    await read();
    expect(await lastRead()).not.toBe(first);
    vi.setSystemTime(instantAt(castToday, 12));
  });

  it('opens nothing for somebody disabled, and again when they are back', async () => {
    const where = { id: person('王芳').id };
    await db.staff.update({ where, data: { disabledAt: instantAt(castToday, 8) } });
    expect(await read()).toBeNull();
    await db.staff.update({ where, data: { disabledAt: null } });
    expect(await read()).not.toBeNull();
  });

  it('loses the leads that its owner loses', async () => {
    await db.post.updateMany({
      where: { staffId: person('王芳').id },
      data: { endsOn: instantAt('2026-06-01', 8) },
    });
    expect(await read()).not.toContain('VEVENT');
    await db.post.updateMany({ where: { staffId: person('王芳').id }, data: { endsOn: null } });
    expect(await read()).toContain('VEVENT');
  });

  it('is taken back by its owner alone, and is then as if it had never been', async () => {
    const actor = await as('王芳');
    const feed = await getFeed(actor);
    const input = { feedId: feed?.id ?? '' };
    for (const name of ['李明', '吴静', '许强'])
      expect(await revokeFeed(await as(name), input)).toMatchObject({ kind: 'notFound' });
    expect(await read()).not.toBeNull();
    expect(await revokeFeed(actor, input)).toMatchObject({ ok: true });
    expect(await read()).toBeNull();
    expect(await findFeedActor('x'.repeat(43), '127.0.0.1')).toBeNull();
    expect(await revokeFeed(actor, input)).toMatchObject({ kind: 'notFound' });
    expect(await getFeed(actor)).toBeNull();
  });

  it('is the only one: a new address takes the place of the old', async () => {
    const actor = await as('陈刚');
    const make = async (): Promise<string> => {
      const made = await createFeed(actor, {});
      return made.ok ? (made.value.url.split('/').at(-1) ?? '') : '';
    };
    const [old, fresh] = [await make(), await make()];
    expect(await findFeedActor(old, '127.0.0.1')).toBeNull();
    expect(await findFeedActor(fresh, '127.0.0.1')).toMatchObject({ name: '陈刚' });
  });
});
