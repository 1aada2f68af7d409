import { z } from 'zod';

const id = z.uuid('编号不正确');
const version = z.number().int().positive();
const typed = z.string().max(4000, '内容过长');
const text = z.string().trim().min(2, '请写明要求').max(1000, '内容不超过1000字');
const reason = z.string().trim().min(2, '请写明原因').max(500, '原因不超过500字');

/** A matter with an owner and a day; from a leader it stands on the lead as their word (批示) too. */
export const giveTaskInput = z.object({
  leadId: id,
  text,
  ownerId: z.uuid('请在列表中选择承办人'),
  dueOn: typed,
});
export type GiveTaskInput = z.infer<typeof giveTaskInput>;

export const loadTaskOwnersInput = z.object({ leadId: id });
export type LoadTaskOwnersInput = z.infer<typeof loadTaskOwnersInput>;

export const replyTaskInput = z.object({
  taskId: id,
  version,
  reply: z.string().trim().min(2, '请写明办理结果').max(2000, '办理结果不超过2000字'),
});
export type ReplyTaskInput = z.infer<typeof replyTaskInput>;

export const returnTaskInput = z.object({ taskId: id, version, reason });
export type ReturnTaskInput = z.infer<typeof returnTaskInput>;

export const closeTaskInput = z.object({ taskId: id, version });
export type CloseTaskInput = z.infer<typeof closeTaskInput>;

export const reopenTaskInput = z.object({ taskId: id, version });
export type ReopenTaskInput = z.infer<typeof reopenTaskInput>;
