import type { GateField } from './rule-set';

/** A column of the lead that a gate or the lead page fills. */
export type LeadColumn =
  | 'title'
  | 'content'
  | 'referrer'
  | 'sourcePlace'
  | 'intendedInvestmentYuan'
  | 'plannedInvestmentYuan'
  | 'fixedAssetInvestmentYuan'
  | 'agreedInvestmentYuan'
  | 'agreedFixedAssetYuan'
  | 'agreedForeignUsd'
  | 'foreignCapitalUsd'
  | 'filedInvestmentYuan'
  | 'statisticsPlannedYuan'
  | 'completedInvestmentYuan'
  | 'landMu'
  | 'nextStep'
  | 'nextStepOn'
  | 'problem'
  | 'expectedSignOn';

/** 谈判底线: columns with verbs of their own; they are part of no list, gate, export or search. */
export type TermColumn = 'bottomLine' | 'concessions';

/** A column that can be edited in place on the lead page. */
export type EditableColumn = LeadColumn | TermColumn;

type Field = Omit<GateField, 'required'> & { maxLength?: number };

/** Fields of the lead page that can be edited in place; the label is the screen's one word for it. */
export const LEAD_FIELDS: readonly (Field & { key: LeadColumn })[] = [
  { key: 'title', label: '项目名称', type: 'text' },
  { key: 'content', label: '投资内容', type: 'text' },
  { key: 'sourcePlace', label: '来源地', type: 'text' },
  { key: 'referrer', label: '推荐人/推荐单位', type: 'text' },
  { key: 'intendedInvestmentYuan', label: '意向投资额', type: 'money' },
  { key: 'plannedInvestmentYuan', label: '计划总投资', type: 'money' },
  { key: 'fixedAssetInvestmentYuan', label: '其中固定资产投资', type: 'money' },
  { key: 'foreignCapitalUsd', label: '意向外资（万美元）', type: 'money' },
  { key: 'agreedInvestmentYuan', label: '协议总投资', type: 'money' },
  { key: 'agreedFixedAssetYuan', label: '协议固定资产投资', type: 'money' },
  { key: 'agreedForeignUsd', label: '协议外资（万美元）', type: 'money' },
  { key: 'filedInvestmentYuan', label: '备案总投资', type: 'money' },
  { key: 'statisticsPlannedYuan', label: '在库计划总投资', type: 'money' },
  { key: 'completedInvestmentYuan', label: '累计完成投资', type: 'money' },
  { key: 'landMu', label: '用地（亩）', type: 'number' },
  { key: 'nextStep', label: '下步计划', type: 'text' },
  { key: 'nextStepOn', label: '下步日期', type: 'date' },
  { key: 'problem', label: '存在问题（需协调）', type: 'text' },
  { key: 'expectedSignOn', label: '预计签约时间', type: 'date' },
];

/** Our own limits in the talk, for those with terms.read and terms.edit. */
export const TERM_FIELDS: readonly (Field & { key: TermColumn; maxLength: number })[] = [
  { key: 'bottomLine', label: '底价', type: 'text', maxLength: 500 },
  { key: 'concessions', label: '政策优惠条件', type: 'text', maxLength: 1000 },
];

export function isTermColumn(key: string): key is TermColumn {
  return TERM_FIELDS.some(field => field.key === key);
}

/** The names that gates use for a column of another name. */
const COLUMN_OF_GATE_KEY: Record<string, LeadColumn> = { landNeedMu: 'landMu' };

/** The column behind a gate field, or null where the answer is kept among the facts or on the investor. */
export function leadColumn(gateKey: string): LeadColumn | null {
  const key = COLUMN_OF_GATE_KEY[gateKey] ?? gateKey;
  return LEAD_FIELDS.some(field => field.key === key) ? (key as LeadColumn) : null;
}

export function leadField(key: string): (typeof LEAD_FIELDS)[number] | null {
  return LEAD_FIELDS.find(field => field.key === key) ?? null;
}

/** What can be edited in place on the lead page, terms included. */
export function editableField(key: string): (typeof LEAD_FIELDS | typeof TERM_FIELDS)[number] | null {
  return leadField(key) ?? TERM_FIELDS.find(field => field.key === key) ?? null;
}

/** Gate fields that live on the investor; all others without a column are facts of the lead. */
export const INVESTOR_FIELDS = ['investorName', 'uscc', 'businessScope'] as const;
export type InvestorField = (typeof INVESTOR_FIELDS)[number];

export function isInvestorField(key: string): key is InvestorField {
  return (INVESTOR_FIELDS as readonly string[]).includes(key);
}

/** Fields of a signing: once the office has confirmed it they change only by a correction. */
export const AGREED_COLUMNS: readonly EditableColumn[] = [
  'agreedInvestmentYuan',
  'agreedFixedAssetYuan',
  'agreedForeignUsd',
];
