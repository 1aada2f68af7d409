import { z } from 'zod';

/** The channel of the database on which the worker tells the web processes what has changed. */
export const TOLD_CHANNEL = 'desk';

export const toldSchema = z.object({
  leads: z.boolean(),
  /** Whose notices have changed; null when there were too many to name, or something may have been missed. */
  staffIds: z.array(z.string()).nullable(),
});
/** What has changed; never which lead, for each page asks again with the rights of its reader. */
export type Told = z.infer<typeof toldSchema>;

/** All that can have changed: after a gap in listening. */
export const TOLD_ANYTHING: Told = { leads: true, staffIds: null };
