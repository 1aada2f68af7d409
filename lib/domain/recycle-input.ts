import { z } from 'zod';

const id = z.uuid('编号不正确');

export const removeLeadInput = z.object({
  leadId: id,
  version: z.number().int().positive(),
  reason: z.string().trim().min(2, '请写明原因').max(500, '原因不超过500字'),
});
export type RemoveLeadInput = z.infer<typeof removeLeadInput>;

export const recycledLeadInput = z.object({ leadId: id });
export type RecycledLeadInput = z.infer<typeof recycledLeadInput>;
