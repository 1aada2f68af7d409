import { describe, expect, it } from 'vitest';
import { leadId } from '../../prisma/seed/lead-table';
import { db } from './client';
import { listHolders } from './lead-holder';
import { listNotices } from './notice';
import { as, auditedSince, everythingOf, leadOf } from './testing-actor';
import { accept, DATANG, DIANKOU, offer, transferTo, wordOn, ZONE } from './testing-transfer';
import { offerTransfer, withdrawOffer } from './transfer';
import { acceptTransfer, declineTransfer } from './transfer-answer';
import { confirmTransfer, rejectTransfer } from './transfer-decide';
import { listTransfers } from './transfer-list';

const FIRM = '骋屿热管理';
const terms = { reason: '对方园区有现成厂房', keptPercent: '50', years: '5' };
const offering = (units: string[], change: object = {}) => ({
  leadId: leadId(FIRM),
  toUnitCodes: units,
  ...terms,
  ...change,
});

const everything = async () => ({
  lead: await everythingOf(leadId(FIRM)),
  transfers: await db.transfer.findMany({ orderBy: { id: 'asc' } }),
  credits: await db.leadCredit.findMany({ orderBy: { id: 'asc' } }),
  notices: await db.notice.count(),
});

describe('offering a lead', () => {
  it('is for the manager of its unit and the office; to others nothing changes', async () => {
    const before = await everything();
    for (const name of ['王芳', '陈刚', '周敏', '孙丽', '郑涛', '许强'])
      expect(await offerTransfer(await as(name), offering([DATANG]))).toMatchObject({ ok: false });
    expect(await everything()).toEqual(before);
  });

  it('names a unit that chases leads, other than the one that has it', async () => {
    const manager = await as('李明');
    for (const units of [[DIANKOU], ['nowhere'], ['dept-sthj'], ['tf-aerospace'], [DATANG, DIANKOU]])
      expect(await offerTransfer(manager, offering(units))).toMatchObject({ kind: 'invalid' });
    expect(await db.transfer.count({ where: { leadId: leadId(FIRM) } })).toBe(0);
  });

  it('asks several units at once, each once, and tells their managers by code alone', async () => {
    const manager = await as('李明');
    const deeds = await auditedSince(leadId(FIRM), async () => {
      expect(await offerTransfer(manager, offering([DATANG, ZONE]))).toMatchObject({
        ok: true,
        value: { count: 2 },
      });
    });
    expect(deeds).toEqual(['transfer.offered']);
    expect(await offerTransfer(manager, offering([ZONE]))).toMatchObject({ kind: 'invalid' });
    const [notice] = await listNotices(await as('周敏'));
    const lead = await leadOf(FIRM);
    expect(notice?.text).toContain(lead.code);
    for (const secret of [FIRM, lead.title]) expect(notice?.text).not.toContain(secret);
    // Monday 15 June and three working days: Thursday, the 19th being 端午 does not matter yet.
    expect((await transferTo(FIRM, ZONE)).answerDueOn).toEqual(new Date('2026-06-18T00:00:00Z'));
  });

  it('discloses what it must to the units asked, nothing to others, and opens the lead to nobody', async () => {
    const { toAnswer } = await listTransfers(await as('周敏'));
    expect(toAnswer).toMatchObject([{ title: (await leadOf(FIRM)).title, toUnitName: '大唐' }]);
    expect(JSON.stringify(toAnswer)).not.toMatch(/investor|contact|bottomLine|1[3-9]\d{9}/);
    expect(toAnswer[0]?.may).toEqual({ open: false, answer: true, withdraw: false, decide: false });
    expect(toAnswer[0]?.takers.map(taker => taker.name)).toContain('陈刚');
    expect(toAnswer[0]?.takers.map(taker => taker.name)).not.toContain('王芳');
    const nothing = { toAnswer: [], toConfirm: [], offered: [], closed: [], confirmedThisYear: 0 };
    for (const name of ['王芳', '陈刚', '何平', '钱红', '冯雪', '许强'])
      expect(await listTransfers(await as(name))).toEqual(nothing);
    expect((await listTransfers(await as('李明'))).offered).toHaveLength(2);
    expect((await listHolders(await as('王芳'), leadId(FIRM)))?.offers).toEqual([
      { unitName: '大唐', state: 'offered' },
      { unitName: '经开区', state: 'offered' },
    ]);
    const { getLead } = await import('./lead-detail');
    expect(await getLead(await as('周敏'), leadId(FIRM))).toBeNull();
  });
});

describe('answering', () => {
  it('is for the manager of the unit asked; to others nothing changes', async () => {
    const before = await everything();
    const word = await wordOn(FIRM, DATANG);
    const takerId = (await as('陈刚')).staffId;
    for (const name of ['李明', '沈悦', '吴静', '陈刚', '郑涛']) {
      expect(await acceptTransfer(await as(name), { ...word, takerId })).toMatchObject({ ok: false });
      expect(await declineTransfer(await as(name), word)).toMatchObject({ ok: false });
    }
    const stranger = (await as('王芳')).staffId;
    const manager = await as('周敏');
    expect(await acceptTransfer(manager, { ...word, takerId: stranger })).toMatchObject({ kind: 'invalid' });
    expect(await acceptTransfer(manager, { ...word, version: 9, takerId })).toMatchObject({ kind: 'stale' });
    expect(await everything()).toEqual(before);
  });

  it('declines with a reason, and accepts naming who follows it; the lead stays where it is', async () => {
    const deeds = await auditedSince(leadId(FIRM), async () => {
      expect(await declineTransfer(await as('周敏'), await wordOn(FIRM, DATANG))).toMatchObject({ ok: true });
      await accept(FIRM, ZONE);
    });
    expect(deeds).toEqual(['transfer.declined', 'transfer.accepted']);
    expect((await leadOf(FIRM)).responsibleUnitCode).toBe(DIANKOU);
    expect((await listTransfers(await as('吴静'))).toConfirm).toMatchObject([{ takerName: '朱伟' }]);
    expect(await declineTransfer(await as('周敏'), await wordOn(FIRM, DATANG))).toMatchObject({
      kind: 'refused',
    });
  });

  it('of two who answer at once one gets through', async () => {
    await offer(FIRM, [DATANG]);
    const word = await wordOn(FIRM, DATANG);
    const [manager, takerId] = [await as('周敏'), (await as('陈刚')).staffId];
    const both = await Promise.all([
      acceptTransfer(manager, { ...word, takerId }),
      declineTransfer(manager, word),
    ]);
    expect(both.filter(outcome => outcome.ok)).toHaveLength(1);
  });
});

describe('taking back and turning down', () => {
  it('the giving unit withdraws what is open, nobody else', async () => {
    const before = await everything();
    const { id, version } = await transferTo(FIRM, ZONE);
    const input = { leadId: leadId(FIRM), transferId: id, version };
    for (const name of ['王芳', '周敏', '沈悦', '郑涛'])
      expect(await withdrawOffer(await as(name), input)).toMatchObject({ ok: false });
    expect(await everything()).toEqual(before);
    const deeds = await auditedSince(leadId(FIRM), async () => {
      expect(await withdrawOffer(await as('李明'), input)).toMatchObject({ ok: true });
      expect(await withdrawOffer(await as('李明'), input)).toMatchObject({ kind: 'refused' });
    });
    expect(deeds).toEqual(['transfer.withdrawn']);
    const [notice] = await listNotices(await as('沈悦'));
    expect(notice?.text).toContain('撤回');
  });

  it('the office turns down with a reason, and the lead may be offered again', async () => {
    await offer(FIRM, [ZONE]);
    await accept(FIRM, ZONE);
    const word = { ...(await wordOn(FIRM, ZONE)), note: '先完成首谈' };
    for (const name of ['李明', '沈悦', '郑涛']) {
      expect(await rejectTransfer(await as(name), word)).toMatchObject({ kind: 'notAllowed' });
      expect(await confirmTransfer(await as(name), word)).toMatchObject({ kind: 'notAllowed' });
    }
    const deeds = await auditedSince(leadId(FIRM), async () => {
      expect(await rejectTransfer(await as('吴静'), word)).toMatchObject({ ok: true });
      expect(await confirmTransfer(await as('吴静'), word)).toMatchObject({ kind: 'refused' });
    });
    expect(deeds).toEqual(['transfer.rejected']);
    expect((await leadOf(FIRM)).responsibleUnitCode).toBe(DIANKOU);
    await offer(FIRM, [ZONE]);
    expect((await listTransfers(await as('沈悦'))).toAnswer).toHaveLength(1);
  });
});
