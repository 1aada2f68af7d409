import { z } from 'zod';

const id = z.uuid('编号不正确');
const version = z.number().int().positive();
const reason = z.string().trim().min(2, '请写明原因').max(500, '原因不超过500字');
const note = z.string().trim().max(500, '说明不超过500字');
const typed = z.string().max(60, '内容过长');

/** Incomplete is taken by the door and refused by the deed, which names all that is missing at once. */
export const fileClaimInput = z.object({
  leadId: id,
  activityId: z.uuid('请选择首谈记录').or(z.literal('')),
  place: z.string().trim().max(100, '地点不超过100字'),
  people: z.string().trim().max(300, '人员不超过300字'),
  amount: typed,
  landMu: typed,
  plantSqm: typed,
});
export type FileClaimInput = z.infer<typeof fileClaimInput>;

export const extendClaimInput = z.object({ leadId: id, claimId: id, version, reason });
export type ExtendClaimInput = z.infer<typeof extendClaimInput>;

export const releaseClaimInput = z.object({ leadId: id, claimId: id, version, reason });
export type ReleaseClaimInput = z.infer<typeof releaseClaimInput>;

/** The office's word on a claim; a refusal says why. */
export const decideClaimInput = z
  .object({ leadId: id, claimId: id, version, confirmed: z.boolean(), note })
  .refine(input => input.confirmed || input.note.length >= 2, {
    path: ['note'],
    error: '请写明不予认定的原因',
  });
export type DecideClaimInput = z.infer<typeof decideClaimInput>;

/** The lead of the side that speaks is named, so that its right is asked of that lead. */
export const answerClashInput = z.object({
  clashId: id,
  version,
  answer: z.enum(['dropped', 'join', 'dispute'], '请选择如何处理'),
  reason,
});
export type AnswerClashInput = z.infer<typeof answerClashInput>;

/** What the holder says: to a wish to join yes with parts or no, to a dispute his statement. */
export const replyClashInput = z.object({
  clashId: id,
  version,
  reply: z.enum(['accepted', 'declined', 'statement'], '请选择如何答复'),
  laterPercent: typed,
  statement: z.string().trim().max(500, '说明不超过500字'),
});
export type ReplyClashInput = z.infer<typeof replyClashInput>;

export const appealClashInput = z.object({ clashId: id, version, reason });
export type AppealClashInput = z.infer<typeof appealClashInput>;

export const ruleClashInput = z.object({
  clashId: id,
  version,
  kind: z.enum(['hold', 'share', 'transfer', 'coordinate'], '请选择裁定'),
  /** Whom 统筹 gives the lead to. */
  unitCode: z.string().max(40),
  laterPercent: typed,
  years: typed,
  reasons: z.string().trim().min(5, '请写明裁定理由（不少于5字）').max(1000, '理由不超过1000字'),
});
export type RuleClashInput = z.infer<typeof ruleClashInput>;

export const takeFromPoolInput = z.object({ leadId: id });
export type TakeFromPoolInput = z.infer<typeof takeFromPoolInput>;
