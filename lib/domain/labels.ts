/** The screen's words for the closed sets of the vocabulary; one word for one thing everywhere. */

export const ORIGIN_NAMES = { external: '外招', endogenous: '内生' } as const;
export type OriginKey = keyof typeof ORIGIN_NAMES;

export const STATUS_NAMES = { active: '推进中', paused: '暂缓', lost: '流失' } as const;
export type StatusKey = keyof typeof STATUS_NAMES;

export const SOURCE_NAMES = {
  visit: '外出拜访',
  referral: '推荐介绍',
  association: '商会协会',
  event: '推介活动',
  researchPlatform: '科创平台',
  enclave: '飞地',
  selfReport: '企业自荐',
  ledger: '台账导入',
} as const;
export type SourceKey = keyof typeof SOURCE_NAMES;

export const ACTIVITY_NAMES = {
  call: '电话',
  visit: '外出拜访',
  reception: '接待来访',
  meeting: '会谈',
  roadshow: '推介会',
  note: '备注',
  comment: '批示',
  feedback: '反馈企业',
  step: '完成下一步',
} as const;
export type ActivityKey = keyof typeof ACTIVITY_NAMES;

export const AGREEMENT_NAMES = { framework: '框架', formal: '正式', supplementary: '补充' } as const;
export type AgreementKey = keyof typeof AGREEMENT_NAMES;

export const UNIT_KIND_NAMES = {
  office: '指挥部办公室',
  taskForce: '产业专班',
  town: '镇街',
  platform: '平台',
  department: '部门',
  enclave: '飞地',
} as const;
export type UnitKindKey = keyof typeof UNIT_KIND_NAMES;

export const GRADE_NAMES = {
  fortune500: '世界500强',
  china500: '中国500强',
  private500: '民企500强',
  multinational: '跨国公司',
  listed: '上市公司',
  specialised: '专精特新',
  unicorn: '独角兽',
  chainLeader: '链主企业',
} as const;
export type GradeKey = keyof typeof GRADE_NAMES;

export const INVESTOR_KIND_NAMES = {
  domesticPrivate: '民营企业',
  stateOwned: '国有企业',
  foreign: '境外企业',
  listed: '上市公司',
  fortune500: '世界500强',
  china500: '中国500强',
  specialised: '专精特新',
  fund: '基金',
  person: '个人',
  other: '其他',
} as const;
export type InvestorKindKey = keyof typeof INVESTOR_KIND_NAMES;

/** Why a signed project is kept out of the headline count; after the exclusions of 外招 in the trade. */
export const EXCLUDED_REASONS: readonly string[] = [
  '基础设施和 PPP 项目',
  '房地产',
  '餐饮休闲',
  '分支机构网点',
  '同一合同的二期',
  '市内搬迁',
  '本地企业增资扩产',
];

/** Size bands by value in 亿元; the key is the lower bound, 0 is everything below 1亿元. */
export const BAND_NAMES = {
  0: '1亿元以下',
  1: '1–3亿元',
  3: '3–5亿元',
  5: '5–10亿元',
  10: '10–50亿元',
  50: '50–100亿元',
  100: '100亿元以上',
} as const;
export const BANDS = [0, 1, 3, 5, 10, 50, 100] as const;
export type Band = (typeof BANDS)[number];

export function isKeyOf<T extends object>(names: T, key: string): key is Extract<keyof T, string> {
  return Object.hasOwn(names, key);
}
