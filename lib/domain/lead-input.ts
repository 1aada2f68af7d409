import { z } from 'zod';
import { INVESTOR_KIND_NAMES, ORIGIN_NAMES, SOURCE_NAMES } from './labels';
import { STAGE_KEYS } from './stage';

const keysOf = <T extends Record<string, string>>(names: T): [keyof T & string, ...(keyof T & string)[]] =>
  Object.keys(names) as [keyof T & string, ...(keyof T & string)[]];

const id = z.uuid('编号不正确');
const version = z.number().int().positive();
const typed = z.string().max(4000, '内容过长');
const reason = z.string().trim().min(2, '请写明原因').max(500, '原因不超过500字');
/** Answers as typed, by the key of the gate field; read by lib/domain/gate-field.ts. */
const answers = z.record(z.string().max(60), typed);

/** The least that is needed first: investor, what, how much, where from, industry. */
export const createLeadInput = z.object({
  investorName: z.string().trim().min(2, '请填写投资方；不确定时填“待核实”').max(80, '投资方名称不超过80字'),
  investorKind: z.enum(keysOf(INVESTOR_KIND_NAMES)).nullable(),
  uscc: typed,
  title: z.string().trim().min(2, '请填写项目名称').max(60, '项目名称不超过60字'),
  content: typed,
  intendedInvestment: typed,
  industryKey: z.string().min(1, '请选择所属产业').max(60),
  chainNodeKey: z.string().max(60).nullable(),
  origin: z.enum(keysOf(ORIGIN_NAMES), '请选择外招或内生'),
  // 台账 is where imported leads come from, never one that is typed.
  source: z.enum(keysOf(SOURCE_NAMES), '请选择来源渠道').exclude(['ledger'], '请选择来源渠道'),
  sourcePlace: z.string().trim().max(60, '来源地不超过60字'),
  referrer: z.string().trim().max(60, '推荐人不超过60字'),
  tipOn: typed,
  unitCode: z.string().max(40).nullable(),
  parentGroup: z.string().trim().max(80, '所属集团不超过80字').optional(),
  /** The first person to talk to, where one is known already; the name may be left out. */
  contactName: z.string().trim().max(40, '姓名不超过40字').optional(),
  contactPosition: z.string().trim().max(60, '职务不超过60字').optional(),
  contactPhone: typed.optional(),
});
export type CreateLeadInput = z.infer<typeof createLeadInput>;

export const advanceInput = z.object({
  leadId: id,
  version,
  to: z.enum(STAGE_KEYS),
  happenedOn: typed,
  answers,
});
export type AdvanceInput = z.infer<typeof advanceInput>;

export const undoAdvanceInput = z.object({ leadId: id, entryId: id, version });
export type UndoAdvanceInput = z.infer<typeof undoAdvanceInput>;

/** A step back or over gates: the office's, with a reason. */
export const moveByOfficeInput = z.object({
  leadId: id,
  version,
  to: z.enum(STAGE_KEYS),
  happenedOn: typed,
  reason,
});
export type MoveByOfficeInput = z.infer<typeof moveByOfficeInput>;

export const suspendInput = z.object({
  leadId: id,
  version,
  status: z.enum(['paused', 'lost']),
  exitReason: z.string().min(1, '请选择原因').max(40),
  note: z.string().trim().max(500, '说明不超过500字'),
  exitOn: typed,
  reopenOn: typed,
});
export type SuspendInput = z.infer<typeof suspendInput>;

export const reopenInput = z.object({ leadId: id, version, reason });
export type ReopenInput = z.infer<typeof reopenInput>;

export const editFieldInput = z.object({
  leadId: id,
  version,
  field: z.string().max(60),
  value: typed,
  /** What the field held when the editing began, as shown; told back on a conflict. */
  before: typed,
});
export type EditFieldInput = z.infer<typeof editFieldInput>;

export const assignInput = z.object({
  leadId: id,
  version,
  officerId: id.nullable(),
  responsibleUnitCode: z.string().min(1, '请选择责任单位').max(40),
  responsibleLeaderId: id.nullable(),
  /** What is absent stays as it is. */
  taskForceCode: z.string().min(1, '请选择产业专班').max(40).nullable().optional(),
  serviceOfficerId: id.nullable().optional(),
  firstTalkOfficerId: id.nullable().optional(),
  reason,
});
export type AssignInput = z.infer<typeof assignInput>;

/** With a person or with a unit, until a day or with no end set. */
export const shareInput = z.object({
  leadId: id,
  staffId: z.uuid('请在列表中选择人员').nullable(),
  unitCode: z.string().min(1, '请在列表中选择单位').max(40).nullable(),
  endsOn: typed,
  reason,
});
export type ShareInput = z.infer<typeof shareInput>;

export const endShareInput = z.object({ leadId: id, shareId: id });
export type EndShareInput = z.infer<typeof endShareInput>;

export const confirmInput = z.object({ leadId: id, entryId: id });
export type ConfirmInput = z.infer<typeof confirmInput>;

export const confirmArrivalInput = z.object({ leadId: id, arrivalId: id });
export type ConfirmArrivalInput = z.infer<typeof confirmArrivalInput>;

export const revokeInput = z.object({ leadId: id, entryId: id, reason });
export type RevokeInput = z.infer<typeof revokeInput>;

export const correctInput = z.object({ leadId: id, entryId: id, value: typed, reason });
export type CorrectInput = z.infer<typeof correctInput>;

export const arrivalInput = z.object({
  leadId: id,
  arrivedOn: typed,
  amount: typed,
  currency: z.enum(['yuan', 'usd']),
  voucherNo: z.string().trim().min(2, '请填写凭证号').max(60),
});
export type ArrivalInput = z.infer<typeof arrivalInput>;

export const loadGateInput = z.object({ leadId: id, to: z.enum(STAGE_KEYS) });
export type LoadGateInput = z.infer<typeof loadGateInput>;

/** How a lead counts; an empty excludedReason means that it is counted. */
export const classifyInput = z.object({
  leadId: id,
  version,
  origin: z.enum(keysOf(ORIGIN_NAMES), '请选择外招或内生'),
  excludedReason: z.string().trim().max(60, '原因不超过60字'),
  reason,
});
export type ClassifyInput = z.infer<typeof classifyInput>;

export const revealInput = z.object({ leadId: id, contactId: id, part: z.enum(['phone', 'email']) });
export type RevealInput = z.infer<typeof revealInput>;

/** What of a lead being typed may point at an investor on record. */
export const similarInput = z.object({
  name: z.string().max(80),
  uscc: typed,
  group: z.string().max(80).optional(),
  phone: z.string().max(60).optional(),
  chainNodeKey: z.string().max(60).optional(),
  amount: z.string().max(60).optional(),
  place: z.string().max(60).optional(),
});
export type SimilarInput = z.infer<typeof similarInput>;

export const loadPeopleInput = z.object({});
