import { z } from 'zod';

const id = z.uuid('编号不正确');
const version = z.number().int().positive();
const reason = z.string().trim().min(2, '请写明原因').max(500, '原因不超过500字');
const note = z.string().trim().max(500, '意见不超过500字');

/** Several units may be asked at once; the first whose acceptance the office confirms has the lead. */
export const offerInput = z.object({
  leadId: id,
  toUnitCodes: z.array(z.string().min(1).max(40)).min(1, '请选择拟转入单位').max(5, '一次最多发给5个单位'),
  reason,
  /** As typed: whole percent. */
  keptPercent: z
    .string()
    .trim()
    .regex(/^\d{1,2}$/, '请填 0–99 的整数'),
  /** As typed: whole years. */
  years: z
    .string()
    .trim()
    .regex(/^([1-9]|1\d|20)$/, '请填 1–20 的整数'),
});
export type OfferInput = z.infer<typeof offerInput>;

export const withdrawOfferInput = z.object({ leadId: id, transferId: id, version });
export type WithdrawOfferInput = z.infer<typeof withdrawOfferInput>;

export const acceptTransferInput = z.object({
  transferId: id,
  version,
  takerId: z.uuid('请选择接手的跟踪人'),
  note,
});
export type AcceptTransferInput = z.infer<typeof acceptTransferInput>;

export const declineTransferInput = z.object({ transferId: id, version, note: reason });
export type DeclineTransferInput = z.infer<typeof declineTransferInput>;

export const confirmTransferInput = z.object({ transferId: id, version, note });
export type ConfirmTransferInput = z.infer<typeof confirmTransferInput>;

export const rejectTransferInput = z.object({ transferId: id, version, note: reason });
export type RejectTransferInput = z.infer<typeof rejectTransferInput>;

export const loadTermsInput = z.object({});
