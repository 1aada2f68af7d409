import { describe, expect, it } from 'vitest';
import { leadId } from '../../prisma/seed/lead-table';
import type { StageKey } from '../domain/stage';
import { confirmArrival, recordArrival } from './arrival';
import { db } from './client';
import { confirmEntry, correctSigning, revokeEntry } from './stage-entry';
import { as, auditedSince, everythingOf, leadOf } from './testing-actor';

const NOT_THE_OFFICE = ['王芳', '李明', '沈悦', '赵磊', '车辰', '郑涛', '冯雪', '许强'];

async function entryOf(firm: string, stage: StageKey): Promise<string> {
  const entry = await db.stageEntry.findFirstOrThrow({
    where: { leadId: leadId(firm), stage, revokedAt: null },
  });
  return entry.id;
}

const entry = (id: string) =>
  db.stageEntry.findUniqueOrThrow({ where: { id }, include: { corrections: true } });

describe('认定', () => {
  it('is the office’s alone, counts from that instant, and happens once', async () => {
    const input = { leadId: leadId('辙川电驱'), entryId: await entryOf('辙川电驱', 'signed') };
    const before = await everythingOf(input.leadId);
    for (const name of NOT_THE_OFFICE)
      expect(await confirmEntry(await as(name), input)).toMatchObject({ ok: false });
    expect(await everythingOf(input.leadId)).toEqual(before);
    const office = await as('吴静');
    const deeds = await auditedSince(input.leadId, async () => {
      const outcomes = await Promise.all(Array.from({ length: 5 }, () => confirmEntry(office, input)));
      expect(outcomes.filter(outcome => outcome.ok)).toHaveLength(1);
    });
    expect(deeds).toEqual(['entry.confirmed']);
    expect(await entry(input.entryId)).toMatchObject({
      confirmedById: office.staffId,
      confirmedAt: new Date(),
      valueYuan: 1_800_000_000n,
    });
  });

  it('takes the value of the entry’s stage, not of the one the lead has reached since', async () => {
    const input = { leadId: leadId('擎砺铸锻'), entryId: await entryOf('擎砺铸锻', 'firstTalk') };
    await db.stageEntry.update({
      where: { id: input.entryId },
      data: { confirmedAt: null, confirmedById: null },
    });
    expect(await confirmEntry(await as('吴静'), input)).toMatchObject({ ok: true });
    const lead = await leadOf('擎砺铸锻');
    expect((await entry(input.entryId)).valueYuan).toBe(lead.plannedInvestmentYuan);
    expect(lead.plannedInvestmentYuan).not.toBe(lead.agreedInvestmentYuan);
  });

  it('does not reach an entry of another lead', async () => {
    const input = { leadId: leadId('织岚袜业'), entryId: await entryOf('岚储电力', 'signed') };
    expect(await confirmEntry(await as('吴静'), input)).toMatchObject({ kind: 'refused' });
    expect((await entry(input.entryId)).confirmedAt).toBeNull();
  });
});

describe('withdrawing an entry', () => {
  it('is the office’s alone, keeps the row with its reason, and happens once', async () => {
    const input = {
      leadId: leadId('霁能电源'),
      entryId: await entryOf('霁能电源', 'production'),
      reason: '设备未验收',
    };
    const before = await everythingOf(input.leadId);
    for (const name of NOT_THE_OFFICE)
      expect(await revokeEntry(await as(name), input)).toMatchObject({ ok: false });
    expect(await everythingOf(input.leadId)).toEqual(before);
    const office = await as('吴静');
    const deeds = await auditedSince(input.leadId, async () => {
      expect(await revokeEntry(office, input)).toMatchObject({ ok: true });
      expect(await revokeEntry(office, input)).toMatchObject({ kind: 'refused' });
    });
    expect(deeds).toEqual(['entry.revoked']);
    expect(await entry(input.entryId)).toMatchObject({ revokedById: office.staffId, note: '设备未验收' });
  });
});

describe('更正', () => {
  it('is the office’s alone and keeps the old value beside the new', async () => {
    const input = {
      leadId: leadId('芷衡医药'),
      entryId: await entryOf('芷衡医药', 'signed'),
      value: '4.9亿',
      reason: '按正文更正',
    };
    const before = await everythingOf(input.leadId);
    for (const name of NOT_THE_OFFICE)
      expect(await correctSigning(await as(name), input)).toMatchObject({ ok: false });
    expect(await everythingOf(input.leadId)).toEqual(before);
    const deeds = await auditedSince(input.leadId, async () => {
      expect(await correctSigning(await as('吴静'), input)).toMatchObject({ ok: true });
    });
    expect(deeds).toEqual(['entry.corrected']);
    expect(await entry(input.entryId)).toMatchObject({
      valueYuan: 490_000_000n,
      corrections: [{ oldValueYuan: 510_000_000n, newValueYuan: 490_000_000n }],
    });
    expect(await leadOf('芷衡医药')).toMatchObject({
      agreedInvestmentYuan: 490_000_000n,
      valueYuan: 490_000_000n,
    });
  });

  it('is refused for a signing not yet confirmed, an equal amount and one below its fixed part', async () => {
    const office = await as('吴静');
    const waiting = {
      leadId: leadId('岚储电力'),
      entryId: await entryOf('岚储电力', 'signed'),
      value: '44亿',
      reason: '更正',
    };
    expect(await correctSigning(office, waiting)).toMatchObject({ kind: 'refused' });
    const input = {
      leadId: leadId('芷衡医药'),
      entryId: await entryOf('芷衡医药', 'signed'),
      reason: '更正',
    };
    const before = await everythingOf(input.leadId);
    expect(await correctSigning(office, { ...input, value: '4.9亿' })).toMatchObject({ kind: 'invalid' });
    expect(await correctSigning(office, { ...input, value: '1亿' })).toMatchObject({
      fields: { value: expect.stringContaining('固定资产') },
    });
    expect(await everythingOf(input.leadId)).toEqual(before);
  });
});

describe('到位资金', () => {
  const arrival = (firm: string, change: object = {}) => ({
    leadId: leadId(firm),
    arrivedOn: '2026-06-10',
    amount: '3200万',
    currency: 'yuan' as const,
    voucherNo: 'HD-TEST-1',
    ...change,
  });

  it('may be recorded by the manager and the office; all others change nothing', async () => {
    const before = await everythingOf(leadId('驰峤转向'));
    for (const name of ['王芳', '陈刚', '周敏', '车辰', '郑涛', '冯雪']) {
      expect(await recordArrival(await as(name), arrival('驰峤转向'))).toMatchObject({ ok: false });
    }
    expect(await everythingOf(leadId('驰峤转向'))).toEqual(before);
    const deeds = await auditedSince(leadId('驰峤转向'), async () => {
      expect(await recordArrival(await as('李明'), arrival('驰峤转向'))).toMatchObject({ ok: true });
      expect(
        await recordArrival(await as('吴静'), arrival('驰峤转向', { voucherNo: 'HD-TEST-2' })),
      ).toMatchObject({ ok: true });
    });
    expect(deeds).toEqual(['arrival.recorded', 'arrival.recorded']);
    const rows = await db.arrival.findMany({
      where: { voucherNo: { startsWith: 'HD-TEST' } },
      orderBy: { voucherNo: 'asc' },
    });
    expect(rows.map(row => [row.amountYuan, row.amountUsd, row.confirmedAt !== null])).toEqual([
      [32_000_000n, null, false],
      [32_000_000n, null, true],
    ]);
  });

  it('counts what a manager recorded once the office has confirmed it, and once only', async () => {
    const id = leadId('驰峤转向');
    const waiting = await db.arrival.findFirstOrThrow({
      where: { leadId: id, confirmedAt: null, revokedAt: null },
    });
    const input = { leadId: id, arrivalId: waiting.id };
    for (const name of NOT_THE_OFFICE) {
      expect(await confirmArrival(await as(name), input)).toMatchObject({ ok: false });
    }
    expect(await db.arrival.findUniqueOrThrow({ where: { id: waiting.id } })).toEqual(waiting);
    const office = await as('吴静');
    const deeds = await auditedSince(id, async () => {
      expect(await confirmArrival(office, input)).toMatchObject({ ok: true });
      expect(await confirmArrival(office, input)).toMatchObject({ kind: 'refused' });
    });
    expect(deeds).toEqual(['arrival.confirmed']);
    expect(await db.arrival.findUniqueOrThrow({ where: { id: waiting.id } })).toMatchObject({
      confirmedAt: expect.any(Date),
    });
  });

  it('keeps dollars apart from yuan', async () => {
    const dollars = arrival('维森霍夫精密', { amount: '150', currency: 'usd', voucherNo: 'FX-TEST' });
    expect(await recordArrival(await as('吴静'), dollars)).toMatchObject({ ok: true });
    const row = await db.arrival.findFirstOrThrow({ where: { voucherNo: 'FX-TEST' } });
    expect(row).toMatchObject({ amountYuan: null, amountUsd: 1_500_000n });
  });

  it('refuses nothing, tomorrow, a voucher booked before and a lead not yet signed', async () => {
    const office = await as('吴静');
    const before = await everythingOf(leadId('驰峤转向'));
    const wrong = arrival('驰峤转向', { amount: '0', arrivedOn: '2026-06-16' });
    expect(await recordArrival(office, wrong)).toMatchObject({
      fields: { amount: expect.any(String), arrivedOn: expect.any(String), voucherNo: expect.any(String) },
    });
    expect(await everythingOf(leadId('驰峤转向'))).toEqual(before);
    expect(await recordArrival(office, arrival('瞳岳光学'))).toMatchObject({ kind: 'refused' });
  });
});
