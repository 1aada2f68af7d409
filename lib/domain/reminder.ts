import type { NoticeKey } from './notice';

/**
 * What a job has to tell somebody. The key names the matter and the day it is about (claim.warn:ID:14), so that the
 * same reminder reaches a person once, however often the job runs.
 */
export type Reminder = { staffId: string; key: string; kind: NoticeKey; text: string; href: string };
