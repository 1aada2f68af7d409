import { z } from 'zod';
import { clean } from './text';

const year = z
  .number('请填写年份')
  .int('请填写年份')
  .min(2000, '年份应在2000–2199之间')
  .max(2199, '年份应在2000–2199之间');

const key = z.string().min(1).max(60);
export const editIndustryInput = z.object({
  key,
  name: z.string().transform(clean).pipe(z.string().min(2, '请填写产业名称').max(30, '名称不超过30字')),
  shortName: z.string().transform(clean).pipe(z.string().min(2, '请填写简称').max(4, '简称不超过4字')),
  aliases: z.string().max(400, '别名过长'),
  status: z.enum(['active', 'alternate'], '请选择启用或备选'),
  /** Place among the active ones, 1–9; ignored for an alternate. */
  place: z.number().int().nullable(),
  validFromYear: year,
  validToYear: year.nullable(),
});
export type EditIndustryInput = z.infer<typeof editIndustryInput>;

export const addNodeInput = z.object({
  boneKey: key,
  name: z.string().transform(clean).pipe(z.string().min(2, '请填写环节名称').max(30, '环节名称不超过30字')),
  /** 链主企业, parted by 、 */
  anchors: z.string().max(400, '链主企业过长'),
});
export type AddNodeInput = z.infer<typeof addNodeInput>;
