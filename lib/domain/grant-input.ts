import { z } from 'zod';

const id = z.uuid('编号不正确');

/** Why a right is given: part of every request, for whoever decides and for whoever looks back. */
export const grantReason = z.string().trim().min(2, '请写明理由').max(200, '理由不超过200字');

export const grantInput = z.object({ grantId: id });
export type GrantInput = z.infer<typeof grantInput>;

export const approveInput = z.object({
  grantId: id,
  note: z.string().trim().max(200, '意见不超过200字'),
});
export type ApproveInput = z.infer<typeof approveInput>;

export const declineInput = z.object({
  grantId: id,
  note: z.string().trim().min(2, '请写明驳回的原因').max(200, '意见不超过200字'),
});
export type DeclineInput = z.infer<typeof declineInput>;
