import { z } from 'zod';

export const retryJobInput = z.object({ jobId: z.string().regex(/^\d{1,18}$/, '编号不正确') });
export type RetryJobInput = z.infer<typeof retryJobInput>;
