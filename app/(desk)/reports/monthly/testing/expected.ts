import type { Month } from '@/lib/domain/day';
import { addMonths } from '@/lib/domain/month';
import { DUE, LAST_CLOSED, NOW, type World } from './world';

type Part = 'month' | 'ytd' | 'late' | 'correction' | 'lastYearNew' | 'lastYearAll';
type Row = { figure: string; industry_key: string; unit_code: string; part: Part; amount: string };

/** What the independent SQL says of a month, asked by figure, part and row. */
export type Expected = (figure: string, part: Part, within?: { industry?: string; unit?: string }) => number;

function cutOffOf(world: World, month: Month, viewed: Month): Date {
  const closed = world.closings.get(month);
  if (closed) return closed;
  if (month === viewed) return NOW;
  return month === '2023-12' ? DUE['2023-12'] : DUE['2025-11'];
}

/** Runs the SQL that was written from the metric dictionary. */
export async function expect24(world: World, month: Month): Promise<Expected> {
  const cut = (other: Month): Date => cutOffOf(world, other, month);
  const december = `${Number(month.slice(0, 4)) - 1}-12`;
  const { rows } = await world.client.query<Row>('SELECT * FROM expected_report($1::date, $2, $3, $4)', [
    `${month}-01`,
    cut(month),
    cut(addMonths(month, -1)),
    cut(december),
  ]);
  return (figure, part, within = {}) =>
    rows
      .filter(row => row.figure === figure && row.part === part)
      .filter(row => within.industry === undefined || row.industry_key === within.industry)
      .filter(row => within.unit === undefined || row.unit_code === within.unit)
      .reduce((sum, row) => sum + Number(row.amount), 0);
}

export const hasSnapshot = (month: Month): boolean => month >= '2024-01' && month <= LAST_CLOSED;
