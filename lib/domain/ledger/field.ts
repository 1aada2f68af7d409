import { clean } from '../text';

/** What a ledger column may mean. */
export type LedgerField =
  | 'seq'
  | 'code'
  | 'title'
  | 'investor'
  | 'uscc'
  | 'town'
  | 'industry'
  | 'origin'
  | 'source'
  | 'amount'
  | 'fixed'
  | 'usd'
  | 'land'
  | 'date'
  | 'stage'
  | 'contact'
  | 'phone'
  | 'person'
  | 'officer'
  | 'progress'
  | 'verdict';

/** The labels offices write over each column. Brackets and colons may be full or half width. */
const LABELS: Readonly<Record<LedgerField, readonly string[]>> = {
  seq: ['序号', '序', 'No', 'No.', '编次'],
  code: ['线索编号', '项目编号', '系统编号', '编号', '线索编码'],
  title: [
    '项目名称',
    '招商项目',
    '项目',
    '技改(扩产)项目名称',
    '招商项目名称',
    '项目名',
    '拟建项目',
    '项目(企业)名称',
  ],
  investor: [
    ...['投资方', '投资主体', '投资企业', '企业名称', '公司名称', '投资方情况名称', '投资方名称'],
    ...[
      '项目单位',
      '投资单位',
      '投资人',
      '投资商',
      '投资公司',
      '客商',
      '客商名称',
      '意向企业',
      '业主单位',
      '项目业主',
    ],
    ...['建设单位', '企业', '投资者', '实施主体', '项目主体', '客户名称', '引进企业'],
  ],
  uscc: ['统一社会信用代码', '社会信用代码', '信用代码', '统一信用代码', '企业代码'],
  town: [
    ...['镇街', '镇街(平台)', '所属镇街', '属地', '落户地', '拟落户镇街', '片区', '承接单位'],
    ...[
      '所在镇街',
      '镇乡街道',
      '镇(街道)',
      '乡镇',
      '乡镇街道',
      '镇乡(街道)',
      '所在镇乡',
      '所在乡镇',
      '落地镇街',
      '落地',
    ],
    ...[
      '落户镇街',
      '责任单位',
      '责任镇街',
      '拟落地',
      '拟落户地',
      '拟选址',
      '落户平台',
      '项目属地',
      '镇街/平台',
      '街道',
    ],
    ...['引进单位', '招引单位', '属地镇街', '建设地点', '所属平台'],
  ],
  industry: [
    '产业',
    '产业类别',
    '产业类型',
    '所属产业',
    '行业',
    '所属行业',
    '产业链',
    '产业领域',
    '行业类别',
    '产业方向',
  ],
  origin: ['引资类型', '引资方式', '项目来源', '来源类型', '项目类型', '招商类型'],
  source: [
    '来源地',
    '国别(地区)',
    '省(国别)',
    '投资方所在地',
    '企业所在地',
    '投资方来源地',
    '注册地',
    '资金来源地',
  ],
  amount: [
    ...[
      '计划总投资',
      '总投资',
      '投资总额',
      '拟投资额',
      '计划投资总额',
      '计划投资额',
      '总投资额',
      '投资额',
      '计划投资',
    ],
    ...[
      '投资规模',
      '拟总投资',
      '预计总投资',
      '投资金额',
      '意向投资额',
      '项目总投资',
      '预计投资',
      '拟投资',
      '协议投资额',
    ],
  ],
  fixed: [
    ...['固定资产投资', '其中:固定资产投资', '固定资产', '其中固投', '固投', '其中:固投', '固定资产投资额'],
    ...['其中固定资产投资', '其中:设备投资', '固投额'],
  ],
  usd: ['外资', '其中:外资', '利用外资', '合同外资', '拟利用外资', '其中外资'],
  land: [
    ...[
      '用地',
      '需用土地',
      '拟用地',
      '用地规模',
      '新增用地',
      '用地面积',
      '用地需求',
      '土地',
      '需地',
      '拟用地面积',
    ],
    ...['需求用地', '土地面积', '用地亩数', '占地', '占地面积'],
  ],
  date: [
    ...[
      '首次接触日期',
      '首谈时间',
      '洽谈日期',
      '对接时间',
      '接洽日期',
      '洽谈时间',
      '首谈日期',
      '首次洽谈时间',
    ],
    ...[
      '首次接触时间',
      '首次对接时间',
      '接洽时间',
      '对接日期',
      '首次洽谈日期',
      '接触时间',
      '接触日期',
      '初次接触时间',
      '登记日期',
    ],
  ],
  stage: [
    ...[
      '当前阶段',
      '阶段',
      '项目阶段',
      '项目进度',
      '进度',
      '推进阶段',
      '进展阶段',
      '目前阶段',
      '所处阶段',
      '项目状态',
      '状态',
    ],
  ],
  contact: [
    '企业联系人',
    '联系人',
    '姓名',
    '姓名及职务',
    '对接人',
    '企业对接人',
    '联络人',
    '企业负责人',
    '联系人姓名',
  ],
  phone: ['联系电话', '联系方式', '电话', '手机', '手机号', '手机号码', '电话号码', '联系人电话', '联系号码'],
  person: [
    ...['联系人及电话', '联系人及联系方式', '联系人/电话', '联系人电话号码', '联系人、电话', '联系人和电话'],
    ...['企业联系人及电话', '联系人及联系电话', '联系人(电话)', '姓名电话', '姓名及电话', '联系人及手机'],
  ],
  officer: [
    ...[
      '跟踪人',
      '跟进人',
      '招商员',
      '责任人',
      '跟踪责任人',
      '招商专员',
      '经办人',
      '招商责任人',
      '招引人',
      '项目专员',
    ],
  ],
  progress: [
    ...[
      '进展情况、备注',
      '进度、备注',
      '目前进展',
      '备注',
      '进展情况',
      '进展',
      '项目进展',
      '项目进展情况',
      '最新进展',
    ],
    ...['推进情况', '洽谈情况', '洽谈进展', '工作进展', '进展说明', '情况说明', '目前进展情况', '说明'],
  ],
  verdict: ['研判结果', '研判意见', '评审意见'],
};

/** What a field is called where somebody picks it for a column. */
export const FIELD_NAMES: Readonly<Record<LedgerField, string>> = {
  seq: '序号',
  code: '线索编号',
  title: '项目名称',
  investor: '投资方',
  uscc: '统一社会信用代码',
  town: '镇街或平台',
  industry: '产业',
  origin: '外招/内生',
  source: '来源地',
  amount: '计划总投资',
  fixed: '其中固定资产投资',
  usd: '其中外资',
  land: '用地',
  date: '首次接触日期',
  stage: '阶段',
  contact: '联系人',
  phone: '联系电话',
  person: '联系人及电话',
  officer: '跟踪人',
  progress: '进展情况',
  verdict: '研判结果',
};

const FIELDS: ReadonlyMap<string, LedgerField> = new Map(
  (Object.keys(LABELS) as LedgerField[]).flatMap(field =>
    [...LABELS[field], FIELD_NAMES[field]].map((label): [string, LedgerField] => [clean(label), field]),
  ),
);

/** The field of a label given by its clean parts from top to bottom: its last part, else the whole label. */
export function fieldOfLabel(parts: readonly string[]): LedgerField | null {
  return FIELDS.get(parts.at(-1) ?? '') ?? FIELDS.get(parts.join('')) ?? null;
}

const MARKS = /^[*※★●\d.、()]+|[*※★:]+$/g;
const BRACKETS_AT_END = /\([^()]*\)$/;

/**
 * The field of a label that is not in the book as it stands: without stars, numbers and a bracket at its end,
 * else the part above. A guess, so it never takes a field that another column claims by its plain label.
 */
export function guessedField(parts: readonly string[]): LedgerField | null {
  for (const part of parts.toReversed()) {
    const bare = part.replace(MARKS, '');
    const found = FIELDS.get(bare) ?? FIELDS.get(bare.replace(BRACKETS_AT_END, '').replace(MARKS, ''));
    if (found !== undefined) return found;
  }
  return null;
}

export const FIELD_KEYS = Object.keys(FIELD_NAMES) as [LedgerField, ...LedgerField[]];
