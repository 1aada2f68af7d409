import { formatDay, type Month } from '../day';
import { decimalText, formatMoney, formatWan } from '../money';
import { formatMonth } from '../month';
import { type FigureId, isMoney, type TableFigure } from './figure';
import type { Adjustments, FigureNumbers } from './figure-numbers';
import type { MonthlyReport } from './monthly-report';
import { rateText } from './rate';

/** The words of report A, the same on page, in xlsx and in pdf. */
export const REPORT_TITLE = '诸暨市招商线索月报表';
export const REPORT_UNIT = '单位：万元';
export const REPORTING_UNIT = '填报单位：诸暨市招商引资指挥部办公室（盖章）';
export const SIGN_OFF = ['单位负责人：', '审核人：', '填表人：', '联系电话：', '报出日期：'] as const;

/** The groups of the head over the columns C–V, with the figures of each. */
export const COLUMN_GROUPS = [
  { key: 'month', name: '本月', figures: ['L1', 'L3', 'S1', 'S2'] },
  { key: 'ytd', name: '本年累计', figures: ['L1', 'L3', 'S1', 'S2'] },
  { key: 'prior', name: '上年同期', figures: ['L1', 'L3', 'S1', 'S2'] },
  { key: 'growth', name: '同比%', figures: ['L1', 'L3', 'S1', 'S2'] },
  { key: 'target', name: '年度目标', figures: ['S1', 'S2'] },
  { key: 'done', name: '完成%', figures: ['S1', 'S2'] },
] as const satisfies { key: string; name: string; figures: readonly TableFigure[] }[];

export type ColumnKey = (typeof COLUMN_GROUPS)[number]['key'];
export type ColumnGroup = (typeof COLUMN_GROUPS)[number];

const HEAD_NAMES: Record<TableFigure, string> = {
  L1: '新增线索',
  L3: '转首谈',
  S1: '签约项目',
  S2: '协议总投资',
};

/** The head of a column; counts name their unit, since the table's own is 万元. */
export function headName(group: ColumnKey, figure: TableFigure): string {
  const isRate = group === 'growth' || group === 'done';
  return isRate || figure === 'S2' ? HEAD_NAMES[figure] : `${HEAD_NAMES[figure]}（个）`;
}

/** The lines under the tables; the first three enter through 本年累计, not through 本月. */
export const ADJUSTMENT_LINES: { key: 'late' | 'correction' | 'lastYear'; name: string }[] = [
  { key: 'late', name: '其中：补报' },
  { key: 'correction', name: '其中：更正' },
  { key: 'lastYear', name: '上年补报（不计入合计）' },
];

/** A line's numbers in the groups 本月 and 本年累计; null prints as —. */
export function adjustmentNumbers(
  key: 'late' | 'correction' | 'lastYear',
  { late, correction, lastYearNew, lastYearKnown }: Adjustments,
): { month: number | null; ytd: number } {
  if (key === 'lastYear') return { month: lastYearNew, ytd: lastYearNew + lastYearKnown };
  return { month: null, ytd: key === 'late' ? late : correction };
}

/** Hundredths of a count as people read it: 12, and with shared leads 12.5 or 0.25. */
export function countText(hundredths: number): string {
  return decimalText(hundredths, 2, 2).replace(/\.?0+$/, '');
}

/** A number of a table as text: counts with thousands, money in 万元 with two places, — for nothing. */
export function numberText(figure: FigureId, value: number | null): string {
  if (value === null) return '—';
  return isMoney(figure) ? formatWan(value) : countText(value);
}

/** 诸暨市招商引资线索月报表（2025年3月）, with the scope's name where it is not the whole city. */
export function reportFileName(month: Month, scopeName: string, format: 'xlsx' | 'pdf'): string {
  const part = scopeName === '全市' ? '' : `·${scopeName}`;
  return `诸暨市招商引资线索月报表（${formatMonth(month)}${part}）.${format}`;
}

/** 2025年4月3日18:00, the wall clock in Zhuji. */
export function instantText(iso: string): string {
  const there = new Date(Date.parse(iso) + 8 * 3_600_000).toISOString();
  return `${formatDay(there.slice(0, 10), 'document')}${there.slice(11, 16)}`;
}

export function statusText(report: Pick<MonthlyReport, 'status' | 'cutOffAt'>): string {
  const until = instantText(report.cutOffAt);
  return report.status === 'closed' ? `已月结，数据截至${until}` : `未月结（草稿），数据截至${until}`;
}

export function ruleSetText(rules: MonthlyReport['rules']): string {
  return `规则集：${rules.year}年第${rules.version}版`;
}

/** The notes at the foot: the definitions of the rule set, then its version and the state of the data. */
export function footNotes(report: MonthlyReport): string[] {
  const prior = {
    snapshot: '上年同期为上年同月月结数。',
    baseline: '上年同期为办公室填报的基数。',
    none: '无上年同期数，以“—”表示。',
  }[report.priorKind];
  return [...report.notes, `${prior}${ruleSetText(report.rules)}；${statusText(report)}。`];
}

/** How a figure of the year stands to last year and to its target; what is not known is left out. */
function ratesText({ growth, done }: Pick<FigureNumbers, 'growth' | 'done'>): string {
  const grown = growth === null ? '' : `，同比${growth > 0 ? '+' : ''}${rateText(growth)}%`;
  return `${grown}${done === null ? '' : `，完成年度目标${rateText(done)}%`}`;
}

/**
 * The sentence on top: what the month brought, and where the year stands. It is read aloud as it stands, so every
 * percentage follows the figure it belongs to. On the page alone: the kept files of a closed month do not carry it.
 */
export function summaryText(report: MonthlyReport): string {
  const { L1, L3, S1, S2 } = report.tables.industry.total.figures;
  return (
    `${formatMonth(report.month)}，${report.scopeName}新增线索${countText(L1.month)}个，转首谈${countText(L3.month)}个，` +
    `签约${countText(S1.month)}个、协议总投资${formatMoney(S2.month)}；本年累计签约项目${countText(S1.ytd)}个${ratesText(S1)}；` +
    `协议总投资${formatMoney(S2.ytd)}${ratesText(S2)}。`
  );
}
