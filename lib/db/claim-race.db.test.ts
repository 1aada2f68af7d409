import { describe, expect, it } from 'vitest';
import { cast } from '../../prisma/seed/cast';
import { toDateColumn } from '../domain/day';
import { fileClaim } from './claim-file';
import { db } from './client';
import { takeFromPool } from './pool';
import { as } from './testing-actor';
import { filed, readyToFile } from './testing-claim';

/** One officer each of twenty towns. */
const TWENTY = [
  ...new Map(cast.filter(one => one.role === 'officer').map(one => [one.unitCode, one.name])).values(),
].slice(0, 20);

describe('twenty units in the same second', () => {
  it.each(['7000万', '2亿', '3000万'])(
    'file %s on one investor: exactly one is first, nineteen clash',
    async amount => {
      const firm = `并发测试${amount}精密`;
      const ready = [];
      for (const name of TWENTY) ready.push(await readyToFile(name, { investorName: firm }));
      const answers = await Promise.all(
        ready.map(({ actor, input }) => fileClaim(actor, { ...input, amount })),
      );
      const states = answers.map(answer => (answer.ok ? answer.value.state : answer.message)).sort();
      const first = amount === '2亿' ? 'waiting' : 'held';
      expect(states).toEqual([...Array(19).fill('clashed'), first]);
      const claims = await db.claim.findMany({
        where: { lead: { investor: { name: firm } } },
        include: { laterIn: true },
      });
      const byStanding = claims.map(claim => claim.laterIn.length).sort((a, b) => a - b);
      // Each stands behind all that were there before it.
      expect(byStanding).toEqual(Array.from({ length: 20 }, (_, place) => place));
      expect(new Set(claims.map(claim => claim.code)).size).toBe(20);
    },
  );

  it('file on one lead: it has one claim', async () => {
    const { actor, input } = await readyToFile('王芳', { investorName: '同一线索并发测试' });
    const answers = await Promise.all(Array.from({ length: 8 }, () => fileClaim(actor, input)));
    expect(answers.filter(answer => answer.ok)).toHaveLength(1);
    expect(await db.claim.count({ where: { leadId: input.leadId } })).toBe(1);
  });
});

describe('the common pool', () => {
  it('gives a lead to one of twenty who take it at once, and tells the old unit', async () => {
    for (const round of [1, 2, 3]) {
      const { leadId } = await filed('王芳', { investorName: `公共池并发测试${round}` });
      await db.lead.update({ where: { id: leadId }, data: { pooledOn: toDateColumn('2026-06-15') } });
      const takers = await Promise.all(TWENTY.map(as));
      const answers = await Promise.all(takers.map(taker => takeFromPool(taker, { leadId })));
      const winners = takers.filter((_, place) => answers[place]?.ok);
      expect(winners).toHaveLength(1);
      const lead = await db.lead.findUniqueOrThrow({ where: { id: leadId } });
      expect(lead).toMatchObject({ officerId: winners[0]?.staffId, pooledOn: null });
      expect(await db.auditEntry.count({ where: { nounId: leadId, deed: 'lead.takenFromPool' } })).toBe(1);
    }
    expect(await db.notice.count({ where: { text: { contains: '认领' } } })).toBeGreaterThan(0);
  });
});
