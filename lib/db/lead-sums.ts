import { Prisma } from '@/prisma/generated/client';
import type { Actor } from '../domain/actor';
import type { LeadFilter } from '../domain/lead-filter';
import type { LedgerSums } from '../domain/lead-group';
import { toYuan } from '../domain/money';
import { db } from './client';
import { planOf, whereSql, withLimits } from './lead-filter';

export type SumRow = { count: number; yuan: bigint; named: number; land: string; land_named: number };

/** 0 stands for an amount that nobody has named yet; it adds nothing and counts for no average. */
export const SUMS = Prisma.sql`count(*)::int AS count, COALESCE(sum(lead.value_yuan), 0)::bigint AS yuan,
  count(*) FILTER (WHERE lead.value_yuan > 0)::int AS named,
  COALESCE(sum(lead.land_mu), 0)::text AS land, count(lead.land_mu)::int AS land_named`;

export const toSums = (row: SumRow): LedgerSums => ({
  count: row.count,
  yuan: toYuan(row.yuan),
  named: row.named,
  landMu: Number(row.land),
  landNamed: row.land_named,
});

/** Count, sums and of how many they are, over everything the actor may see and the filter lets through. Exact to the yuan. */
export async function sumLedger(actor: Actor, filter: LeadFilter): Promise<LedgerSums> {
  const asked = await withLimits(actor, filter);
  const [row] = await db.$queryRaw<SumRow[]>`${planOf(filter)}
    SELECT ${SUMS} FROM lead WHERE ${whereSql(actor, asked)}`;
  return toSums(row ?? { count: 0, yuan: 0n, named: 0, land: '0', land_named: 0 });
}
