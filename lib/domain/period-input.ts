import { z } from 'zod';
import { isMonth } from './month';

export const closeMonthInput = z.object({ month: z.string().refine(isMonth, '请选择月份') });
export type CloseMonthInput = z.infer<typeof closeMonthInput>;
