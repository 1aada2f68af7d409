import { describe, expect, it } from 'vitest';
import { leadId } from '../../prisma/seed/lead-table';
import { logActivity } from './activity';
import { db } from './client';
import { createLead } from './lead-create';
import { getLead } from './lead-detail';
import { castToday } from './testing';
import { as } from './testing-actor';

type Row = { zone: string; seconds: number };

describe('an instant', () => {
  it('is stored as the second of the clock, though the database stands in Shanghai and Node in St. John’s', async () => {
    const outcome = await logActivity(await as('王芳'), {
      leadId: leadId('瞳岳光学'),
      kind: 'call',
      happenedOn: '',
      text: '核对时间',
      nextStep: '',
      nextStepOn: '',
    });
    const id = outcome.ok ? outcome.value.id : '';
    const [row] = await db.$queryRaw<Row[]>`
      SELECT current_setting('timezone') AS zone, extract(epoch FROM recorded_at)::float8 AS seconds
      FROM activity WHERE id = ${id}::uuid`;
    expect(row).toEqual({ zone: 'UTC', seconds: Date.now() / 1000 });
    const [wall] = await db.$queryRaw<{ wall: string }[]>`
      SELECT to_char(recorded_at AT TIME ZONE 'Asia/Shanghai', 'YYYY-MM-DD HH24:MI') AS wall FROM activity WHERE id = ${id}::uuid`;
    expect(wall?.wall).toBe(`${castToday} 12:00`);
  });

  it('that the database sets by itself comes back as the same instant', async () => {
    const [row] = await db.$queryRaw<{ at: Date }[]>`SELECT clock_timestamp() AS at`;
    // The one clock of Node that the tests leave running.
    const real = performance.timeOrigin + performance.now();
    expect(Math.abs((row?.at.getTime() ?? 0) - real)).toBeLessThan(60_000);
  });
});

describe('a calendar day', () => {
  it('comes back as it was typed', async () => {
    const actor = await as('王芳');
    for (const tipOn of ['2026-01-01', '2026-06-15', '2025-12-31', '2024-02-29']) {
      const outcome = await createLead(actor, {
        investorName: '待核实',
        investorKind: null,
        uscc: '',
        title: '日期核对',
        content: '',
        intendedInvestment: '',
        industryKey: 'auto-parts',
        chainNodeKey: null,
        origin: 'external',
        source: 'visit',
        sourcePlace: '',
        referrer: '',
        tipOn,
        unitCode: null,
      });
      const view = await getLead(actor, outcome.ok ? outcome.value.id : '');
      expect(view?.stageOn).toBe(tipOn);
      expect(view?.code.slice(0, 6)).toBe(`ZJ${tipOn.slice(0, 4)}`);
    }
  });
});
