import { z } from 'zod';
import { INFLUENCE_NAMES, RISK_NAMES } from './investor-labels';
import { MERGE_FIELDS } from './investor-merge';
import { GRADE_NAMES, INVESTOR_KIND_NAMES } from './labels';

const keysOf = <T extends Record<string, string>>(names: T): [keyof T & string, ...(keyof T & string)[]] =>
  Object.keys(names) as [keyof T & string, ...(keyof T & string)[]];

const id = z.uuid('编号不正确');
const version = z.number().int().positive();
const typed = z.string().max(4000, '内容过长');
const short = (most: number, what: string) => z.string().trim().max(most, `${what}不超过${most}字`);
const reason = z.string().trim().min(2, '请写明原因').max(500, '原因不超过500字');

/** The card as its form sends it: every field, so that an emptied one is emptied. */
export const editInvestorInput = z.object({
  investorId: id,
  version,
  name: z.string().trim().min(2, '请填写投资方名称').max(80, '投资方名称不超过80字'),
  /** Whether the name of before is kept as a former one. */
  keepFormerName: z.boolean(),
  formerNames: short(800, '曾用名'),
  uscc: typed,
  /** The grades that were once kinds are kept where they stand, but no longer offered. */
  kind: z.enum(keysOf(INVESTOR_KIND_NAMES)).nullable(),
  grades: z.array(z.enum(keysOf(GRADE_NAMES))).max(20),
  parentGroup: short(80, '所属集团'),
  /** Left out: the parent stays as it is. */
  parentId: id.nullable().optional(),
  originPlace: short(60, '来源地'),
  industryKey: z.string().max(60).nullable(),
  chainNodeKey: z.string().max(60).nullable(),
  businessScope: short(2000, '经营范围'),
  intro: short(2000, '企业简介'),
});
export type EditInvestorInput = z.infer<typeof editInvestorInput>;

export const searchInvestorsInput = z.object({ text: z.string().max(80) });
export type SearchInvestorsInput = z.infer<typeof searchInvestorsInput>;

const person = {
  leadId: id,
  name: z.string().trim().min(1, '请填写姓名').max(40, '姓名不超过40字'),
  position: short(60, '职务'),
  influence: z.enum(keysOf(INFLUENCE_NAMES)).nullable(),
};

export const addContactInput = z.object({ ...person, phone: typed, email: typed });
export type AddContactInput = z.infer<typeof addContactInput>;

/** A number or address of null stays as it is: the form never gets it to show. */
export const editContactInput = z.object({
  ...person,
  contactId: id,
  phone: typed.nullable(),
  email: typed.nullable(),
});
export type EditContactInput = z.infer<typeof editContactInput>;

export const removeContactInput = z.object({ leadId: id, contactId: id });
export type RemoveContactInput = z.infer<typeof removeContactInput>;

export const recordRiskInput = z.object({
  investorId: id,
  kind: z.enum(keysOf(RISK_NAMES), '请选择风险类型'),
  foundOn: typed,
  text: z.string().trim().min(2, '请写明是什么风险').max(2000, '内容不超过2000字'),
  source: z.string().trim().min(2, '请写明来源：网址、文号或提供人').max(300, '来源不超过300字'),
});
export type RecordRiskInput = z.infer<typeof recordRiskInput>;

export const retractRiskInput = z.object({ riskNoteId: id, reason });
export type RetractRiskInput = z.infer<typeof retractRiskInput>;

/** Which card's value stays, field by field; 'kept' where nothing is said. */
export const mergeInvestorsInput = z.object({
  keptId: id,
  mergedId: id,
  keptVersion: version,
  mergedVersion: version,
  fromMerged: z.array(z.enum(MERGE_FIELDS)).max(20),
  reason,
});
export type MergeInvestorsInput = z.infer<typeof mergeInvestorsInput>;

export const undoMergeInput = z.object({ mergeId: id });
export type UndoMergeInput = z.infer<typeof undoMergeInput>;
