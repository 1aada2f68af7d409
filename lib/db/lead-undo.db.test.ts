import { afterEach, describe, expect, it, vi } from 'vitest';
import { instantAt } from '../domain/day';
import { db } from './client';
import { moveByOffice } from './lead-office-move';
import { advanceStage } from './lead-stage';
import { undoAdvance } from './lead-undo';
import { confirmEntry } from './stage-entry';
import { castToday } from './testing';
import { as, auditedSince, everythingOf, leadOf } from './testing-actor';
import { readyMove } from './testing-gate';

afterEach(() => {
  vi.setSystemTime(instantAt(castToday, 12));
});

async function moved(name: string, firm: string) {
  const actor = await as(name);
  const before = await leadOf(firm);
  const outcome = await advanceStage(actor, await readyMove(actor, before));
  if (!outcome.ok) throw new Error(outcome.message);
  return {
    actor,
    before,
    undo: { leadId: before.id, entryId: outcome.value.entryId, version: outcome.value.version },
  };
}

describe('taking back a move', () => {
  it('right away puts the lead where it was; the entry stays in the history as revoked', async () => {
    const { actor, before, undo } = await moved('王芳', '钧岚精密传动');
    const deeds = await auditedSince(before.id, async () => {
      expect(await undoAdvance(actor, undo)).toMatchObject({ ok: true, value: { stage: 'firstTalk' } });
    });
    expect(deeds).toEqual(['lead.advanceUndone']);
    expect(await leadOf('钧岚精密传动')).toMatchObject({ stage: before.stage, stageOn: before.stageOn });
    const entry = await db.stageEntry.findUniqueOrThrow({
      where: { id: undo.entryId },
      include: { attachments: true },
    });
    expect(entry.revokedById).toBe(actor.staffId);
  });

  it('leaves the documents for the next try', async () => {
    const actor = await as('王芳');
    const again = await advanceStage(actor, await readyMove(actor, await leadOf('钧岚精密传动')));
    if (!again.ok) throw new Error(again.message);
    const files = await db.attachment.findMany({ where: { stageEntryId: again.value.entryId } });
    expect(files.map(file => file.documentKey)).toEqual(['businessPlan']);
    expect(await db.attachment.count({ where: { leadId: (await leadOf('钧岚精密传动')).id } })).toBe(1);
  });

  it('is refused to another person, after ten minutes, and once only', async () => {
    const { actor, before, undo } = await moved('王芳', '恒锴阀门');
    const untouched = await everythingOf(before.id);
    expect(await undoAdvance(await as('李明'), undo)).toMatchObject({ kind: 'refused' });
    expect(await undoAdvance(await as('陈刚'), undo)).toMatchObject({ kind: 'notFound' });
    expect(await undoAdvance(await as('钱红'), undo)).toMatchObject({ kind: 'notAllowed' });
    vi.setSystemTime(instantAt(castToday, 12).getTime() + 11 * 60_000);
    expect(await undoAdvance(actor, undo)).toMatchObject({
      kind: 'refused',
      message: expect.stringContaining('办公室'),
    });
    expect(await everythingOf(before.id)).toEqual(untouched);
    vi.setSystemTime(instantAt(castToday, 12).getTime() + 9 * 60_000);
    expect(await undoAdvance(actor, undo)).toMatchObject({ ok: true });
    expect(await undoAdvance(actor, { ...undo, version: undo.version + 1 })).toMatchObject({
      kind: 'refused',
    });
  });

  it('is refused once the office has confirmed the move', async () => {
    const { actor, before, undo } = await moved('傅佳', '翰铎仓储');
    expect(await confirmEntry(await as('吴静'), { leadId: before.id, entryId: undo.entryId })).toMatchObject({
      ok: true,
    });
    const untouched = await everythingOf(before.id);
    expect(await undoAdvance(actor, undo)).toMatchObject({
      kind: 'refused',
      message: expect.stringContaining('认定'),
    });
    expect(await everythingOf(before.id)).toEqual(untouched);
  });
});

describe('a step back or over gates', () => {
  const back = { to: 'qualification' as const, happenedOn: '2026-06-12', reason: '材料不实，退回重新研判' };

  it('is the office’s alone, and everybody else changes nothing', async () => {
    const lead = await leadOf('轸源座舱');
    const untouched = await everythingOf(lead.id);
    for (const name of ['俞航', '沈悦', '赵磊', '车辰', '郑涛', '许强']) {
      const outcome = await moveByOffice(await as(name), { ...back, leadId: lead.id, version: lead.version });
      expect(outcome).toMatchObject({ ok: false });
    }
    expect(await everythingOf(lead.id)).toEqual(untouched);
  });

  it('keeps the entries that were there, with the reason on the new one', async () => {
    const lead = await leadOf('轸源座舱');
    const office = await as('吴静');
    const entries = await db.stageEntry.count({ where: { leadId: lead.id, revokedAt: null } });
    const deeds = await auditedSince(lead.id, async () => {
      const outcome = await moveByOffice(office, { ...back, leadId: lead.id, version: lead.version });
      expect(outcome).toMatchObject({ ok: true, value: { stage: 'qualification' } });
    });
    expect(deeds).toEqual(['lead.steppedBack']);
    const kept = await db.stageEntry.findMany({
      where: { leadId: lead.id, revokedAt: null },
      orderBy: { recordedAt: 'desc' },
    });
    expect(kept).toHaveLength(entries + 1);
    expect(kept[0]).toMatchObject({ stage: 'qualification', note: back.reason });
  });

  it('over gates is told apart from a step back', async () => {
    const lead = await leadOf('轸源座舱');
    const skip = { to: 'jointReview' as const, happenedOn: '2026-06-13', reason: '市级重点项目，直接评审' };
    const deeds = await auditedSince(lead.id, async () => {
      expect(
        await moveByOffice(await as('吴静'), { ...skip, leadId: lead.id, version: lead.version }),
      ).toMatchObject({ ok: true });
    });
    expect(deeds).toEqual(['lead.skippedAhead']);
  });

  it('is refused for a lead that rests, on a day to come, and on an old version', async () => {
    const office = await as('吴静');
    const resting = await leadOf('炽砾特钢');
    const lead = await leadOf('轸源座舱');
    const untouched = [await everythingOf(resting.id), await everythingOf(lead.id)];
    const of = (one: typeof lead) => ({ ...back, leadId: one.id, version: one.version });
    expect(await moveByOffice(office, of(resting))).toMatchObject({ kind: 'refused' });
    expect(await moveByOffice(office, { ...of(lead), happenedOn: '2026-06-16' })).toMatchObject({
      kind: 'invalid',
    });
    expect(await moveByOffice(office, { ...of(lead), version: lead.version - 1 })).toMatchObject({
      kind: 'stale',
    });
    expect([await everythingOf(resting.id), await everythingOf(lead.id)]).toEqual(untouched);
  });
});
