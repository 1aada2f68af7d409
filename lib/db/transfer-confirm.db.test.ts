import { describe, expect, it, vi } from 'vitest';
import { leadId } from '../../prisma/seed/lead-table';
import { addDays, instantAt } from '../domain/day';
import { db } from './client';
import { revealContact } from './contact';
import { getLead } from './lead-detail';
import { editField } from './lead-edit';
import { listNotices } from './notice';
import { castToday } from './testing';
import { as, auditedSince, leadOf } from './testing-actor';
import { accept, DATANG, DIANKOU, offer, transferLead, transferTo, wordOn, ZONE } from './testing-transfer';
import { confirmTransfer } from './transfer-decide';
import { listTransfers } from './transfer-list';

const FIRM = '骋屿热管理';
const day = (text: string): Date => new Date(`${text}T00:00:00Z`);

const creditsOf = async (firm: string) =>
  (
    await db.leadCredit.findMany({
      where: { leadId: leadId(firm) },
      orderBy: [{ startsOn: 'asc' }, { unitCode: 'asc' }],
    })
  ).map(({ unitCode, percent, startsOn, endsOn }) => [
    unitCode,
    percent,
    startsOn.toISOString().slice(0, 10),
    endsOn.toISOString().slice(0, 10),
  ]);

describe('confirming a transfer', () => {
  it('moves the lead, splits the credit, ends other offers and tells both units, in one deed', async () => {
    await db.lead.update({
      where: { id: leadId(FIRM) },
      data: { nextStepOwnerId: (await leadOf(FIRM)).officerId },
    });
    await offer(FIRM, [DATANG, ZONE], { kept: 30, years: 2 });
    await accept(FIRM, DATANG);
    await accept(FIRM, ZONE);
    const before = await leadOf(FIRM);
    const deeds = await auditedSince(leadId(FIRM), async () => {
      const outcome = await confirmTransfer(await as('吴静'), await wordOn(FIRM, ZONE));
      expect(outcome).toMatchObject({ ok: true, value: { leadId: before.id } });
    });
    expect(deeds).toEqual(['transfer.confirmed']);
    const [lead, taker] = [await leadOf(FIRM), await as('朱伟')];
    expect(lead).toMatchObject({
      responsibleUnitCode: ZONE,
      officerId: taker.staffId,
      nextStepOwnerId: taker.staffId,
      firstTalkUnitCode: before.firstTalkUnitCode,
      version: before.version + 1,
    });
    expect(await creditsOf(FIRM)).toEqual([
      [DIANKOU, 30, castToday, '2028-06-14'],
      [ZONE, 70, castToday, '2028-06-14'],
    ]);
    expect(await transferTo(FIRM, DATANG)).toMatchObject({
      answer: 'withdrawn',
      answerNote: '已流转至经开区',
    });
    for (const name of ['李明', '沈悦', '朱伟', '周敏'])
      expect((await listNotices(await as(name)))[0]?.text).toContain(lead.code);
    expect((await listTransfers(await as('李明'))).confirmedThisYear).toBe(1);
  });

  it('is kept in the chain of holders', async () => {
    const units = await db.leadHolder.findMany({
      where: { leadId: leadId(FIRM), role: 'unit' },
      orderBy: { startsOn: 'asc' },
    });
    expect(units.map(holder => [holder.unitCode, holder.endsOn])).toEqual([
      [DIANKOU, day(castToday)],
      [ZONE, null],
    ]);
  });

  it('lets the giving unit read on for its years: no edit, no number, no terms', async () => {
    const officer = await as('王芳');
    const view = await getLead(officer, leadId(FIRM));
    const granted = Object.entries(view?.rights ?? {}).flatMap(([right, has]) => (has ? [right] : []));
    expect(granted.sort()).toEqual(['attach', 'log']);
    expect(view?.terms).toBeUndefined();
    for (const contact of view?.contacts ?? []) expect(contact).not.toHaveProperty('maskedPhone');
    const lead = await leadOf(FIRM);
    const change = { leadId: lead.id, version: lead.version, field: 'problem', value: '改', before: '—' };
    for (const name of ['王芳', '李明'])
      expect(await editField(await as(name), change)).toMatchObject({ kind: 'notAllowed' });
    const contact = await db.contact.findFirstOrThrow({ where: { investorId: lead.investorId } });
    const asked = { leadId: lead.id, contactId: contact.id, part: 'phone' } as const;
    expect(await revealContact(officer, asked)).toMatchObject({ kind: 'notAllowed' });
    const taker = await as('朱伟');
    expect(await editField(taker, change)).toMatchObject({ ok: true });
    expect(await revealContact(taker, asked)).toMatchObject({ ok: true });
    vi.setSystemTime(instantAt(addDays('2028-06-14', 1), 12));
    expect(await getLead(await as('王芳'), leadId(FIRM))).toBeNull();
    vi.setSystemTime(instantAt(castToday, 12));
  });

  it('splits the giving unit’s part again, and leaves the third unit its own', async () => {
    vi.setSystemTime(instantAt('2026-09-01', 12));
    await transferLead(FIRM, DATANG, { kept: 50, years: 5 });
    expect(await creditsOf(FIRM)).toEqual([
      [DIANKOU, 30, castToday, '2028-06-14'],
      [ZONE, 70, castToday, '2026-08-31'],
      [DATANG, 35, '2026-09-01', '2028-06-14'],
      [ZONE, 35, '2026-09-01', '2028-06-14'],
      [DATANG, 50, '2028-06-15', '2031-08-31'],
      [ZONE, 50, '2028-06-15', '2031-08-31'],
    ]);
    vi.setSystemTime(instantAt(castToday, 12));
  });

  it('with nothing kept leaves neither parts nor a right to read', async () => {
    const other = '钧岚精密传动';
    await transferLead(other, DATANG, { kept: 0 });
    expect(await creditsOf(other)).toEqual([]);
    expect(await db.leadShare.count({ where: { leadId: leadId(other), unitCode: DIANKOU } })).toBe(0);
    expect(await getLead(await as('李明'), leadId(other))).toBeNull();
  });

  it('moves a claim in force to the taking unit', async () => {
    const firm = '恒锴阀门';
    const lead = await leadOf(firm);
    const activity = await db.activity.findFirstOrThrow({ where: { leadId: lead.id } });
    const claim = await db.claim.create({
      data: {
        code: 'BA2026-90001',
        leadId: lead.id,
        investorId: lead.investorId,
        unitCode: DIANKOU,
        holderUnitCode: DIANKOU,
        activityId: activity.id,
        talkedOn: activity.happenedOn,
        place: '诸暨',
        people: '李明',
        amountYuan: 1n,
        filedAt: day(castToday),
        filedById: (await as('王芳')).staffId,
        state: 'held',
        protectedUntil: day('2026-09-01'),
      },
    });
    await transferLead(firm, ZONE);
    expect(await db.claim.findUnique({ where: { id: claim.id } })).toMatchObject({
      unitCode: DIANKOU,
      holderUnitCode: ZONE,
      version: 2,
    });
  });
});

describe('two who confirm at once', () => {
  const firm = '瞳岳光学';

  it('of two transfers of one lead one wins, whoever is first, and the parts add up', async () => {
    await offer(firm, [DATANG, ZONE]);
    await accept(firm, DATANG);
    await accept(firm, ZONE);
    const office = await as('吴静');
    const words = [await wordOn(firm, DATANG), await wordOn(firm, ZONE)];
    const both = await Promise.all(words.map(word => confirmTransfer(office, word)));
    expect(both.filter(outcome => outcome.ok)).toHaveLength(1);
    const lead = await leadOf(firm);
    expect(await db.transfer.count({ where: { leadId: lead.id, decision: 'confirmed' } })).toBe(1);
    const percents = (await creditsOf(firm)).map(row => row[1]);
    expect(percents).toEqual([50, 50]);
  });

  it('refuses when the lead has another unit than the one that offered it', async () => {
    const other = '驰峤转向';
    await offer(other, [DATANG]);
    await accept(other, DATANG);
    await db.lead.update({ where: { id: leadId(other) }, data: { responsibleUnitCode: '330681004' } });
    const word = await wordOn(other, DATANG);
    expect(await confirmTransfer(await as('吴静'), word)).toMatchObject({ kind: 'refused' });
    expect(await creditsOf(other)).toEqual([]);
  });
});

describe('the books', () => {
  it('refuse parts that do not add up to 100', async () => {
    const transfer = await transferTo(FIRM, DATANG);
    const part = {
      leadId: leadId('璟澜光电科技'),
      transferId: transfer.id,
      startsOn: day(castToday),
      endsOn: day('2027-01-01'),
    };
    await expect(
      db.leadCredit.createMany({ data: [{ ...part, unitCode: DATANG, percent: 60 }] }),
    ).rejects.toThrow('add up');
    await expect(
      db.leadCredit.createMany({
        data: [
          { ...part, unitCode: DATANG, percent: 60 },
          { ...part, unitCode: ZONE, percent: 40, endsOn: day('2027-01-02') },
        ],
      }),
    ).rejects.toThrow('add up');
  });
});
