import { z } from 'zod';
import { isMonth } from './month';

/** One typed cell: whose, which figure, what was there when the page was opened, what is there now. */
const cell = z.object({
  scopeKind: z.enum(['city', 'industry', 'unit']),
  scopeKey: z.string().min(1).max(60),
  metric: z.string().max(4),
  before: z.number().int().nullable(),
  typed: z.string().max(40, '数字过长'),
});
export type TypedCell = z.infer<typeof cell>;

const cells = z.array(cell).min(1, '没有改动，无需保存').max(500, '一次改动过多，请分次保存');

export const setTargetsInput = z.object({ year: z.number().int().min(2000).max(2199), cells });
export type SetTargetsInput = z.infer<typeof setTargetsInput>;

export const setBaselinesInput = z.object({ month: z.string().refine(isMonth, '请选择月份'), cells });
export type SetBaselinesInput = z.infer<typeof setBaselinesInput>;
