import { z } from 'zod';

const person = z.uuid('请在列表中选择人员');
/** More than one person can follow; what asks for more is a mistake. */
export const MOST_HANDED_OVER = 500;
const leadIds = z.array(z.uuid()).min(1, '请至少选择一个项目').max(MOST_HANDED_OVER, '一次最多移交500个项目');

export const previewHandOverInput = z.object({ staffId: person, toId: person, leadIds });
export type PreviewHandOverInput = z.infer<typeof previewHandOverInput>;

export const handOverInput = previewHandOverInput.extend({
  reason: z.string().trim().min(2, '请写明原因').max(500, '原因不超过500字'),
});
export type HandOverInput = z.infer<typeof handOverInput>;
