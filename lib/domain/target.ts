import { decimalFrom, wholeAtPower } from './decimal';
import { decimalText, parseMoney } from './money';
import type { TypedCell } from './target-input';

/** A figure of the report as the office types it. */
export type Metric = { key: string; name: string; unit: '个' | '万元' };

const S1: Metric = { key: 'S1', name: '签约项目', unit: '个' };
const S2: Metric = { key: 'S2', name: '协议总投资', unit: '万元' };
const LINES: Metric[] = [
  { key: 'M1', name: '新引进亿元以上', unit: '个' },
  { key: 'M2', name: '内生亿元以上', unit: '个' },
  { key: 'D1', name: '落地项目', unit: '个' },
  { key: 'C1', name: '亿元以上开工', unit: '个' },
  { key: 'F1', name: '到位资金', unit: '万元' },
];

/** Figures of the monthly report that have a target of the year. */
export const TARGET_METRICS: readonly Metric[] = [S1, S2, ...LINES];

/** Figures whose cumulative value of last year the office may type where no closed month exists. */
export const BASELINE_METRICS: readonly Metric[] = [
  { key: 'L1', name: '新增线索', unit: '个' },
  { key: 'L3', name: '转首谈', unit: '个' },
  S1,
  S2,
  ...LINES,
];

export type ScopeKindKey = 'city' | 'industry' | 'unit';

/** A row of the sheet: the city, an industry or a unit, with its figures in whole 个 or 元. */
export type FigureRow = {
  scopeKind: ScopeKindKey;
  scopeKey: string;
  name: string;
  /** 1–9 for an industry with a colour. */
  order: number | null;
  values: Record<string, number>;
};

/** A sheet of figures of a year or a month, as the office edits it. */
export type FigureSheet = {
  rows: FigureRow[];
  /** The month is closed: its own snapshot is used, and typed figures are not. */
  isFrozen: boolean;
};

/** The name of a cell among the errors of a sheet. */
export function cellId(cellOf: { scopeKind: string; scopeKey: string; metric: string }): string {
  return `${cellOf.scopeKind}:${cellOf.scopeKey}:${cellOf.metric}`;
}

export type FigureInput = { ok: true; value: number | null } | { ok: false; reason: string };

/** Reads a typed figure: whole 个, or money where a bare number is 万元. Empty is no figure. */
export function parseFigure(typed: string, unit: Metric['unit']): FigureInput {
  if (unit === '万元') {
    const money = parseMoney(typed, { unit: 'wan' });
    return money.ok ? { ok: true, value: money.yuan } : money;
  }
  const text = typed.normalize('NFKC').replace(/[\s,个]/g, '');
  if (text === '') return { ok: true, value: null };
  const decimal = decimalFrom(text);
  const whole = decimal && wholeAtPower(decimal, 0);
  if (whole === null || whole < 0n || whole > 1_000_000n)
    return { ok: false, reason: '请填一个不小于 0 的整数' };
  return { ok: true, value: Number(whole) };
}

/** Reads a cell by its metric; a figure that has no such sheet is refused. */
export function readCell(typed: TypedCell, metrics: readonly Metric[]): FigureInput {
  const metric = metrics.find(({ key }) => key === typed.metric);
  return metric ? parseFigure(typed.typed, metric.unit) : { ok: false, reason: '没有这项指标' };
}

/** A stored figure as it stands in its field: 12, or 32,000 万元. */
export function figureText(value: number | null, unit: Metric['unit']): string {
  if (value === null) return '';
  return unit === '个' ? decimalText(value, 0, 0) : decimalText(value, 4, 4).replace(/\.?0+$/, '');
}
