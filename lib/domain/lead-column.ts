import { ORIGIN_NAMES, STATUS_NAMES } from './labels';
import type { SortKey } from './lead-filter';
import type { LeadRow } from './lead-view';
import { WAN } from './money';
import { stageName } from './stage';

export type LedgerColumnKey =
  | 'title'
  | 'investor'
  | 'value'
  | 'industry'
  | 'stage'
  | 'status'
  | 'unit'
  | 'officer'
  | 'progress'
  | 'nextStep'
  | 'due'
  | 'origin'
  | 'place'
  | 'land'
  | 'firstContact'
  | 'code';

/** A column of the ledger, one and the same on screen and in its export. */
export type LedgerColumn = {
  key: LedgerColumnKey;
  head: string;
  kind: 'text' | 'number' | 'day' | 'code';
  sort?: SortKey;
  /** Characters, for the sheet. */
  width: number;
};

export const LEDGER_COLUMNS: readonly LedgerColumn[] = [
  { key: 'title', head: '项目名称', kind: 'text', sort: 'title', width: 36 },
  { key: 'investor', head: '投资方', kind: 'text', sort: 'investor', width: 30 },
  { key: 'value', head: '金额（万元）', kind: 'number', sort: 'value', width: 16 },
  { key: 'industry', head: '产业', kind: 'text', width: 14 },
  { key: 'stage', head: '阶段', kind: 'text', width: 10 },
  { key: 'status', head: '状态', kind: 'text', width: 10 },
  { key: 'unit', head: '责任单位', kind: 'text', width: 16 },
  { key: 'officer', head: '跟踪人', kind: 'text', width: 10 },
  { key: 'progress', head: '最近跟进', kind: 'day', sort: 'progress', width: 13 },
  { key: 'due', head: '下步日期', kind: 'day', sort: 'due', width: 13 },
  { key: 'nextStep', head: '下步计划', kind: 'text', width: 36 },
  { key: 'origin', head: '外招/内生', kind: 'text', width: 11 },
  { key: 'place', head: '来源地', kind: 'text', width: 16 },
  { key: 'land', head: '用地（亩）', kind: 'number', width: 12 },
  { key: 'firstContact', head: '首次接触', kind: 'day', width: 13 },
  { key: 'code', head: '编号', kind: 'code', sort: 'code', width: 16 },
];

/** What stands in a cell, in full: numbers are numbers, days are 2026-03-05, unknown is null. */
export type LedgerValue = string | number | null;

const READERS: Record<LedgerColumnKey, (row: LeadRow, industry: string | null) => LedgerValue> = {
  title: row => row.title,
  investor: row => row.investorName,
  // 0 stands for an amount that nobody has named yet.
  value: row => (row.valueYuan === 0 ? null : row.valueYuan / WAN),
  industry: (_, industry) => industry,
  stage: row => stageName(row.stage),
  status: row => STATUS_NAMES[row.status],
  unit: row => row.unitName,
  officer: row => row.officerName,
  progress: row => row.lastProgressOn,
  nextStep: row => row.nextStep,
  due: row => row.nextStepOn,
  origin: row => (row.origin === null ? null : ORIGIN_NAMES[row.origin]),
  place: row => row.sourcePlace,
  land: row => row.landMu,
  firstContact: row => row.firstContactOn,
  code: row => row.code,
};

/** The cells of a row in the order of the columns. */
export function ledgerValues(row: LeadRow, industry: string | null): LedgerValue[] {
  return LEDGER_COLUMNS.map(column => READERS[column.key](row, industry));
}
