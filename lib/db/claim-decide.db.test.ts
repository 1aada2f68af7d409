import { describe, expect, it } from 'vitest';
import { decideClaim } from './claim-decide';
import { db } from './client';
import { as } from './testing-actor';
import { filed } from './testing-claim';
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
});
