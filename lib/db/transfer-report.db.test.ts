import { describe, expect, it, vi } from 'vitest';
import { leadId } from '../../prisma/seed/lead-table';
import { instantAt, type Month } from '../domain/day';
import { recordArrival } from './arrival';
import { db } from './client';
import { listHolders } from './lead-holder';
import { closeMonth } from './period';
import { getMonthlyReport, listRowsBehind } from './report';
import { as } from './testing-actor';
import { DATANG, DIANKOU, transferLead, ZONE } from './testing-transfer';

const FIRM = '驰峤转向';
const MONEY = { currency: 'yuan', amount: '1000001元' } as const;

async function arrivedIn(month: Month, scope: 'all' | `unit:${string}`): Promise<number> {
  const report = await getMonthlyReport(await as('吴静'), { month, scope });
  if (!report.ok) throw new Error(report.message);
  return report.value.lines.find(line => line.figure === 'F1')?.numbers.month ?? 0;
}

const units = async (month: Month) => ({
  city: await arrivedIn(month, 'all'),
  diankou: await arrivedIn(month, `unit:${DIANKOU}`),
  zone: await arrivedIn(month, `unit:${ZONE}`),
});

const arrive = async (arrivedOn: string, voucherNo: string) =>
  recordArrival(await as('吴静'), { leadId: leadId(FIRM), arrivedOn, voucherNo, ...MONEY });

describe('what happens after a transfer', () => {
  it('counts by the parts of its day, to the last yuan; what came before counts for the unit of then', async () => {
    const start = await units('2026-06');
    expect(await arrive('2026-06-14', 'LZ-1')).toMatchObject({ ok: true });
    await transferLead(FIRM, ZONE, { kept: 50 });
    // Typed after the transfer, but of the day before: the unit that was responsible then has it whole.
    expect(await arrive('2026-06-13', 'LZ-2')).toMatchObject({ ok: true });
    expect(await arrive('2026-06-15', 'LZ-3')).toMatchObject({ ok: true });
    const after = await units('2026-06');
    expect(after.city - start.city).toBe(3 * 1_000_001);
    // Of equal remainders the odd yuan goes to the lower code: 330681104 before P01.
    expect(after.diankou - start.diankou).toBe(2 * 1_000_001 + 500_001);
    expect(after.zone - start.zone).toBe(500_000);
  });

  it('opens as one row for the city and as a part for each unit', async () => {
    const drill = { month: '2026-06', figure: 'F1', row: 'total', column: 'month' } as const;
    const behind = async (scope: 'all' | `unit:${string}`) => {
      const rows = await listRowsBehind(await as('吴静'), { ...drill, scope });
      if (!rows.ok) throw new Error(rows.message);
      const mine = rows.value.rows.filter(row => row.fact.leadId === leadId(FIRM));
      return mine.filter(row => row.fact.happenedOn === '2026-06-15').map(row => [row.percent, row.amount]);
    };
    expect(await behind('all')).toEqual([[100, 1_000_001]]);
    expect(await behind(`unit:${DIANKOU}`)).toEqual([[50, 500_001]]);
    expect(await behind(`unit:${ZONE}`)).toEqual([[50, 500_000]]);
    expect(await behind(`unit:${DATANG}`)).toEqual([]);
  });

  it('leaves a closed month as it is when the lead moves on', async () => {
    vi.setSystemTime(instantAt('2026-07-03', 18));
    const office = await as('吴静');
    expect(await closeMonth(office, { month: '2026-06' })).toMatchObject({ ok: true });
    const closed = await getMonthlyReport(office, { month: '2026-06', scope: 'all' });
    await transferLead(FIRM, DATANG, { kept: 10, years: 1 });
    expect(await getMonthlyReport(office, { month: '2026-06', scope: 'all' })).toEqual(closed);
    expect(await arrive('2026-07-03', 'LZ-4')).toMatchObject({ ok: true });
    const july = await Promise.all([DIANKOU, ZONE, DATANG].map(code => arrivedIn('2026-07', `unit:${code}`)));
    // 50 stays; of the other 50 a tenth is kept: 5 and 45.
    expect(july).toEqual([500_001, 50_000, 450_000]);
    const next = await getMonthlyReport(office, { month: '2026-07', scope: 'all' });
    expect(next.ok && next.value.adjustments.S2.correction).toBe(0);
  });

  it('stands in the chain with its parts, for those who see the lead', async () => {
    const chain = await listHolders(await as('陈刚'), leadId(FIRM));
    const holding = chain?.holders.filter(holder => holder.role === 'unit');
    expect(holding?.map(holder => [holder.name, holder.endsOn])).toEqual([
      ['大唐', null],
      ['经开区', '2026-07-03'],
      ['店口', '2026-06-15'],
    ]);
    expect(chain?.parts[0]).toMatchObject({ unitName: '店口', percent: 50 });
    expect(await listHolders(await as('何平'), leadId(FIRM))).toBeNull();
    expect(
      await db.leadCredit.count({ where: { leadId: leadId(FIRM), endsOn: { lt: new Date('2026-07-03') } } }),
    ).toBe(1);
  });
});
