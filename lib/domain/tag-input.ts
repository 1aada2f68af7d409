import { z } from 'zod';
import { clean } from './text';

const id = z.uuid('编号不正确');
const name = z
  .string()
  .transform(clean)
  .pipe(z.string().min(1, '请填写标签名称').max(12, '标签名称不超过12字'));
const colour = z.number().int().min(1, '请选择颜色').max(9, '请选择颜色');

export const addTagInput = z.object({ name, colour });
export type AddTagInput = z.infer<typeof addTagInput>;

export const editTagInput = z.object({ tagId: id, name, colour });
export type EditTagInput = z.infer<typeof editTagInput>;

/** All leads of the one get the other; the one is gone then. */
export const mergeTagInput = z.object({ tagId: id, intoId: z.uuid('请选择要并入的标签') });
export type MergeTagInput = z.infer<typeof mergeTagInput>;

export const retireTagInput = z.object({ tagId: id, retire: z.boolean() });
export type RetireTagInput = z.infer<typeof retireTagInput>;

export const tagLeadInput = z.object({
  leadId: id,
  add: z.array(id).max(50, '一次最多选50个标签'),
  remove: z.array(id).max(50, '一次最多去掉50个标签'),
});
export type TagLeadInput = z.infer<typeof tagLeadInput>;
