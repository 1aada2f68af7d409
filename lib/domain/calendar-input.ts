import { z } from 'zod';

export const createFeedInput = z.object({});
export type CreateFeedInput = z.infer<typeof createFeedInput>;

export const revokeFeedInput = z.object({ feedId: z.uuid('编号不正确') });
export type RevokeFeedInput = z.infer<typeof revokeFeedInput>;
