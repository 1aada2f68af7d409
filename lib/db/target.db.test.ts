import { describe, expect, it } from 'vitest';
import { firstDay } from '../domain/month';
import type { TypedCell } from '../domain/target-input';
import { db } from './client';
import { getBaselineSheet, getTargetSheet, setBaselines, setTargets } from './target';
import { as } from './testing-actor';
import { audited, theOffice } from './testing-office';

const STRANGERS = ['王芳', '李明', '赵磊', '郑涛', '钱红', '冯雪', '许强', '何平'];
/** A year and a month of which the cast knows nothing. */
const YEAR = 2031;
const MONTH = '2019-03';

const cell = (metric: string, typed: string, before: number | null = null): TypedCell => ({
  scopeKind: 'unit',
  scopeKey: '330681104',
  metric,
  before,
  typed,
});

const stored = (metric: string) =>
  db.target.findFirst({ where: { year: YEAR, scopeKey: '330681104', metric } });

describe('targets and base figures', () => {
  it('are refused to everybody but the office, and nothing changes', async () => {
    const before = await theOffice();
    for (const name of STRANGERS) {
      const actor = await as(name);
      const outcomes = await Promise.all([
        setTargets(actor, { year: YEAR, cells: [cell('S1', '9')] }),
        setBaselines(actor, { month: MONTH, cells: [cell('S1', '9')] }),
      ]);
      expect(outcomes.map(outcome => (outcome.ok ? 'done' : outcome.kind))).toEqual([
        'notAllowed',
        'notAllowed',
      ]);
      expect((await getTargetSheet(actor, 2026, 'industry')).rows).toEqual([]);
      expect((await getBaselineSheet(actor, MONTH, 'industry')).rows).toEqual([]);
    }
    expect(await theOffice()).toEqual(before);
  });

  it('are stored in whole 个 and whole yuan, and cleared by an empty cell', async () => {
    const actor = await as('吴静');
    const deeds = await audited(() =>
      setTargets(actor, { year: YEAR, cells: [cell('S1', '12'), cell('S2', '3.2亿'), cell('F1', '8600')] }),
    );
    expect(deeds).toEqual(['target.set']);
    expect((await stored('S1'))?.value).toBe(12n);
    expect((await stored('S2'))?.value).toBe(320_000_000n);
    expect((await stored('F1'))?.value).toBe(86_000_000n);
    const sheet = await getTargetSheet(actor, YEAR, 'unit');
    expect(sheet.rows.find(row => row.scopeKey === '330681104')?.values).toEqual({
      S1: 12,
      S2: 320_000_000,
      F1: 86_000_000,
    });
    expect((await setTargets(actor, { year: YEAR, cells: [cell('S1', '', 12)] })).ok).toBe(true);
    expect(await stored('S1')).toBeNull();
  });

  it('are saved all or none', async () => {
    const actor = await as('吴静');
    const before = await theOffice();
    const outcome = await setTargets(actor, { year: YEAR, cells: [cell('M1', '3'), cell('M2', '三')] });
    expect(outcome).toMatchObject({ kind: 'invalid', fields: { 'unit:330681104:M2': expect.any(String) } });
    const foreign = { ...cell('M1', '3'), scopeKey: 'nowhere' };
    expect((await setTargets(actor, { year: YEAR, cells: [foreign] })).ok).toBe(false);
    expect(await theOffice()).toEqual(before);
  });

  it('tell who was slower, and keep the figure of who was faster', async () => {
    const actor = await as('吴静');
    expect((await setTargets(actor, { year: YEAR, cells: [cell('D1', '5')] })).ok).toBe(true);
    const late = await setTargets(actor, { year: YEAR, cells: [cell('D1', '7')] });
    expect(late).toMatchObject({ kind: 'stale' });
    expect((await stored('D1'))?.value).toBe(5n);
  });

  it('of a closed month are its own snapshot and cannot be typed over', async () => {
    const actor = await as('吴静');
    expect((await setBaselines(actor, { month: MONTH, cells: [cell('L1', '30')] })).ok).toBe(true);
    const monthOn = new Date(`${firstDay(MONTH)}T00:00:00Z`);
    const at = new Date('2019-04-03T10:00:00Z');
    await db.period.create({
      data: {
        monthOn,
        closedAt: at,
        closedById: actor.staffId,
        snapshot: {
          create: { ruleSetYear: 2024, ruleSetVersion: 1, content: {}, facts: [], leads: [], createdAt: at },
        },
      },
    });
    expect((await getBaselineSheet(actor, MONTH, 'unit')).isFrozen).toBe(true);
    const before = await theOffice();
    expect(await setBaselines(actor, { month: MONTH, cells: [cell('L1', '31', 30)] })).toMatchObject({
      kind: 'refused',
    });
    expect(await theOffice()).toEqual(before);
  });
});
