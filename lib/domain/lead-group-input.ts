import { z } from 'zod';
import { GROUPS, type GroupKey } from './list-layout';

export const moreOfGroupInput = z.object({
  /** The ledger's question as it stands in the address. */
  query: z.string().max(2000),
  group: z.enum(Object.keys(GROUPS) as [GroupKey, ...GroupKey[]]),
  /** '' for the leads that say nothing. */
  key: z.string().max(60),
  shown: z.number().int().min(0).max(100_000),
});
export type MoreOfGroupInput = z.infer<typeof moreOfGroupInput>;
