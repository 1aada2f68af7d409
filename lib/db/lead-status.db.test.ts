import { describe, expect, it } from 'vitest';
import { reopenLead, suspendLead } from './lead-status';
import { as, auditedSince, everythingOf, leadOf, type StoredLead } from './testing-actor';

const pause = (lead: StoredLead) => ({
  leadId: lead.id,
  version: lead.version,
  status: 'paused' as const,
  exitReason: 'land',
  note: '',
  exitOn: '2026-06-12',
  reopenOn: '2026-09-01',
});

const reopen = (lead: StoredLead) => ({ leadId: lead.id, version: lead.version, reason: '用地已落实' });

describe('below 1亿元', () => {
  it('the officer may not pause a lead, and nothing changes', async () => {
    const lead = await leadOf('恒锴阀门');
    const before = await everythingOf(lead.id);
    for (const name of ['王芳', '陈刚', '钱红', '郑涛', '冯雪']) {
      expect(await suspendLead(await as(name), pause(lead))).toMatchObject({ ok: false });
    }
    expect(await everythingOf(lead.id)).toEqual(before);
  });

  it('the unit’s manager pauses it with a reason and takes it up again', async () => {
    const manager = await as('李明');
    const lead = await leadOf('恒锴阀门');
    const deeds = await auditedSince(lead.id, async () => {
      expect(await suspendLead(manager, pause(lead))).toMatchObject({ ok: true });
      const paused = await leadOf('恒锴阀门');
      expect(paused).toMatchObject({ status: 'paused', exitReason: 'land', stage: lead.stage });
      expect(await suspendLead(manager, pause(paused))).toMatchObject({ kind: 'refused' });
      expect(await reopenLead(manager, reopen(paused))).toMatchObject({ ok: true });
    });
    expect(deeds).toEqual(['lead.paused', 'lead.reopened']);
    expect(await leadOf('恒锴阀门')).toMatchObject({
      status: 'active',
      exitReason: null,
      exitOn: null,
      reopenOn: null,
    });
  });

  it('an old version is stale, an unknown reason and a missing day are told at their fields', async () => {
    const manager = await as('李明');
    const lead = await leadOf('恒锴阀门');
    const before = await everythingOf(lead.id);
    expect(await suspendLead(manager, { ...pause(lead), version: lead.version - 1 })).toMatchObject({
      kind: 'stale',
    });
    expect(await suspendLead(manager, { ...pause(lead), exitReason: 'mood' })).toMatchObject({
      fields: { exitReason: expect.any(String) },
    });
    expect(await suspendLead(manager, { ...pause(lead), exitReason: 'otherPlace' })).toMatchObject({
      fields: { note: expect.any(String) },
    });
    expect(await suspendLead(manager, { ...pause(lead), exitOn: '2026-06-16', reopenOn: '' })).toMatchObject({
      fields: { exitOn: expect.any(String), reopenOn: expect.any(String) },
    });
    expect(await everythingOf(lead.id)).toEqual(before);
  });
});

describe('from 1亿元 on', () => {
  it('only the office pauses and reopens', async () => {
    const [manager, office] = [await as('李明'), await as('吴静')];
    const lead = await leadOf('瞳岳光学');
    const before = await everythingOf(lead.id);
    const refused = { kind: 'refused', message: expect.stringContaining('指挥部办公室') };
    expect(await suspendLead(manager, pause(lead))).toMatchObject(refused);
    expect(await everythingOf(lead.id)).toEqual(before);
    expect(await suspendLead(office, pause(lead))).toMatchObject({ ok: true });
    const paused = await leadOf('瞳岳光学');
    expect(await reopenLead(manager, reopen(paused))).toMatchObject(refused);
    expect(await leadOf('瞳岳光学')).toEqual(paused);
    expect(await reopenLead(office, reopen(paused))).toMatchObject({ ok: true });
  });

  it('the line itself belongs to the office, a yuan below it does not', async () => {
    const [line, below] = [await leadOf('承锴液压'), await leadOf('钰铧管阀')];
    expect([line.valueYuan, below.valueYuan]).toEqual([100_000_000n, 99_999_900n]);
    const manager = await as('李明');
    expect(await suspendLead(manager, pause(below))).toMatchObject({ ok: true });
    const chief = await as('孙丽');
    expect(await suspendLead(chief, pause(line))).toMatchObject({ kind: 'refused' });
  });
});
