import { z } from 'zod';

const id = z.uuid('编号不正确');

/** 暂缓提醒: quiet until a day, for a reason. */
export const snoozeInput = z.object({
  leadId: id,
  until: z.string().max(4000, '内容过长'),
  reason: z.string().trim().min(2, '请写明原因').max(500, '原因不超过500字'),
});
export type SnoozeInput = z.infer<typeof snoozeInput>;

export const endSnoozeInput = z.object({ leadId: id });
export type EndSnoozeInput = z.infer<typeof endSnoozeInput>;
