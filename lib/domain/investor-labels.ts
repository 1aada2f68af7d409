import { GRADE_NAMES, type GradeKey, INVESTOR_KIND_NAMES } from './labels';

/** 企业性质: what sort of firm it is. The grades that once stood among them are several at once, see GRADE_NAMES. */
export const NATURE_NAMES = {
  domesticPrivate: INVESTOR_KIND_NAMES.domesticPrivate,
  stateOwned: INVESTOR_KIND_NAMES.stateOwned,
  foreign: INVESTOR_KIND_NAMES.foreign,
  fund: INVESTOR_KIND_NAMES.fund,
  person: INVESTOR_KIND_NAMES.person,
  other: INVESTOR_KIND_NAMES.other,
} as const;
export type NatureKey = keyof typeof NATURE_NAMES;

/** 企业荣誉, in their order. */
export const OFFERED_GRADES = Object.keys(GRADE_NAMES) as GradeKey[];

/** What a contact's word weighs. */
export const INFLUENCE_NAMES = { decides: '决策人', influences: '影响人', liaises: '联络人' } as const;
export type InfluenceKey = keyof typeof INFLUENCE_NAMES;

export const RISK_NAMES = {
  dishonesty: '失信',
  abnormality: '经营异常',
  litigation: '涉诉',
  penalty: '行政处罚',
  finance: '资金风险',
  other: '其他',
} as const;
export type RiskKey = keyof typeof RISK_NAMES;

/** The fields of a card as its readers know them; keys made of others have no name. */
export const INVESTOR_FIELD_NAMES = {
  name: '名称',
  formerNames: '曾用名',
  uscc: '统一社会信用代码',
  kind: '企业性质',
  grades: '企业荣誉',
  parentGroup: '所属集团',
  parentId: '母公司',
  originPlace: '来源地',
  industryKey: '产业',
  chainNodeKey: '产业链环节',
  businessScope: '经营范围',
  intro: '企业简介',
} as const;
