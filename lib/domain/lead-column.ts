import { CLAIM_NAMES } from './claim';
import { ORIGIN_NAMES, SOURCE_NAMES, STATUS_NAMES } from './labels';
import type { SortKey } from './lead-filter';
import { leadValue } from './lead-value';
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
  | 'code'
  | 'chainNode'
  | 'source'
  | 'leader'
  | 'firstTalkUnit'
  | 'taskForce'
  | 'fixedAsset'
  | 'agreed'
  | 'foreign'
  | 'expectedSign'
  | 'content'
  | 'problem'
  | 'tags'
  | 'claim'
  | 'registered';

/** A column of the ledger, one and the same on screen and in its export. */
export type LedgerColumn = {
  key: LedgerColumnKey;
  head: string;
  kind: 'text' | 'number' | 'day' | 'code';
  sort?: SortKey;
  /** Characters, for the sheet; a character takes eight pixels on the screen. */
  width: number;
};

/** What everybody sees who has chosen no columns. */
const STANDING: readonly LedgerColumn[] = [
  { key: 'title', head: '项目名称', kind: 'text', sort: 'title', width: 36 },
  { key: 'investor', head: '投资方', kind: 'text', sort: 'investor', width: 28 },
  { key: 'value', head: '金额（万元）', kind: 'number', sort: 'value', width: 16 },
  { key: 'industry', head: '产业', kind: 'text', width: 12 },
  { key: 'stage', head: '阶段', kind: 'text', width: 10 },
  { key: 'status', head: '状态', kind: 'text', width: 10 },
  { key: 'unit', head: '责任单位', kind: 'text', width: 14 },
  { key: 'officer', head: '跟踪人', kind: 'text', width: 10 },
  { key: 'progress', head: '最近跟进', kind: 'day', sort: 'progress', width: 16 },
  { key: 'due', head: '下步日期', kind: 'day', sort: 'due', width: 15 },
  { key: 'nextStep', head: '下步计划', kind: 'text', width: 36 },
  { key: 'origin', head: '外招/内生', kind: 'text', width: 11 },
  { key: 'place', head: '来源地', kind: 'text', width: 14 },
  { key: 'land', head: '用地（亩）', kind: 'number', width: 12 },
  { key: 'firstContact', head: '首次接触', kind: 'day', width: 13 },
  { key: 'code', head: '编号', kind: 'code', sort: 'code', width: 16 },
];

const CHOSEN: readonly LedgerColumn[] = [
  { key: 'chainNode', head: '链条环节', kind: 'text', width: 18 },
  { key: 'source', head: '来源渠道', kind: 'text', width: 12 },
  { key: 'leader', head: '包干领导', kind: 'text', width: 11 },
  { key: 'firstTalkUnit', head: '首谈单位', kind: 'text', width: 14 },
  { key: 'taskForce', head: '专班', kind: 'text', width: 18 },
  { key: 'fixedAsset', head: '固定资产投资（万元）', kind: 'number', width: 20 },
  { key: 'agreed', head: '协议投资（万元）', kind: 'number', width: 18 },
  { key: 'foreign', head: '外资（万美元）', kind: 'number', width: 16 },
  { key: 'expectedSign', head: '预计签约', kind: 'day', width: 13 },
  { key: 'content', head: '投资内容', kind: 'text', width: 36 },
  { key: 'problem', head: '存在问题', kind: 'text', width: 30 },
  { key: 'tags', head: '标签', kind: 'text', width: 20 },
  { key: 'claim', head: '备案状态', kind: 'text', width: 12 },
  { key: 'registered', head: '登记日期', kind: 'day', width: 13 },
];

/** Every column there is. */
export const LEDGER_COLUMNS: readonly LedgerColumn[] = [...STANDING, ...CHOSEN];

/** The columns of whoever has chosen none, in their order. */
export const STANDING_COLUMNS: readonly LedgerColumnKey[] = STANDING.map(column => column.key);

const BY_KEY = new Map(LEDGER_COLUMNS.map(column => [column.key, column]));

/** The columns of these keys, in their order. */
export function ledgerColumns(keys: readonly LedgerColumnKey[]): LedgerColumn[] {
  return keys.flatMap(key => BY_KEY.get(key) ?? []);
}

/** What stands in a cell, in full: numbers are numbers, days are 2026-03-05, unknown is null. */
export type LedgerValue = string | number | null;

/** As much of a line as its columns are made of. */
export type LedgerRow = Pick<
  LeadRow,
  | 'title'
  | 'investorName'
  | 'stage'
  | 'status'
  | 'unitName'
  | 'officerName'
  | 'lastProgressOn'
  | 'nextStep'
  | 'nextStepOn'
  | 'origin'
  | 'sourcePlace'
  | 'landMu'
  | 'firstContactOn'
  | 'code'
  | 'chainNodeName'
  | 'source'
  | 'responsibleLeaderName'
  | 'firstTalkUnitName'
  | 'taskForceName'
  | 'claimState'
  | 'registeredOn'
  | 'values'
  | 'tags'
>;
type ValueRow = Pick<LedgerRow, 'stage' | 'values'>;

const numberIn = ({ values }: ValueRow, key: string): number | null => {
  const value = values[key];
  return typeof value === 'number' ? value : null;
};
const textIn = ({ values }: ValueRow, key: string): string | null => {
  const value = values[key];
  return typeof value === 'string' ? value : null;
};
const inWan = (amount: number | null): number | null => (amount === null ? null : amount / WAN);

/** The amount a line stands for in yuan; null where nobody has named one, which is not zero. */
export function rowValue(row: ValueRow): number | null {
  return leadValue({
    stage: row.stage,
    agreedInvestmentYuan: numberIn(row, 'agreedInvestmentYuan'),
    plannedInvestmentYuan: numberIn(row, 'plannedInvestmentYuan'),
    intendedInvestmentYuan: numberIn(row, 'intendedInvestmentYuan'),
  });
}

const READERS: Record<LedgerColumnKey, (row: LedgerRow, industry: string | null) => LedgerValue> = {
  title: row => row.title,
  investor: row => row.investorName,
  value: row => inWan(rowValue(row)),
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
  chainNode: row => row.chainNodeName,
  source: row => SOURCE_NAMES[row.source],
  leader: row => row.responsibleLeaderName,
  firstTalkUnit: row => row.firstTalkUnitName,
  taskForce: row => row.taskForceName,
  fixedAsset: row => inWan(numberIn(row, 'fixedAssetInvestmentYuan')),
  agreed: row => inWan(numberIn(row, 'agreedInvestmentYuan')),
  foreign: row => inWan(numberIn(row, 'foreignCapitalUsd')),
  expectedSign: row => textIn(row, 'expectedSignOn'),
  content: row => textIn(row, 'content'),
  problem: row => textIn(row, 'problem'),
  tags: row => (row.tags.length === 0 ? null : row.tags.map(tag => tag.name).join('、')),
  claim: row => (row.claimState === null ? null : CLAIM_NAMES[row.claimState]),
  registered: row => row.registeredOn,
};

/** What stands in one cell of a row. */
export function ledgerValue(key: LedgerColumnKey, row: LedgerRow, industry: string | null): LedgerValue {
  return READERS[key](row, industry);
}

/** The cells of a row in the order of these columns. */
export function ledgerValues(
  row: LedgerRow,
  industry: string | null,
  columns: readonly LedgerColumnKey[] = STANDING_COLUMNS,
): LedgerValue[] {
  return columns.map(key => READERS[key](row, industry));
}
