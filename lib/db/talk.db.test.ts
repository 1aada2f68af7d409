import { randomUUID } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { person } from '../../prisma/seed/cast';
import { leadId } from '../../prisma/seed/lead-table';
import { fromDateColumn } from '../domain/day';
import type { LogActivityInput } from '../domain/talk-input';
import { addWorkingDays } from '../domain/working-calendar';
import { logActivity } from './activity';
import { addAttachment } from './attachment';
import { db } from './client';
import { findColleagues, whoMay } from './colleague';
import { subjectOf } from './lead-deed';
import { visible } from './scope';
import { findTalkLeads } from './talk-lead';
import { castToday } from './testing';
import { as, auditedSince, everythingOf, leadOf } from './testing-actor';
import { value } from './testing-deeds';

const talk = (firm: string, change: Partial<LogActivityInput> = {}): LogActivityInput => ({
  leadId: leadId(firm),
  kind: 'call',
  happenedOn: '2026-06-14',
  text: '与企业通话',
  nextStep: '',
  nextStepOn: '',
  ...change,
});

const dayIn = (date: Date | null): string | null => date && fromDateColumn(date);

describe('a note sent again by its device', () => {
  it('is written once, however many arrive at a time, and each is answered the same', async () => {
    const actor = await as('王芳');
    const note = talk('恒锴阀门', { clientKey: randomUUID(), text: '手机上记的一笔' });
    const deeds = await auditedSince(note.leadId, async () => {
      const answers = await Promise.all(Array.from({ length: 50 }, () => logActivity(actor, note)));
      expect(new Set(answers.map(answer => JSON.stringify(answer))).size).toBe(1);
      expect(answers[0]).toMatchObject({ ok: true });
    });
    expect(deeds).toEqual(['activity.logged']);
    expect(await db.activity.count({ where: { clientKey: note.clientKey ?? '' } })).toBe(1);
  });

  it('with other words is refused with a sentence, and changes nothing', async () => {
    const actor = await as('王芳');
    const note = talk('恒锴阀门', { clientKey: randomUUID() });
    value(await logActivity(actor, note));
    const before = await everythingOf(note.leadId);
    const changes: Partial<LogActivityInput>[] = [
      { text: '换了一句话' },
      { kind: 'visit' },
      { leadId: leadId('瞳岳光学') },
    ];
    for (const change of changes) {
      expect(await logActivity(actor, { ...note, ...change })).toMatchObject({
        kind: 'refused',
        message: expect.stringContaining('已经保存过'),
      });
    }
    expect(await everythingOf(note.leadId)).toEqual(before);
  });

  it('is one’s own: the key of another opens nothing', async () => {
    const note = talk('恒锴阀门', { clientKey: randomUUID() });
    value(await logActivity(await as('王芳'), note));
    expect(await logActivity(await as('陈刚'), note)).toMatchObject({ kind: 'notFound' });
    expect(await logActivity(await as('李明'), note)).toMatchObject({ ok: true });
    expect(await db.activity.count({ where: { clientKey: note.clientKey ?? '' } })).toBe(2);
  });
});

describe('the days of a lead', () => {
  it('of response, report and answer are kept by what was written', async () => {
    const actor = await as('王芳');
    const id = leadId('骁砺检测');
    await db.lead.update({
      where: { id },
      data: { stage: 'lead', respondedOn: null, fedBackOn: null, lastReportedOn: null },
    });
    const days = async () => {
      const lead = await leadOf('骁砺检测');
      return [lead.respondedOn, lead.fedBackOn, lead.lastReportedOn].map(dayIn);
    };
    await logActivity(actor, talk('骁砺检测', { kind: 'note', happenedOn: '2026-06-10' }));
    expect(await days()).toEqual(['2026-06-10', null, '2026-06-10']);
    await logActivity(actor, talk('骁砺检测', { happenedOn: '2026-06-12' }));
    expect(await days()).toEqual(['2026-06-10', null, '2026-06-12']);
    await logActivity(actor, talk('骁砺检测', { kind: 'feedback', happenedOn: '2026-06-11' }));
    expect(await days()).toEqual(['2026-06-10', '2026-06-11', '2026-06-12']);
    await logActivity(actor, talk('骁砺检测', { happenedOn: '2026-06-09' }));
    expect(await days()).toEqual(['2026-06-09', '2026-06-11', '2026-06-12']);
  });

  it('know a talk at 研判 or later for an answer, a leader’s word never', async () => {
    const id = leadId('瞳岳光学');
    await db.lead.update({
      where: { id },
      data: { respondedOn: null, fedBackOn: null, lastReportedOn: null },
    });
    await logActivity(await as('郑涛'), talk('瞳岳光学', { kind: 'comment' }));
    const { respondedOn, lastReportedOn } = await leadOf('瞳岳光学');
    expect([respondedOn, lastReportedOn]).toEqual([null, null]);
    await logActivity(await as('王芳'), talk('瞳岳光学'));
    expect(dayIn((await leadOf('瞳岳光学')).fedBackOn)).toBe('2026-06-14');
  });
});

describe('a colleague', () => {
  it('is offered exactly for the leads they see themselves', async () => {
    const lead = await db.lead.findUniqueOrThrow({
      where: { id: leadId('恒锴阀门') },
      include: { shares: true },
    });
    const others = await db.lead.findMany({ include: { shares: true }, orderBy: { code: 'asc' }, take: 25 });
    const asker = await as('吴静');
    const everybody = await db.staff.findMany({
      where: { disabledAt: null },
      select: { id: true, name: true },
    });
    for (const one of [lead, ...others]) {
      const where = await db.$transaction(tx => whoMay(tx, asker, 'lead.read', subjectOf(asker, one)));
      const listed = await db.staff.findMany({ where, select: { name: true } });
      const seeing: string[] = [];
      for (const { name } of everybody) {
        const found = await db.lead.count({
          where: { AND: [{ id: one.id }, visible.leads(await as(name))] },
        });
        if (found > 0) seeing.push(name);
      }
      expect(listed.map(({ name }) => name).sort()).toEqual(seeing.sort());
    }
  });

  it('is found by characters and by pinyin, to whoever sees the lead and nobody else', async () => {
    const ask = { leadId: leadId('恒锴阀门'), purpose: 'mention' as const };
    for (const text of ['李明', 'lim']) {
      const found = value(await findColleagues(await as('王芳'), { ...ask, text }));
      expect(found.map(({ name }) => name)).toContain('李明');
    }
    const stranger = value(await findColleagues(await as('王芳'), { ...ask, text: '陈刚' }));
    expect(stranger).toEqual([]);
    expect(await findColleagues(await as('陈刚'), { ...ask, text: '' })).toMatchObject({ kind: 'notFound' });
  });

  it('who is called with @ is told the code and no name of the investor; who may not see it is not told', async () => {
    const [before] = await db.notice.findMany({ orderBy: { id: 'desc' }, take: 1 });
    const lead = await leadOf('恒锴阀门');
    const text = '请@李明明天看一下，@陈刚 也知道，@王芳 自己跟';
    value(await logActivity(await as('王芳'), talk('恒锴阀门', { text })));
    const told = await db.notice.findMany({ where: before ? { id: { gt: before.id } } : {} });
    expect(told.map(({ staffId, kind }) => [staffId, kind])).toEqual([[person('李明').id, 'mention']]);
    expect(told[0]?.text).toContain(lead.code);
    expect(told[0]?.text).not.toMatch(/恒锴|阀门|看一下/);
  });
});

describe('a lead to write on', () => {
  it('is found by characters, pinyin, initials and code', async () => {
    const actor = await as('王芳');
    const lead = await leadOf('恒锴阀门');
    for (const text of ['恒锴', 'hengkai', 'hkfm', lead.code]) {
      const found = value(await findTalkLeads(actor, { text }));
      expect(
        found.map(({ id }) => id),
        text,
      ).toContain(lead.id);
    }
  });

  it('is never one that is not theirs to write on; the leader may only comment', async () => {
    expect(value(await findTalkLeads(await as('陈刚'), { text: '恒锴' }))).toEqual([]);
    const [found] = value(await findTalkLeads(await as('郑涛'), { text: '恒锴' }));
    expect(found).toMatchObject({ log: false, comment: true, attach: false });
    expect(await findTalkLeads(await as('冯雪'), { text: '恒锴' })).toMatchObject({ kind: 'notAllowed' });
  });

  it('comes first in the empty list when it was written on last', async () => {
    const actor = await as('王芳');
    // The cast writes until the evening of the day on which the tests run.
    const recordedAt = new Date('2026-06-01T01:00:00Z');
    await db.activity.updateMany({ where: { recordedById: actor.staffId }, data: { recordedAt } });
    value(await logActivity(actor, talk('瞳岳光学')));
    expect(value(await findTalkLeads(actor, { text: '' }))[0]).toMatchObject({ id: leadId('瞳岳光学') });
  });
});

describe('a file of a note', () => {
  const photo = (activityId: string) => ({
    leadId: leadId('恒锴阀门'),
    documentKey: null,
    activityId,
    fileName: '现场.png',
    contentType: 'image/png',
    bytes: new TextEncoder().encode(`photo ${activityId}`),
  });

  it('hangs on the note, and sent again it is the same file', async () => {
    const actor = await as('王芳');
    const note = value(await logActivity(actor, talk('恒锴阀门')));
    const sent = await Promise.all([1, 2, 3].map(() => addAttachment(actor, photo(note.id))));
    expect(new Set(sent.map(outcome => value(outcome).id)).size).toBe(1);
    expect(await db.attachment.count({ where: { activityId: note.id } })).toBe(1);
  });

  it('hangs on no note of another, and on none of another lead', async () => {
    const note = value(await logActivity(await as('王芳'), talk('恒锴阀门')));
    const before = await everythingOf(leadId('恒锴阀门'));
    expect(await addAttachment(await as('李明'), photo(note.id))).toMatchObject({ kind: 'notFound' });
    const elsewhere = { ...photo(note.id), leadId: leadId('瞳岳光学') };
    expect(await addAttachment(await as('王芳'), elsewhere)).toMatchObject({ kind: 'notFound' });
    expect(await everythingOf(leadId('恒锴阀门'))).toEqual(before);
  });
});

it('a new lead has its first step, its owner and the day by which the investor is to be called', async () => {
  const { createLead } = await import('./lead-create');
  const actor = await as('王芳');
  const made = value(
    await createLead(actor, {
      investorName: '宁波朔岑传感有限公司',
      investorKind: null,
      uscc: '',
      title: '压力传感器项目',
      content: '',
      intendedInvestment: '3000',
      industryKey: 'high-end-equipment',
      chainNodeKey: null,
      origin: 'external',
      source: 'visit',
      sourcePlace: '',
      referrer: '',
      tipOn: '',
      unitCode: null,
    }),
  );
  const lead = await db.lead.findUniqueOrThrow({ where: { id: made.id } });
  expect(lead).toMatchObject({ nextStep: '首次联系企业', nextStepOwnerId: actor.staffId });
  expect(dayIn(lead.nextStepOn)).toBe(addWorkingDays(castToday, 1));
});
