import { describe, expect, it, vi } from 'vitest';
import { leadId } from '../../prisma/seed/lead-table';
import { addDays, instantAt } from '../domain/day';
import { readFilter } from '../domain/lead-filter';
import { db } from './client';
import { getLeadDuty } from './lead-duty';
import { listLeads } from './lead-list';
import { listNotices } from './notice';
import { endSnooze, snoozeLead } from './snooze';
import { castToday } from './testing';
import { as, auditedSince, everythingOf } from './testing-actor';

const LEAD = leadId('骁砺检测');
const quiet = (until: string) => ({ leadId: LEAD, until, reason: '等企业董事会' });
const states = async (name: string) =>
  new Set((await getLeadDuty(await as(name), LEAD))?.clocks.map(({ state }) => state));

describe('putting reminders off', () => {
  it('is for those who work the lead: the others leave nothing behind', async () => {
    const before = [await everythingOf(LEAD), await db.leadSnooze.count()];
    for (const name of ['陈刚', '周敏', '郑涛', '钱红', '冯雪'])
      expect(await snoozeLead(await as(name), quiet('2026-06-20')), name).toMatchObject({ ok: false });
    expect([await everythingOf(LEAD), await db.leadSnooze.count()]).toEqual(before);
  });

  it('makes every clock quiet up to and with its day; on the next they run by themselves', async () => {
    expect(await states('王芳')).toContain('red');
    const deeds = await auditedSince(LEAD, async () => {
      expect(await snoozeLead(await as('王芳'), quiet('2026-06-20'))).toMatchObject({ ok: true });
      // A second one takes the place of the first.
      expect(await snoozeLead(await as('李明'), quiet('2026-06-22'))).toMatchObject({ ok: true });
    });
    expect(deeds).toEqual(['lead.snoozed', 'lead.snoozed']);
    expect(await states('王芳')).not.toContain('red');
    const duty = await getLeadDuty(await as('王芳'), LEAD);
    expect(duty?.snooze).toEqual({ reason: '等企业董事会', untilOn: '2026-06-22', setBy: '李明' });
    vi.setSystemTime(instantAt('2026-06-22', 20));
    expect(await states('王芳')).not.toContain('red');
    vi.setSystemTime(instantAt('2026-06-23', 1));
    expect(await states('王芳')).toContain('red');
    expect(await endSnooze(await as('王芳'), { leadId: LEAD })).toMatchObject({ kind: 'refused' });
    vi.setSystemTime(instantAt(castToday, 12));
  });

  it('is told to the managers of the unit, by code, and stays to be found', async () => {
    const told = await listNotices(await as('李明'));
    const { code, title } = await db.lead.findUniqueOrThrow({ where: { id: LEAD } });
    const notice = told.find(({ text }) => text.includes(code) && text.includes('暂缓'));
    expect(notice).toMatchObject({ kind: 'reminder', href: `/leads/${LEAD}` });
    expect(notice?.text).toContain('王芳');
    expect(notice?.text).toContain('2026-06-20');
    expect(notice?.text).not.toContain(title);
    for (const name of ['陈刚', '周敏'])
      expect(
        (await listNotices(await as(name))).filter(({ text }) => text.includes(code)),
        name,
      ).toEqual([]);
    const found = async (due: string) =>
      (await listLeads(await as('李明'), readFilter({ due }))).find(({ id }) => id === LEAD);
    expect(await found('late')).toBeUndefined();
    expect(await found('snoozed')).toMatchObject({ quietUntil: '2026-06-22', clock: null });
  });

  it('ends when it is taken back', async () => {
    expect(await endSnooze(await as('陈刚'), { leadId: LEAD })).toMatchObject({ ok: false });
    expect(await states('王芳')).toContain('quiet');
    expect(await endSnooze(await as('王芳'), { leadId: LEAD })).toMatchObject({ ok: true });
    expect(await states('王芳')).toContain('red');
    const snoozed = await listLeads(await as('李明'), readFilter({ due: 'snoozed' }));
    expect(snoozed.map(({ id }) => id)).not.toContain(LEAD);
  });

  it.each([
    ['2026-06-14', '早于'],
    [addDays(castToday, 91), '90'],
    ['', '请填写'],
    ['不知道', '请填一个日期'],
  ])('does not take %o as its day', async (until, words) => {
    const outcome = await snoozeLead(await as('王芳'), quiet(until));
    expect(outcome).toMatchObject({ kind: 'invalid', fields: { until: expect.stringContaining(words) } });
  });

  it('has no sense for a lead that rests', async () => {
    const paused = await db.lead.findFirstOrThrow({ where: { status: 'paused' } });
    const outcome = await snoozeLead(await as('吴静'), { ...quiet('2026-06-20'), leadId: paused.id });
    expect(outcome).toMatchObject({ kind: 'refused' });
  });
});
