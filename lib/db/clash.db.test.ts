import { describe, expect, it } from 'vitest';
import { person } from '../../prisma/seed/cast';
import type { RuleClashInput } from '../domain/claim-input';
import { fromDateColumn } from '../domain/day';
import { readFilter } from '../domain/lead-filter';
import { releaseClaim } from './claim-term';
import { answerClash, appealClash, replyClash } from './clash-answer';
import { listClashes, listDisputes } from './clash-list';
import { ruleClash } from './clash-rule';
import { db } from './client';
import { listLeads } from './lead-list';
import { reopenLead } from './lead-status';
import { as } from './testing-actor';
import { clashFor, clashOf, filed, versionOf } from './testing-claim';
import { value } from './testing-deeds';
import { audited } from './testing-office';

const reason = '企业负责人一直由我单位对接';
const hold = {
  kind: 'hold',
  unitCode: '',
  laterPercent: '',
  years: '',
  reasons: '先备案单位材料齐全、跟进连续',
} as const;

async function dispute(firm: string) {
  const made = await clashOf(firm);
  value(
    await answerClash(made.later.actor, { ...(await versionOf(made.clashId)), answer: 'dispute', reason }),
  );
  return made;
}

async function rule(clashId: string, ruling: Partial<RuleClashInput>) {
  return ruleClash(await as('吴静'), { ...(await versionOf(clashId)), ...hold, ...ruling });
}

const claimOf = (id: string) => db.claim.findUniqueOrThrow({ where: { id } });
const leadRow = (id: string) => db.lead.findUniqueOrThrow({ where: { id } });
const parts = async (leadId: string) =>
  (await db.leadCredit.findMany({ where: { leadId }, orderBy: { percent: 'desc' } })).map(part => ({
    unit: part.unitCode,
    percent: part.percent,
    from: fromDateColumn(part.startsOn),
    to: fromDateColumn(part.endsOn),
  }));

/** The later record is closed, so that nothing is counted twice. */
async function expectLaterClosed(later: { leadId: string; claim: { id: string } }, state: string) {
  expect(await claimOf(later.claim.id)).toMatchObject({ state });
  const lead = await leadRow(later.leadId);
  expect(lead).toMatchObject({ status: 'lost', exitReason: 'duplicate' });
  expect(await db.stageEntry.count({ where: { leadId: lead.id, revokedAt: null } })).toBe(0);
  const again = { leadId: lead.id, version: lead.version, reason };
  expect(await reopenLead(await as('吴静'), again)).toMatchObject({ kind: 'refused' });
  expect(await leadRow(later.leadId)).toEqual(lead);
}

const [DIANKOU, DATANG] = ['330681104', '330681005'];

describe('the later filer', () => {
  it('gives way: the claim is released, the lead goes on, and the holder is told', async () => {
    const { earlier, later, clashId } = await clashOf('放弃测试机电');
    expect(
      await answerClash(earlier.actor, { ...(await versionOf(clashId)), answer: 'dropped', reason }),
    ).toMatchObject({ kind: 'notFound' });
    expect(await claimOf(later.claim.id)).toMatchObject({ state: 'clashed' });
    const before = await db.notice.count({ where: { staffId: earlier.actor.staffId } });
    const deeds = await audited(async () =>
      value(await answerClash(later.actor, { ...(await versionOf(clashId)), answer: 'dropped', reason })),
    );
    expect(deeds).toEqual(['clash.answered']);
    expect(await claimOf(later.claim.id)).toMatchObject({ state: 'released' });
    expect(await leadRow(later.leadId)).toMatchObject({ status: 'active' });
    expect(await clashFor('王芳', clashId)).toMatchObject({ isOpen: false, endedHow: 'dropped' });
    expect(await db.notice.count({ where: { staffId: earlier.actor.staffId } })).toBe(before + 1);
  });

  it('asks to join: the holder accepts with parts, and the two share from today', async () => {
    const { earlier, later, clashId } = await clashOf('共同测试机电');
    value(await answerClash(later.actor, { ...(await versionOf(clashId)), answer: 'join', reason }));
    expect(await clashFor('王芳', clashId)).toMatchObject({
      answerReason: reason,
      may: { replyToJoin: true },
    });
    const wrong = { reply: 'accepted', laterPercent: '100', statement: '' } as const;
    expect(await replyClash(earlier.actor, { ...(await versionOf(clashId)), ...wrong })).toMatchObject({
      kind: 'invalid',
    });
    const yes = { reply: 'accepted', laterPercent: '40', statement: '' } as const;
    expect(await replyClash(later.actor, { ...(await versionOf(clashId)), ...yes })).toMatchObject({
      kind: 'notFound',
    });
    value(await replyClash(earlier.actor, { ...(await versionOf(clashId)), ...yes }));
    expect(await parts(earlier.leadId)).toEqual([
      { unit: DIANKOU, percent: 60, from: '2026-06-15', to: '2031-06-14' },
      { unit: DATANG, percent: 40, from: '2026-06-15', to: '2031-06-14' },
    ]);
    await expectLaterClosed(later, 'released');
    expect(await claimOf(earlier.claim.id)).toMatchObject({ state: 'held' });
    const seen = await listLeads(later.actor, readFilter({}), { size: 1000, offset: 0 });
    expect(seen.some(lead => lead.id === earlier.leadId)).toBe(true);
  });

  it('asks to join, is declined, and has a dispute that the office hears', async () => {
    const { earlier, later, clashId } = await clashOf('婉拒测试机电');
    value(await answerClash(later.actor, { ...(await versionOf(clashId)), answer: 'join', reason }));
    const no = { reply: 'declined', laterPercent: '', statement: '已进入选址阶段' } as const;
    value(await replyClash(earlier.actor, { ...(await versionOf(clashId)), ...no }));
    expect(await clashFor('陈刚', clashId)).toMatchObject({
      joinAnswer: 'declined',
      rulingDueOn: '2026-06-23',
    });
    expect((await listDisputes(await as('吴静'))).map(clash => clash.id)).toContain(clashId);
  });
});

describe('a dispute', () => {
  it('shows the office both sides and each side its own words alone', async () => {
    const { earlier, later, clashId } = await dispute('两造测试机电');
    const said = { reply: 'statement', laterPercent: '', statement: '自去年起持续对接' } as const;
    value(await replyClash(earlier.actor, { ...(await versionOf(clashId)), ...said }));
    const office = await clashFor('吴静', clashId);
    expect(office).toMatchObject({
      as: 'office',
      earlierSide: { leadId: earlier.leadId, minutes: [expect.anything()], talks: [expect.anything()] },
      laterSide: { leadId: later.leadId },
      answerReason: reason,
      holderStatement: said.statement,
      may: { rule: true, answer: false },
      rulingLeft: { text: '还有 5 个工作日' },
    });
    expect(await clashFor('王芳', clashId)).toMatchObject({
      answerReason: null,
      laterSide: null,
      matchedBy: [],
    });
    expect(await clashFor('陈刚', clashId)).toMatchObject({ holderStatement: null, earlierSide: null });
    for (const name of ['寿山', '孙丽', '郑涛', '钱红', '许强'])
      expect(await listClashes(await as(name))).toEqual([]);
    expect((await listClashes(await as('周敏'))).some(clash => clash.id === clashId)).toBe(true);
  });

  it('is the office’s to rule, and names what the ruling lacks', async () => {
    const { clashId, later } = await dispute('裁定权测试机电');
    for (const name of ['王芳', '李明', '陈刚', '郑涛'])
      expect(await ruleClash(await as(name), { ...(await versionOf(clashId)), ...hold })).toMatchObject({
        kind: 'notAllowed',
      });
    expect(await rule(clashId, { kind: 'share' })).toMatchObject({
      fields: { laterPercent: expect.any(String) },
    });
    expect(await rule(clashId, { kind: 'coordinate', unitCode: 'nowhere' })).toMatchObject({
      fields: { unitCode: expect.any(String) },
    });
    expect(await claimOf(later.claim.id)).toMatchObject({ state: 'clashed' });
    expect(await db.clashRuling.count({ where: { clashId } })).toBe(0);
  });

  it('held: the later claim is refused, nothing else changes hands', async () => {
    const { earlier, later, clashId } = await dispute('维持测试机电');
    const deeds = await audited(async () => value(await rule(clashId, {})));
    expect(deeds).toEqual(['clash.ruled']);
    await expectLaterClosed(later, 'refused');
    expect(await leadRow(earlier.leadId)).toMatchObject({ responsibleUnitCode: DIANKOU });
    expect(await parts(earlier.leadId)).toEqual([]);
    expect(await clashFor('陈刚', clashId)).toMatchObject({ endedHow: 'ruled', rulings: [{ kind: 'hold' }] });
  });

  it('shared: parts that sum to 100 for the years said', async () => {
    const { earlier, later, clashId } = await dispute('共享裁定测试机电');
    value(await rule(clashId, { kind: 'share', laterPercent: '30', years: '3' }));
    expect(await parts(earlier.leadId)).toEqual([
      { unit: DIANKOU, percent: 70, from: '2026-06-15', to: '2029-06-14' },
      { unit: DATANG, percent: 30, from: '2026-06-15', to: '2029-06-14' },
    ]);
    await expectLaterClosed(later, 'refused');
  });

  it('transferred: lead and protection go to the later unit and its officer', async () => {
    const { earlier, later, clashId } = await dispute('流转裁定测试机电');
    value(await rule(clashId, { kind: 'transfer', laterPercent: '50', years: '' }));
    expect(await leadRow(earlier.leadId)).toMatchObject({
      responsibleUnitCode: DATANG,
      officerId: person('陈刚').id,
    });
    expect(await claimOf(earlier.claim.id)).toMatchObject({
      holderUnitCode: DATANG,
      unitCode: DIANKOU,
      state: 'held',
    });
    expect((await parts(earlier.leadId)).map(part => part.percent)).toEqual([50, 50]);
    await expectLaterClosed(later, 'refused');
    const row = await db.auditEntry.findFirstOrThrow({
      where: { nounId: earlier.leadId, deed: 'clash.ruled' },
    });
    expect(row).toMatchObject({
      before: { unit: '店口', officer: '王芳' },
      after: { unit: '大唐', officer: '陈刚' },
    });
  });

  it('coordinated: the named unit goes on, its manager assigns', async () => {
    const { earlier, later, clashId } = await dispute('统筹裁定测试机电');
    value(await rule(clashId, { kind: 'coordinate', unitCode: 'P01' }));
    expect(await leadRow(earlier.leadId)).toMatchObject({ responsibleUnitCode: 'P01', officerId: null });
    expect(await claimOf(earlier.claim.id)).toMatchObject({ holderUnitCode: 'P01' });
    await expectLaterClosed(later, 'refused');
    const told = await db.notice.findMany({ where: { staffId: person('沈悦').id } });
    expect(told.some(notice => notice.text.includes('请指派跟踪人'))).toBe(true);
  });

  it('is appealed once, by either side; the second ruling is final and starts from how it stood', async () => {
    const { earlier, later, clashId } = await dispute('申诉测试机电');
    value(await rule(clashId, { kind: 'transfer', laterPercent: '50' }));
    const stranger = await as('寿山');
    expect(await appealClash(stranger, { ...(await versionOf(clashId)), reason })).toMatchObject({
      kind: 'notFound',
    });
    // The lead is gone from the town, its say in the clash is not.
    value(await appealClash(earlier.actor, { ...(await versionOf(clashId)), reason }));
    expect(await appealClash(later.actor, { ...(await versionOf(clashId)), reason })).toMatchObject({
      kind: 'refused',
    });
    expect(await clashFor('吴静', clashId)).toMatchObject({ isAppealed: true, may: { rule: true } });
    value(await rule(clashId, {}));
    expect(await leadRow(earlier.leadId)).toMatchObject({
      responsibleUnitCode: DIANKOU,
      officerId: earlier.actor.staffId,
    });
    expect(await claimOf(earlier.claim.id)).toMatchObject({ holderUnitCode: DIANKOU });
    expect(await parts(earlier.leadId)).toEqual([]);
    expect(await clashFor('王芳', clashId)).toMatchObject({
      rulings: [{ place: 1 }, { place: 2 }],
      may: { appeal: false },
    });
    expect(await rule(clashId, {})).toMatchObject({ kind: 'refused' });
  });

  it('is not decided twice by two who rule at once', async () => {
    const { clashId } = await dispute('同时裁定测试机电');
    const answers = await Promise.all([rule(clashId, {}), rule(clashId, { kind: 'transfer' })]);
    expect(answers.filter(answer => answer.ok)).toHaveLength(1);
    expect(await db.clashRuling.count({ where: { clashId } })).toBe(1);
  });
});

describe('a third unit', () => {
  it('moves up when what stood before it ends, and its clash falls', async () => {
    const { earlier, later } = await clashOf('递补测试机电');
    const third = await filed('寿山', { investorName: '递补测试机电' });
    expect(third.answer.met).toHaveLength(2);
    const input = async (claim: { id: string; leadId: string }) => ({
      leadId: claim.leadId,
      claimId: claim.id,
      version: (await claimOf(claim.id)).version,
      reason,
    });
    value(await releaseClaim(earlier.actor, await input(earlier.claim)));
    expect(await claimOf(later.claim.id)).toMatchObject({
      state: 'held',
      protectedUntil: new Date('2026-09-13'),
    });
    expect(await claimOf(third.claim.id)).toMatchObject({ state: 'clashed' });
    value(await releaseClaim(later.actor, await input(later.claim)));
    expect(await claimOf(third.claim.id)).toMatchObject({ state: 'held' });
    const told = await db.notice.findMany({ where: { staffId: third.actor.staffId, key: { not: null } } });
    expect(told.map(notice => notice.text)).toEqual([expect.stringContaining('转为「保护中」')]);
  });

  it('shares with two: the parts of all three sum to 100', async () => {
    const { earlier, clashId } = await dispute('三家测试机电');
    const third = await filed('寿山', { investorName: '三家测试机电' });
    value(await rule(clashId, { kind: 'share', laterPercent: '40' }));
    const clash = await db.clash.findFirstOrThrow({
      where: { laterClaimId: third.claim.id, earlierClaimId: earlier.claim.id },
    });
    value(await answerClash(third.actor, { ...(await versionOf(clash.id)), answer: 'dispute', reason }));
    value(await rule(clash.id, { kind: 'share', laterPercent: '25' }));
    const all = await parts(earlier.leadId);
    expect(all.map(part => part.percent)).toEqual([45, 30, 25]);
  });
});
