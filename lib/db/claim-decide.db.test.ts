import { describe, expect, it } from 'vitest';
import { decideClaim } from './claim-decide';
import { countClaims, listClaims, listWaitingClaims } from './claim-list';
import { answerClash } from './clash-answer';
import { listClashes, listDisputes } from './clash-list';
import { ruleClash } from './clash-rule';
import { db } from './client';
import { listPool } from './pool';
import { as } from './testing-actor';
import { clashOf, filed, versionOf } from './testing-claim';
import { value } from './testing-deeds';

const claimOf = (id: string) => db.claim.findUniqueOrThrow({ where: { id } });

describe('the office’s word on a great claim', () => {
  it('protects from that day on, or refuses with a reason; nobody else’s does', async () => {
    const great = await filed('王芳', { investorName: '认定测试机电' }, { amount: '3亿' });
    const input = { leadId: great.leadId, claimId: great.claim.id, version: great.claim.version };
    expect(await decideClaim(great.actor, { ...input, confirmed: true, note: '' })).toMatchObject({
      kind: 'notAllowed',
    });
    expect(await claimOf(great.claim.id)).toMatchObject({ state: 'waiting', decidedAt: null });
    value(await decideClaim(await as('吴静'), { ...input, confirmed: true, note: '' }));
    expect(await claimOf(great.claim.id)).toMatchObject({
      state: 'held',
      protectedUntil: new Date('2026-09-13'),
    });
    const other = await filed('王芳', { investorName: '不认定测试机电' }, { amount: '3亿' });
    const no = {
      leadId: other.leadId,
      claimId: other.claim.id,
      version: 1,
      confirmed: false,
      note: '材料不实',
    };
    value(await decideClaim(await as('吴静'), no));
    expect(await claimOf(other.claim.id)).toMatchObject({ state: 'refused', decisionNote: '材料不实' });
  });

  it('waits for the ruling while a clash of the claim is disputed, on the screen and at the door', async () => {
    const great = await filed('王芳', { investorName: '争议认定机电' }, { amount: '3亿' });
    const later = await filed('陈刚', { investorName: '争议认定机电' });
    const { id: clashId } = await db.clash.findFirstOrThrow({ where: { laterClaimId: later.claim.id } });
    const office = await as('吴静');
    const shown = async () =>
      (await listWaitingClaims(office)).find(({ id }) => id === great.claim.id)?.whyNotDecide;
    expect(await shown()).toBeNull();
    const dispute = { answer: 'dispute', reason: '企业由我单位对接' } as const;
    value(await answerClash(later.actor, { ...(await versionOf(clashId)), ...dispute }));
    expect(await shown()).toContain('请先裁定');
    const input = { leadId: great.leadId, claimId: great.claim.id, version: great.claim.version, note: '' };
    for (const decision of [
      { confirmed: true, note: '' },
      { confirmed: false, note: '材料不实' },
    ])
      expect(await decideClaim(office, { ...input, ...decision })).toMatchObject({
        kind: 'refused',
        message: expect.stringContaining('请先裁定'),
      });
    expect(await claimOf(great.claim.id)).toEqual(great.claim);
    const hold = {
      kind: 'hold',
      unitCode: '',
      laterPercent: '',
      years: '',
      reasons: '先备案材料齐全',
    } as const;
    value(await ruleClash(office, { ...(await versionOf(clashId)), ...hold }));
    expect(await shown()).toBeNull();
    const { version } = await claimOf(great.claim.id);
    value(await decideClaim(office, { ...input, version, confirmed: true }));
    expect(await claimOf(great.claim.id)).toMatchObject({ state: 'held' });
  });

  it('is asked for in a list that begins with what needs something, under tabs that count', async () => {
    const { later } = await clashOf('排序测试机电');
    const waiting = await filed('陈刚', { investorName: '排序待认定机电' }, { amount: '3亿' });
    const claims = await listClaims(later.actor, 'inForce');
    const place = (id: string) => claims.findIndex(claim => claim.id === id);
    expect(claims[place(later.claim.id)]).toMatchObject({ mustAnswer: true });
    expect(place(later.claim.id)).toBeLessThan(place(waiting.claim.id));
    const firstHeld = claims.findIndex(({ state }) => state === 'held');
    expect(firstHeld === -1 || place(waiting.claim.id) < firstHeld).toBe(true);
    const office = await as('吴静');
    expect(await countClaims(office)).toMatchObject({
      mine: (await listClaims(office, 'inForce')).length,
      ended: (await listClaims(office, 'ended')).length,
      waiting: (await listWaitingClaims(office)).length,
      clashes: (await listClashes(office)).filter(({ isOpen }) => isOpen).length,
      disputes: (await listDisputes(office)).length,
      pool: (await listPool(office)).length,
    });
    expect(await countClaims(later.actor)).toMatchObject({ mine: claims.length, waiting: 0, disputes: 0 });
  });
});
