import type { Month } from '../day';
import {
  FIGURE_NAMES,
  figuresOf,
  HUNDREDTHS,
  LINE_FIGURES,
  type LineFigure,
  TABLE_FIGURES,
  type TableFigure,
} from './figure';
import {
  type Adjustments,
  adjustmentsOf,
  type FigureNumbers,
  figureNumbers,
  rowSource,
  totalNumbers,
} from './figure-numbers';
import { isSelected, type ReportScope, type RowKey, selectionOf, UNCLASSIFIED } from './scope';
import type { ReportSource } from './source';

export type ReportRow = { key: RowKey; name: string; figures: Record<TableFigure, FigureNumbers> };

export type ReportTable = { kind: 'industry' | 'unit'; rows: ReportRow[]; total: ReportRow };

export type ReportLine = { figure: LineFigure; name: string; unit: '个' | '万元'; numbers: FigureNumbers };

/** Report A as page, xlsx and pdf print it: one computation, so that no two of them can differ. */
export type MonthlyReport = {
  month: Month;
  scope: ReportScope;
  /** 全市, or the name of the industry or unit. */
  scopeName: string;
  status: 'open' | 'closed';
  cutOffAt: string;
  previousCutOffAt: string;
  rules: { year: number; version: number };
  priorKind: ReportSource['prior']['kind'];
  tables: { industry: ReportTable; unit: ReportTable };
  adjustments: Record<TableFigure, Adjustments>;
  lines: ReportLine[];
  notes: string[];
};

function byFigure<T>(compute: (figure: TableFigure) => T): Record<TableFigure, T> {
  return Object.fromEntries(TABLE_FIGURES.map(figure => [figure, compute(figure)])) as Record<TableFigure, T>;
}

function rowOf(source: ReportSource, scope: ReportScope, key: RowKey, name: string): ReportRow {
  const row = rowSource(source, selectionOf(scope, key));
  return { key, name, figures: byFigure(figure => figureNumbers(row, figure)) };
}

function totalOf(source: ReportSource, scope: ReportScope, rows: readonly ReportRow[]): ReportRow {
  const whole = rowOf(source, scope, 'total', '合计');
  const ofRows = (figure: TableFigure) => rows.map(row => row.figures[figure]);
  return { ...whole, figures: byFigure(figure => totalNumbers(whole.figures[figure], ofRows(figure))) };
}

type Named = { key: RowKey; name: string; isAlways: boolean; has: (of: Place) => boolean };
type Place = { industryKey: string | null; unitCode: string };

function candidates(source: ReportSource, kind: 'industry' | 'unit'): Named[] {
  if (kind === 'unit') {
    return source.units.map(({ code, name, isAlways }) => ({
      key: `unit:${code}`,
      name,
      isAlways,
      has: of => of.unitCode === code,
    }));
  }
  const rows = source.industries.map(
    ({ key, name, isAlways }): Named => ({
      key: `industry:${key}`,
      name,
      isAlways,
      has: of => of.industryKey === key,
    }),
  );
  return [
    ...rows,
    { key: `industry:${UNCLASSIFIED}`, name: '未分类', isAlways: true, has: of => of.industryKey === null },
  ];
}

/** Printed are the rows that always are, and any other that has something in it, so that the sums hold. */
function tableOf(source: ReportSource, scope: ReportScope, kind: 'industry' | 'unit'): ReportTable {
  const within = selectionOf(scope, 'total');
  const used = [...source.cells, ...source.previous, ...source.prior.cells].filter(cell =>
    isSelected(within, cell),
  );
  const rows = candidates(source, kind)
    .filter(row => (scope.startsWith(`${kind}:`) ? row.key === scope : row.isAlways || used.some(row.has)))
    .map(row => rowOf(source, scope, row.key, row.name));
  return { kind, rows, total: totalOf(source, scope, rows) };
}

function scopeNameOf(source: ReportSource, scope: ReportScope): string {
  if (scope === 'all') return '全市';
  const kind = scope.startsWith('unit:') ? 'unit' : 'industry';
  return candidates(source, kind).find(row => row.key === scope)?.name ?? scope;
}

/** Said only where it matters, so that months without shared leads print as they always have. */
const SHARED_NOTE = '共享项目按发生日的约定占比计入各单位，同一项目各单位占比合计为1，全市和产业仍计1个。';

function isShared({ cells, previous, prior }: ReportSource): boolean {
  return [...cells, ...previous, ...prior.cells].some(cell => cell.hundredths % HUNDREDTHS !== 0);
}

/** The report of a month for a scope. Source: metric dictionary §3. */
export function monthlyReport(source: ReportSource, scope: ReportScope): MonthlyReport {
  const whole = rowSource(source, selectionOf(scope, 'total'));
  const figures = figuresOf(source.rules);
  return {
    month: source.month,
    scope,
    scopeName: scopeNameOf(source, scope),
    status: source.status,
    cutOffAt: source.cutOffAt,
    previousCutOffAt: source.previousCutOffAt,
    rules: { year: source.rules.year, version: source.rules.version },
    priorKind: source.prior.kind,
    tables: { industry: tableOf(source, scope, 'industry'), unit: tableOf(source, scope, 'unit') },
    adjustments: byFigure(figure => adjustmentsOf(whole, figure)),
    lines: LINE_FIGURES.map(figure => ({
      figure,
      name: FIGURE_NAMES[figure],
      unit: figures[figure].unit,
      numbers: figureNumbers(whole, figure),
    })),
    notes: isShared(source) ? [...source.notes, SHARED_NOTE] : source.notes,
  };
}
