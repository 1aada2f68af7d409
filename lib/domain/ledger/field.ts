import { clean } from '../text';

/** What a ledger column may mean. */
export type LedgerField =
  | 'seq'
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
  | 'officer'
  | 'progress'
  | 'verdict';

/** The labels offices write over each column. Brackets and colons may be full or half width. */
const LABELS: Readonly<Record<LedgerField, readonly string[]>> = {
  seq: ['序号'],
  title: ['项目名称', '招商项目', '项目', '技改(扩产)项目名称', '招商项目名称'],
  investor: ['投资方', '投资主体', '投资企业', '企业名称', '公司名称', '投资方情况名称', '投资方名称'],
  uscc: ['统一社会信用代码', '社会信用代码', '信用代码'],
  town: ['镇街', '镇街(平台)', '所属镇街', '属地', '落户地', '拟落户镇街', '片区', '承接单位'],
  industry: ['产业', '产业类别', '产业类型', '所属产业'],
  origin: ['引资类型', '引资方式', '项目来源', '来源类型'],
  source: ['来源地', '国别(地区)', '省(国别)'],
  amount: ['计划总投资', '总投资', '投资总额', '拟投资额', '计划投资总额'],
  fixed: ['固定资产投资', '其中:固定资产投资', '固定资产', '其中固投', '固投'],
  usd: ['外资', '其中:外资', '利用外资'],
  land: ['用地', '需用土地', '拟用地', '用地规模', '新增用地'],
  date: ['首次接触日期', '首谈时间', '洽谈日期', '对接时间', '接洽日期'],
  stage: ['当前阶段', '阶段', '项目阶段', '项目进度', '进度'],
  contact: ['企业联系人', '联系人', '姓名', '姓名及职务'],
  phone: ['联系电话', '联系方式', '电话', '手机'],
  officer: ['跟踪人', '跟进人', '招商员', '责任人'],
  progress: ['进展情况、备注', '进度、备注', '目前进展', '备注'],
  verdict: ['研判结果'],
};

const FIELDS: ReadonlyMap<string, LedgerField> = new Map(
  (Object.keys(LABELS) as LedgerField[]).flatMap(field =>
    LABELS[field].map((label): [string, LedgerField] => [clean(label), field]),
  ),
);

/** The field of a label given by its clean parts from top to bottom: its last part, else the whole label. */
export function fieldOfLabel(parts: readonly string[]): LedgerField | null {
  return FIELDS.get(parts.at(-1) ?? '') ?? FIELDS.get(parts.join('')) ?? null;
}
