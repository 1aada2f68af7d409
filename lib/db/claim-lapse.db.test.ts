import { afterEach, describe, expect, it, vi } from 'vitest';
import { person } from '../../prisma/seed/cast';
import { addDays, type Day, instantAt, toDateColumn } from '../domain/day';
import { concludeClaim, resumeClaim } from './claim-force';
import { lapseClaims } from './claim-lapse';
import { listClaimReminders } from './claim-reminders';
import { extendClaim } from './claim-term';
import { answerClash } from './clash-answer';
import { db } from './client';
import { suspendLead } from './lead-status';
import { tellOnce } from './notice';
import { listPool, takeFromPool } from './pool';
import { castToday } from './testing';
import { as } from './testing-actor';
import { addTalk, clashOf, filed, versionOf } from './testing-claim';
import { value } from './testing-deeds';
import { transact } from './transaction';

const on = (day: Day) => vi.setSystemTime(instantAt(day, 9));
const claimOf = (id: string) => db.claim.findUniqueOrThrow({ where: { id } });
const progress = (leadId: string, day: Day) =>
  db.lead.update({ where: { id: leadId }, data: { lastProgressOn: toDateColumn(day) } });
afterEach(() => on(castToday));

describe('the daily end of claims', () => {
  it('takes silence for the last day of patience, then puts the lead into the pool, once', async () => {
    const { claim, leadId } = await filed('王芳', { investorName: '静默测试机电' });
    await lapseClaims('2026-07-15');
    expect(await claimOf(claim.id)).toMatchObject({ state: 'held' });
    on('2026-07-16');
    expect(await lapseClaims('2026-07-16')).toBeGreaterThan(0);
    expect(await lapseClaims('2026-07-16')).toBe(0);
    expect(await claimOf(claim.id)).toMatchObject({ state: 'lapsed', endedOn: new Date('2026-07-16') });
    expect(await db.lead.findUnique({ where: { id: leadId } })).toMatchObject({
      pooledOn: new Date('2026-07-16'),
    });
    const rows = await db.auditEntry.findMany({ where: { nounId: leadId, deed: 'claim.lapsed' } });
    expect(rows).toMatchObject([{ staffId: null, who: '系统' }]);
  });

  it('lets protection run out though there was progress, and the lead stays with its unit', async () => {
    const { claim, leadId } = await filed('王芳', { investorName: '到期测试机电' });
    await progress(leadId, '2026-09-01');
    await lapseClaims('2026-09-13');
    expect(await claimOf(claim.id)).toMatchObject({ state: 'held' });
    await lapseClaims('2026-09-14');
    expect(await claimOf(claim.id)).toMatchObject({ state: 'expired' });
    expect(await db.lead.findUnique({ where: { id: leadId } })).toMatchObject({ pooledOn: null });
  });

  it('spares the paused and the signed', async () => {
    const paused = await filed('王芳', { investorName: '暂缓静默测试' });
    await db.lead.update({ where: { id: paused.leadId }, data: { status: 'paused' } });
    const signed = await filed('王芳', { investorName: '签约静默测试' });
    await db.lead.update({ where: { id: signed.leadId }, data: { stage: 'signed' } });
    await lapseClaims('2026-08-20');
    for (const { claim } of [paused, signed])
      expect(await claimOf(claim.id)).toMatchObject({ state: 'held' });
  });

  it('lets the unit behind move up', async () => {
    const { later } = await clashOf('静默递补测试');
    await lapseClaims('2026-07-16');
    expect(await claimOf(later.claim.id)).toMatchObject({
      state: 'held',
      protectedUntil: new Date('2026-10-14'),
    });
  });
});

describe('the extension', () => {
  it('asks for two dated follow-ups since the filing, and is granted once', async () => {
    const { actor, claim, leadId } = await filed('王芳', { investorName: '延期测试机电' });
    const input = { leadId, claimId: claim.id, version: 1, reason: '正在办理用地预审' };
    expect(await extendClaim(actor, input)).toMatchObject({ kind: 'refused' });
    on('2026-06-20');
    await addTalk(actor, leadId, { on: '2026-06-18' });
    await addTalk(actor, leadId, { on: '2026-06-18', kind: 'note' });
    // Told only now, but of a day before the filing.
    await addTalk(actor, leadId, { on: '2026-06-10' });
    expect(await extendClaim(actor, input)).toMatchObject({ kind: 'refused' });
    await addTalk(actor, leadId, { on: '2026-06-19' });
    for (const name of ['陈刚', '郑涛'])
      expect(await extendClaim(await as(name), input)).toMatchObject({ ok: false });
    expect(await claimOf(claim.id)).toMatchObject({ extendedOn: null });
    expect(await extendClaim(actor, input)).toMatchObject({ value: { protectedUntil: '2026-12-12' } });
    expect((await claimOf(claim.id)).extensionActivityIds).toHaveLength(2);
    expect(await extendClaim(actor, { ...input, version: 2 })).toMatchObject({ kind: 'refused' });
  });
});

describe('reminders of claims', () => {
  const keysFor = async (today: Day, id: string) =>
    (await listClaimReminders(today)).filter(reminder => reminder.key.includes(id));

  it('reach officer and manager at 14 and at 3 days, each once, and a missed day still', async () => {
    const { claim, leadId, actor } = await filed('王芳', { investorName: '提醒测试机电' });
    await progress(leadId, '2026-09-12');
    expect(await keysFor('2026-08-29', claim.id)).toEqual([]);
    const first = await keysFor('2026-08-30', claim.id);
    expect(first.map(one => one.staffId).sort()).toEqual([actor.staffId, person('李明').id].sort());
    const tell = (today: Day) => keysFor(today, claim.id).then(all => transact(tx => tellOnce(tx, all)));
    // The 30th was missed: the 2nd of September still warns, the 3rd does not again.
    expect([
      await tell('2026-09-02'),
      await tell('2026-09-03'),
      await tell('2026-09-10'),
      await tell('2026-09-13'),
    ]).toEqual([2, 0, 2, 0]);
    const told = await db.notice.findMany({ where: { key: { contains: claim.id } } });
    expect(told.every(notice => !/提醒测试|8000|万元/.test(notice.text))).toBe(true);
  });

  it('warn of silence anew after new progress', async () => {
    const { claim, leadId } = await filed('王芳', { investorName: '静默提醒测试' });
    const [silence] = await keysFor('2026-07-05', claim.id);
    expect(silence?.key).toBe(`claim.silence:${claim.id}:2026-07-15:14`);
    await progress(leadId, '2026-07-05');
    expect(await keysFor('2026-07-06', claim.id)).toEqual([]);
    expect((await keysFor('2026-07-25', claim.id))[0]?.key).toContain('2026-08-04');
  });

  it('tell the office what it has to confirm and to rule', async () => {
    const great = await filed('王芳', { investorName: '待认定提醒测试' }, { amount: '2亿' });
    expect(await keysFor(castToday, great.claim.id)).toEqual([]);
    expect(await keysFor(addDays(castToday, 1), great.claim.id)).toMatchObject([
      { staffId: person('吴静').id },
    ]);
    const { later, clashId } = await clashOf('裁定提醒测试');
    value(
      await answerClash(later.actor, { ...(await versionOf(clashId)), answer: 'dispute', reason: '争议' }),
    );
    expect(await keysFor('2026-06-17', clashId)).toEqual([]);
    expect((await keysFor('2026-06-23', clashId))[0]?.key).toContain(':due');
    expect((await keysFor('2026-06-24', clashId))[0]?.key).toContain(':over');
  });
});

describe('the common pool', () => {
  it('shows enough to choose by, and neither investor, title nor contact', async () => {
    const { leadId, claim } = await filed('王芳', {
      investorName: '池中保密测试机电',
      title: '池中保密项目',
    });
    await lapseClaims('2026-07-16');
    const pool = await listPool(await as('陈刚'));
    const row = pool.find(lead => lead.id === leadId);
    expect(row).toMatchObject({ lastUnitName: '店口', bandName: '1亿元以下', pooledOn: '2026-07-16' });
    expect(JSON.stringify(pool)).not.toMatch(/池中保密|王芳/);
    expect(await listPool(await as('郑涛'))).toEqual([]);
    expect(await takeFromPool(await as('钱红'), { leadId })).toMatchObject({ kind: 'notAllowed' });
    expect(await takeFromPool(await as('陈刚'), { leadId: claim.id })).toMatchObject({ kind: 'notFound' });
    value(await takeFromPool(await as('陈刚'), { leadId }));
    expect(await db.lead.findUnique({ where: { id: leadId } })).toMatchObject({
      officerId: person('陈刚').id,
    });
    const told = await db.notice.findMany({ where: { staffId: person('李明').id, href: '/pool' } });
    expect(told.map(notice => notice.text)).toEqual([
      expect.stringMatching(/^公共池项目 ZJ\S+ 已由大唐\S*陈刚认领$/),
    ]);
  });
});

describe('what else ends a claim', () => {
  it('is the signature, and an undo brings it back', async () => {
    const { claim, leadId } = await filed('王芳', { investorName: '签约测试机电' });
    await transact(tx => concludeClaim(tx, leadId));
    expect(await claimOf(claim.id)).toMatchObject({ state: 'concluded' });
    await transact(tx => resumeClaim(tx, leadId, castToday));
    expect(await claimOf(claim.id)).toMatchObject({ state: 'held' });
    await transact(tx => concludeClaim(tx, leadId));
    await transact(tx => resumeClaim(tx, leadId, '2026-10-01'));
    expect(await claimOf(claim.id)).toMatchObject({ state: 'expired' });
  });

  it('is a lead given up: nobody is kept from the investor by it', async () => {
    const { earlier, later } = await clashOf('流失测试机电');
    const { version } = await db.lead.findUniqueOrThrow({ where: { id: earlier.leadId } });
    const gone = {
      status: 'lost',
      exitReason: 'noContact',
      note: '',
      exitOn: castToday,
      reopenOn: '',
    } as const;
    value(await suspendLead(await as('李明'), { leadId: earlier.leadId, version, ...gone }));
    expect(await claimOf(earlier.claim.id)).toMatchObject({ state: 'released' });
    expect(await claimOf(later.claim.id)).toMatchObject({ state: 'held' });
  });
});
