import { z } from 'zod';

/** Null reads them all. */
export const readNoticesInput = z.object({ ids: z.array(z.uuid()).max(50).nullable() });
export type ReadNoticesInput = z.infer<typeof readNoticesInput>;
