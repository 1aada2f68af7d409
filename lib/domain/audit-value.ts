import { ROLE_NAMES } from './actor';
import type { AuditChange } from './audit-view';
import { isSensitive } from './audit-words';
import { CLAIM_NAMES } from './claim';
import {
  ACTIVITY_NAMES,
  AGREEMENT_NAMES,
  isKeyOf,
  ORIGIN_NAMES,
  SOURCE_NAMES,
  STATUS_NAMES,
  UNIT_KIND_NAMES,
} from './labels';
import { isStageKey, stageName } from './stage';

/** The words of values that deeds write down; the fields of gates and of the lead page come with the question. */
const KEY_WORDS: Readonly<Record<string, string>> = {
  stage: '阶段',
  entryStage: '阶段',
  happenedOn: '发生日期',
  entryId: '阶段记录',
  isConfirmed: '已认定',
  status: '状态',
  exitReason: '原因',
  reason: '原因',
  note: '说明',
  field: '字段',
  value: '内容',
  unit: '责任单位',
  unitCode: '单位',
  officer: '跟踪人',
  with: '共享给',
  code: '编号',
  title: '名称',
  investor: '投资方',
  fileName: '文件名',
  attachmentId: '文件',
  documentKey: '材料',
  amount: '金额',
  arrivalId: '到位资金',
  arrivedOn: '到位日期',
  voucherNo: '凭证号',
  kind: '类别',
  activityId: '跟进记录',
  nextStep: '下步计划',
  nextStepOn: '下步日期',
  nextStepOwnerId: '下步负责人',
  contactId: '联系人',
  format: '格式',
  rows: '行数',
  numbersRevealed: '完整号码数',
  filter: '筛选条件',
  scope: '范围',
  leadCount: '线索条数',
  sheet: '工作表',
  row: '行',
  batchId: '导入批次',
  created: '新建条数',
  refused: '未导入条数',
  removed: '删除条数',
  changed: '已改条数',
  kept: '未改条数',
  bulkJob: '批量修改编号',
  sha256: '文件校验值',
  closedAt: '月结时间',
  ruleSet: '规则版本',
  username: '用户名',
  name: '名称',
  shortName: '简称',
  role: '岗位',
  startsOn: '开始日期',
  endsOn: '结束日期',
  industryKey: '产业',
  count: '数量',
  aliases: '别名',
  order: '次序',
  places: '次序',
  validFromYear: '启用年份',
  validToYear: '停用年份',
  metric: '指标',
  parentCode: '上级单位',
  formerNames: '曾用名',
  as: '身份',
  claimState: '备案状态',
  until: '期限',
  answer: '处理方式',
  reply: '答复',
  ruling: '裁定',
  laterPercent: '后备案单位占比（%）',
};

const VALUE_WORDS = [
  STATUS_NAMES,
  ORIGIN_NAMES,
  SOURCE_NAMES,
  ACTIVITY_NAMES,
  AGREEMENT_NAMES,
  UNIT_KIND_NAMES,
  ROLE_NAMES,
  CLAIM_NAMES,
] as const;

function wordOf(text: string): string {
  if (isStageKey(text)) return stageName(text);
  for (const names of VALUE_WORDS) {
    if (isKeyOf(names, text)) return (names as Record<string, string>)[text] ?? text;
  }
  return text;
}

/** A value in words; what lies inside it comes with its own labels. */
function inWords(value: unknown, labels: Labels): string {
  if (value === null || value === undefined || value === '') return '—';
  if (typeof value === 'boolean') return value ? '是' : '否';
  if (typeof value === 'string') return wordOf(value);
  if (Array.isArray(value)) return value.map(item => inWords(item, labels)).join('；') || '—';
  if (typeof value !== 'object') return String(value);
  return Object.entries(value)
    .filter(([key]) => !isSensitive(key))
    .map(([key, item]) => `${labelOf(key, labels)} ${inWords(item, labels)}`)
    .join('，');
}

type Labels = ReadonlyMap<string, string>;

const labelOf = (key: string, labels: Labels): string => labels.get(key) ?? KEY_WORDS[key] ?? key;

/** Keys and values of a deed; the answers of a gate stand beside its own values. */
function valuesOf(json: unknown): Map<string, unknown> {
  if (json === null || json === undefined) return new Map();
  if (typeof json !== 'object' || Array.isArray(json)) return new Map([['value', json]]);
  const { answers, ...rest } = json as Record<string, unknown>;
  const inner = typeof answers === 'object' && answers !== null ? Object.entries(answers) : [];
  return new Map([...Object.entries(rest), ...inner]);
}

/** Before and after side by side. What is sensitive is not shown, whatever a row may hold. */
export function auditChanges(before: unknown, after: unknown, labels: Labels): AuditChange[] {
  const [old, next] = [valuesOf(before), valuesOf(after)];
  const isSecret = [old.get('field'), next.get('field')].some(
    field => typeof field === 'string' && isSensitive(field),
  );
  return [...new Set([...old.keys(), ...next.keys()])]
    .filter(key => !isSensitive(key) && !(isSecret && key === 'value'))
    .map(key => ({
      label: labelOf(key, labels),
      before: old.has(key) ? inWords(old.get(key), labels) : null,
      after: next.has(key) ? inWords(next.get(key), labels) : null,
    }));
}
