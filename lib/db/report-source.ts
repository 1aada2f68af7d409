import type { Month } from '../domain/day';
import { fromDateColumn, toDateColumn, yearOf } from '../domain/day';
import { addMonths, firstDay, firstMonthOfYear, lastDay } from '../domain/month';
import { type ClosedMonths, cutOff } from '../domain/period';
import type { Cell } from '../domain/report/fact';
import { type ReportSource, reportSourceSchema, type TypedFigure } from '../domain/report/source';
import type { RuleSet } from '../domain/rule-set';
import { db } from './client';
import { type CutOffs, monthCells, yearToDateCells } from './report-cells';
import { getRuleSet } from './rule-set';
import type { Transaction } from './transaction';

/** An open month with the rules and instants its report is computed by. */
export type OpenMonth = { rules: RuleSet; cuts: CutOffs; closed: ClosedMonths };

export async function closedMonths(tx: Transaction = db): Promise<Map<Month, Date>> {
  const periods = await tx.period.findMany({
    select: { monthOn: true, closedAt: true },
    orderBy: { monthOn: 'asc' },
  });
  return new Map(periods.map(period => [fromDateColumn(period.monthOn).slice(0, 7), period.closedAt]));
}

/** The instants of an open month as they stand at `now`. */
export async function openMonth(month: Month, now: Date, tx: Transaction = db): Promise<OpenMonth> {
  const [closed, rules] = [await closedMonths(tx), await getRuleSet(yearOf(month), tx)];
  const at = (other: Month): Date => cutOff(other, { closed, close: rules.close, now, viewed: month });
  const cuts = {
    month,
    cutOffAt: at(month),
    previousCutOffAt: at(addMonths(month, -1)),
    yearCutOffAt: at(addMonths(firstMonthOfYear(month), -1)),
  };
  return { rules, cuts, closed };
}

type ReferenceRow = {
  industries: ReportSource['industries'];
  units: ReportSource['units'];
  targets: TypedFigure[];
  baselines: TypedFigure[];
};

/** Rows, targets and typed base figures of the month, one query. */
async function reference(month: Month, tx: Transaction): Promise<ReferenceRow> {
  const year = yearOf(month);
  const [row] = await tx.$queryRaw<ReferenceRow[]>`
    SELECT
      (SELECT COALESCE(json_agg(json_build_object('key', key, 'name', name,
          'isAlways', status = 'active' AND COALESCE(valid_to_year >= ${year}::int, true)) ORDER BY sort_order), '[]')
        FROM industry) AS industries,
      (SELECT COALESCE(json_agg(json_build_object('code', code, 'name', short_name,
          'isAlways', kind IN ('town', 'platform', 'enclave') AND starts_on <= ${lastDay(month)}::date
            AND COALESCE(ends_on >= ${firstDay(firstMonthOfYear(month))}::date, true)) ORDER BY sort_order, code), '[]')
        FROM unit) AS units,
      (SELECT COALESCE(json_agg(json_build_object('scopeKind', scope_kind, 'scopeKey', scope_key,
          'metric', metric, 'value', value) ORDER BY scope_kind, scope_key, metric), '[]')
        FROM target WHERE year = ${year}::int) AS targets,
      (SELECT COALESCE(json_agg(json_build_object('scopeKind', scope_kind, 'scopeKey', scope_key,
          'metric', metric, 'value', value) ORDER BY scope_kind, scope_key, metric), '[]')
        FROM baseline WHERE month_on = ${firstDay(addMonths(month, -12))}::date) AS baselines`;
  if (!row) throw new Error('A query without FROM gave no row.');
  return row;
}

/** The frozen cells of closed months, by month. */
async function frozenCells(months: Month[], tx: Transaction): Promise<Map<Month, Cell[]>> {
  const rows = await tx.$queryRaw<{ month: string; cells: unknown }[]>`
    SELECT to_char(month_on, 'YYYY-MM') AS month, content->'cells' AS cells FROM report_snapshot
    WHERE month_on = ANY(${months.map(firstDay)}::date[])`;
  return new Map(rows.map(row => [row.month, reportSourceSchema.shape.cells.parse(row.cells)]));
}

function priorOf(frozen: Cell[] | undefined, baselines: TypedFigure[]): ReportSource['prior'] {
  if (frozen) return { kind: 'snapshot', cells: frozen, figures: [] };
  return { kind: baselines.length > 0 ? 'baseline' : 'none', cells: [], figures: baselines };
}

/**
 * Reads everything the report of an open month is computed from, at the instant its cut-offs name.
 * Of the months before, closed ones speak through their snapshots.
 */
export async function readSource(open: OpenMonth, tx: Transaction = db): Promise<ReportSource> {
  const { rules, cuts } = open;
  const before = addMonths(cuts.month, -1);
  const lastYear = addMonths(cuts.month, -12);
  const rows = await reference(cuts.month, tx);
  const frozen = await frozenCells([before, lastYear], tx);
  const cells = await monthCells(rules, cuts, tx);
  const isJanuary = firstMonthOfYear(cuts.month) === cuts.month;
  const reported =
    frozen.get(before) ?? (isJanuary ? [] : await yearToDateCells(rules, before, cuts.previousCutOffAt, tx));
  return {
    month: cuts.month,
    status: 'open',
    cutOffAt: cuts.cutOffAt.toISOString(),
    previousCutOffAt: cuts.previousCutOffAt.toISOString(),
    rules: {
      year: rules.year,
      version: rules.version,
      yiLineYuan: rules.yiLineYuan,
      countingStage: rules.countingStage,
    },
    notes: rules.notes,
    industries: rows.industries,
    units: rows.units,
    targets: rows.targets,
    cells,
    previous: isJanuary ? [] : reported,
    prior: priorOf(frozen.get(lastYear), rows.baselines),
  };
}

/** The source of a closed month as closing wrote it down, or null. */
export async function frozenSource(month: Month, tx: Transaction = db): Promise<ReportSource | null> {
  const snapshot = await tx.reportSnapshot.findUnique({
    where: { monthOn: toDateColumn(firstDay(month)) },
    select: { content: true },
  });
  return snapshot && reportSourceSchema.parse(snapshot.content);
}
