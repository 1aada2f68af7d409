import { z } from 'zod';

/** A question that is being put together, as writeFilter writes it. */
export const countInput = z.object({ query: z.string().max(8000, '筛选条件过多，请减少一些') });
export type CountInput = z.infer<typeof countInput>;

export const choicesInput = z.object({});
