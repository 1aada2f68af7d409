import { beforeEach, describe, expect, it } from 'vitest';
import { leadId } from '../../prisma/seed/lead-table';
import { addDays, fromDateColumn } from '../domain/day';
import { STAGE_KEYS } from '../domain/stage';
import { db } from './client';
import { getLead } from './lead-detail';
import { advanceStage } from './lead-stage';
import { as, auditedSince, everythingOf, leadOf } from './testing-actor';
import { readyMove } from './testing-gate';

const FIRM = '钧岚精密传动';

/** Each test starts with the lead as the cast has it: at its first talk. */
let start: Awaited<ReturnType<typeof leadOf>>;
beforeEach(async () => {
  start = await leadOf(FIRM);
});

describe('a gate', () => {
  it('names every missing field and document, and lets nothing through', async () => {
    const before = await everythingOf(start.id);
    const outcome = await advanceStage(await as('王芳'), {
      leadId: start.id,
      version: start.version,
      to: 'negotiating',
      happenedOn: '2026-06-12',
      answers: {},
    });
    expect(outcome).toMatchObject({ ok: false, kind: 'refused' });
    const missing = !outcome.ok && outcome.kind === 'refused' ? (outcome.missing ?? []) : [];
    expect(missing.map(item => item.key)).toEqual([
      'plannedInvestmentYuan',
      'fixedAssetInvestmentYuan',
      'businessPlan',
    ]);
    for (const item of missing)
      expect(outcome).toMatchObject({ message: expect.stringContaining(item.label) });
    expect(await everythingOf(start.id)).toEqual(before);
  });

  it('tells each unreadable answer at its own field', async () => {
    const move = await readyMove(await as('王芳'), start);
    const before = await everythingOf(start.id);
    const answers = { ...move.answers, plannedInvestmentYuan: '约2亿', landNeedMu: '很多' };
    const outcome = await advanceStage(await as('王芳'), { ...move, answers, happenedOn: '6月31日' });
    expect(outcome).toMatchObject({ kind: 'invalid' });
    const fields = !outcome.ok && outcome.kind === 'invalid' ? Object.keys(outcome.fields) : [];
    expect(fields.sort()).toEqual(['happenedOn', 'landNeedMu', 'plannedInvestmentYuan']);
    expect(await everythingOf(start.id)).toEqual(before);
  });

  it.each([
    ['in the future', (_on: string) => '2026-06-16', '不能晚于今天'],
    ['before the previous stage', (on: string) => addDays(on, -1), '不能早于上一阶段'],
    ['missing', () => '', '请填写发生日期'],
  ])('refuses an event day that is %s', async (_what, dayAfter, sentence) => {
    const move = await readyMove(await as('王芳'), start);
    const before = await everythingOf(start.id);
    const happenedOn = dayAfter(fromDateColumn(start.stageOn));
    const outcome = await advanceStage(await as('王芳'), { ...move, happenedOn });
    expect(outcome).toMatchObject({
      kind: 'invalid',
      fields: { happenedOn: expect.stringContaining(sentence) },
    });
    expect(await everythingOf(start.id)).toEqual(before);
  });

  it('is taken one at a time', async () => {
    const outcome = await advanceStage(await as('李明'), {
      leadId: start.id,
      version: (await leadOf(FIRM)).version,
      to: 'signed',
      happenedOn: '2026-06-12',
      answers: {},
    });
    expect(outcome).toMatchObject({ kind: 'refused', message: expect.stringContaining('不能越级') });
  });

  it('refuses a unit that does not exist, as an error of the field', async () => {
    const lead = await leadOf('翰铎仓储');
    const actor = await as('傅佳');
    const move = await readyMove(actor, lead);
    const outcome = await advanceStage(actor, {
      ...move,
      answers: { ...move.answers, firstTalkUnitId: 'nowhere' },
    });
    expect(outcome).toMatchObject({ kind: 'invalid', fields: { firstTalkUnitId: expect.any(String) } });
  });
});

describe('who may move a lead', () => {
  it.each([
    ['an officer of another unit', '陈刚', 'notFound'],
    ['a leader', '郑涛', 'notAllowed'],
    ['a reader of reports', '冯雪', 'notFound'],
    ['an administrator of accounts', '许强', 'notFound'],
  ])('%s is refused, and nothing changes', async (_who, name, kind) => {
    const move = await readyMove(await as('王芳'), start);
    const before = await everythingOf(start.id);
    expect(await advanceStage(await as(name), move)).toMatchObject({ ok: false, kind });
    expect(await everythingOf(start.id)).toEqual(before);
  });

  it('a reviewer with whom it is shared may read it, not move it', async () => {
    const lead = await leadOf('恒锴阀门');
    const move = await readyMove(await as('王芳'), lead);
    const before = await everythingOf(lead.id);
    expect(await advanceStage(await as('钱红'), move)).toMatchObject({ kind: 'notAllowed' });
    expect(await everythingOf(lead.id)).toEqual(before);
  });

  it('its officer takes it to the signature, not beyond it: delivery is the manager’s', async () => {
    const lead = await leadOf('砺衡数控');
    const move = await readyMove(await as('王芳'), lead);
    const withProof = { ...move, answers: move.answers };
    for (const name of ['王芳', '孙丽']) {
      expect(await advanceStage(await as(name), withProof)).toMatchObject({ kind: 'notAllowed' });
    }
    expect(await leadOf('砺衡数控')).toMatchObject({ stage: 'signed', version: lead.version });
  });
});

describe('a move', () => {
  it('writes the stage, the day, one entry with its evidence and one audit row', async () => {
    const actor = await as('王芳');
    const move = await readyMove(actor, start);
    const deeds = await auditedSince(start.id, async () => {
      expect(await advanceStage(actor, move)).toMatchObject({ ok: true, value: { stage: 'negotiating' } });
    });
    expect(deeds).toEqual(['lead.advanced']);
    const lead = await leadOf(FIRM);
    expect(lead).toMatchObject({
      stage: 'negotiating',
      version: move.version + 1,
      plannedInvestmentYuan: 120_000_000n,
    });
    expect(fromDateColumn(lead.stageOn)).toBe('2026-06-12');
    const entry = await db.stageEntry.findFirstOrThrow({
      where: { leadId: lead.id, stage: 'negotiating', revokedAt: null },
      include: { attachments: true },
    });
    expect(entry).toMatchObject({
      valueYuan: 120_000_000n,
      recordedById: actor.staffId,
      unitCode: '330681104',
    });
    expect(entry.confirmedAt).toEqual(entry.recordedAt);
    expect(entry.attachments.map(file => file.documentKey)).toEqual(['businessPlan']);
    expect(entry.evidence).toMatchObject({ plannedInvestmentYuan: 120_000_000 });
  });

  it('told to a version that is gone is stale, says who was faster, and changes nothing', async () => {
    const lead = await leadOf(FIRM);
    const before = await everythingOf(lead.id);
    const outcome = await advanceStage(await as('李明'), {
      leadId: lead.id,
      version: lead.version - 1,
      to: 'jointReview',
      happenedOn: '2026-06-14',
      answers: {},
    });
    expect(outcome).toMatchObject({
      kind: 'stale',
      version: lead.version,
      message: expect.stringContaining('王芳'),
    });
    expect(await everythingOf(lead.id)).toEqual(before);
  });

  it('of twenty at once has one winner and one chain of entries', async () => {
    const lead = await leadOf('瞳岳光学');
    const [officer, manager] = [await as('王芳'), await as('李明')];
    const move = await readyMove(officer, lead);
    const outcomes = await Promise.all(
      Array.from({ length: 20 }, (_, turn) => advanceStage(turn % 2 === 0 ? officer : manager, move)),
    );
    expect(outcomes.filter(outcome => outcome.ok)).toHaveLength(1);
    const others = outcomes.flatMap(outcome => (outcome.ok ? [] : [outcome.kind]));
    expect(new Set(others)).toEqual(new Set(['stale']));
    const entries = await db.stageEntry.findMany({
      where: { leadId: lead.id },
      orderBy: { happenedOn: 'asc' },
    });
    expect(entries.map(entry => entry.stage)).toEqual(STAGE_KEYS.slice(0, 5));
    expect((await leadOf('瞳岳光学')).version).toBe(move.version + 1);
  });

  it('to the first talk names its unit and officer and waits for the office', async () => {
    const actor = await as('傅佳');
    const lead = await leadOf('翰铎仓储');
    expect(await advanceStage(actor, await readyMove(actor, lead))).toMatchObject({ ok: true });
    expect(await leadOf('翰铎仓储')).toMatchObject({
      firstTalkUnitCode: '330681104',
      firstTalkOfficerId: actor.staffId,
    });
    const view = await getLead(actor, lead.id);
    const entry = view?.entries.find(one => one.stage === 'firstTalk');
    expect(entry).toMatchObject({ needsConfirmation: true, confirmedAt: null });
    expect(view?.contacts.map(contact => contact.maskedPhone)).not.toContain('16012345678');
  });
});

describe('a lead that is not there', () => {
  it('answers as one that is not yours', async () => {
    const move = { version: 1, to: 'negotiating' as const, happenedOn: '2026-06-12', answers: {} };
    const stranger = await as('陈刚');
    const absent = await advanceStage(stranger, { ...move, leadId: '00000005-0000-7000-8000-000000009999' });
    expect(await advanceStage(stranger, { ...move, leadId: leadId(FIRM) })).toEqual(absent);
  });
});
