import { Prisma } from '@/prisma/generated/client';
import type { Month } from '../domain/day';
import type { OriginKey } from '../domain/labels';
import { toYuan } from '../domain/money';
import { type Cell, type CreditPart, type Fact, type Part, rangeOf } from '../domain/report/fact';
import type { CountedSource, CountingRules } from '../domain/report/figure';
import { db } from './client';
import { type CountWindow, countedSql } from './report-counted';
import { creditedSql } from './report-credited';
import type { Transaction } from './transaction';

/** The instants that the report of a month looks up to. */
export type CutOffs = {
  month: Month;
  cutOffAt: Date;
  previousCutOffAt: Date;
  /** Of December of the year before. */
  yearCutOffAt: Date;
};

type CellRow = {
  source: CountedSource;
  industry_key: string | null;
  unit_code: string;
  origin: OriginKey | null;
  is_yi: boolean;
  is_excluded: boolean;
  part: Part;
  hundredths: number;
  yuan: bigint;
};

type FactRow = Omit<CellRow, 'part' | 'hundredths'> & {
  id: string;
  lead_id: string;
  lead_code: string;
  lead_title: string;
  happened_on: string;
  confirmed_at: Date;
  parts: CreditPart[] | null;
};

function toCell(row: CellRow): Cell {
  return { ...shared(row), part: row.part, hundredths: row.hundredths };
}

function shared(row: Omit<CellRow, 'part' | 'hundredths'>) {
  return {
    source: row.source,
    industryKey: row.industry_key,
    unitCode: row.unit_code,
    origin: row.origin,
    isYi: row.is_yi,
    isExcluded: row.is_excluded,
    yuan: toYuan(row.yuan),
  };
}

function toFact(row: FactRow): Fact {
  return {
    ...shared(row),
    id: row.id,
    leadId: row.lead_id,
    leadCode: row.lead_code,
    leadTitle: row.lead_title,
    happenedOn: row.happened_on,
    confirmedAt: row.confirmed_at.toISOString(),
    ...(row.parts && { parts: row.parts }),
  };
}

/** This year's things up to the month, and last year's that were confirmed after its December was closed. */
function windowOf(cuts: CutOffs): CountWindow {
  const { from, to, lastYearFrom } = rangeOf(cuts.month);
  return {
    from,
    to,
    cutOffAt: cuts.cutOffAt,
    earlier: { from: lastYearFrom, confirmedAfter: cuts.yearCutOffAt },
  };
}

function partSql(cuts: CutOffs): Prisma.Sql {
  const range = rangeOf(cuts.month);
  const isNew = Prisma.sql`counted.confirmed_at > ${cuts.previousCutOffAt.toISOString()}::timestamptz`;
  return Prisma.sql`CASE WHEN counted.happened_on >= ${range.monthFrom}::date THEN 'month'
    WHEN counted.happened_on >= ${range.from}::date THEN CASE WHEN ${isNew} THEN 'late' ELSE 'before' END
    WHEN ${isNew} THEN 'lastYearNew' ELSE 'lastYearKnown' END`;
}

/** Whether a thing reaches the 亿元 line is judged by the whole, however many units share it. */
const COLUMNS = (
  rules: CountingRules,
  unit: Prisma.Sql,
): Prisma.Sql => Prisma.sql`counted.source, lead.industry_key,
  ${unit} AS unit_code, lead.origin::text AS origin, counted.yuan >= ${rules.yiLineYuan}::bigint AS is_yi,
  lead.excluded_reason IS NOT NULL AS is_excluded`;

async function sumCells(
  tx: Transaction,
  rules: CountingRules,
  things: Prisma.Sql,
  part: Prisma.Sql,
): Promise<Cell[]> {
  const unit = Prisma.sql`COALESCE(credited.unit_code, counted.unit_code)`;
  const rows = await tx.$queryRaw<CellRow[]>`
    WITH ${creditedSql(things)}
    SELECT ${COLUMNS(rules, unit)}, ${part} AS part, sum(COALESCE(credited.percent, 100))::int AS hundredths,
      sum(COALESCE(credited.yuan, counted.yuan))::bigint AS yuan
    FROM counted JOIN lead ON lead.id = counted.lead_id LEFT JOIN credited ON credited.id = counted.id
    GROUP BY 1, 2, 3, 4, 5, 6, 7 ORDER BY 1, 2, 3, 4, 5, 6, 7`;
  return rows.map(toCell);
}

async function listFacts(tx: Transaction, rules: CountingRules, things: Prisma.Sql): Promise<Fact[]> {
  const rows = await tx.$queryRaw<FactRow[]>`
    WITH ${creditedSql(things)}, split AS (
      SELECT id, json_agg(json_build_object('unitCode', unit_code, 'percent', percent, 'yuan', yuan)
        ORDER BY unit_code COLLATE "C") AS parts FROM credited GROUP BY id)
    SELECT ${COLUMNS(rules, Prisma.sql`counted.unit_code`)}, counted.yuan, counted.id, counted.lead_id,
      lead.code AS lead_code, lead.title AS lead_title, counted.happened_on::text AS happened_on,
      counted.confirmed_at, split.parts
    FROM counted JOIN lead ON lead.id = counted.lead_id LEFT JOIN split ON split.id = counted.id
    ORDER BY counted.happened_on, lead.code, counted.source, counted.id`;
  return rows.map(toFact);
}

/** The month added up for the tables, one query. Whole yuan and counts, classified by the lead as it is now. */
export function monthCells(rules: CountingRules, cuts: CutOffs, tx: Transaction = db): Promise<Cell[]> {
  return sumCells(tx, rules, countedSql(rules, windowOf(cuts)), partSql(cuts));
}

/** The things behind `monthCells`, one by one. */
export function monthFacts(rules: CountingRules, cuts: CutOffs, tx: Transaction = db): Promise<Fact[]> {
  return listFacts(tx, rules, countedSql(rules, windowOf(cuts)));
}

/** Year to date of an open month that comes before the one looked at. */
export function yearToDateCells(
  rules: CountingRules,
  month: Month,
  cutOffAt: Date,
  tx: Transaction = db,
): Promise<Cell[]> {
  const { from, to } = rangeOf(month);
  return sumCells(tx, rules, countedSql(rules, { from, to, cutOffAt }), Prisma.sql`'before'`);
}

/** The things behind `yearToDateCells`, one by one. */
export function yearToDateFacts(
  rules: CountingRules,
  month: Month,
  cutOffAt: Date,
  tx: Transaction = db,
): Promise<Fact[]> {
  const { from, to } = rangeOf(month);
  return listFacts(tx, rules, countedSql(rules, { from, to, cutOffAt }));
}
