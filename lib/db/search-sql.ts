import { Prisma } from '@/prisma/generated/client';
import type { Actor } from '../domain/actor';
import { searchQuery, searchWanted, toQuery } from '../domain/search-terms';
import { searchReach } from './scope';
import { isCommon, isCounted } from './search-frequency';
import { fittingLeadsSql } from './search-reach';

/** What a typed search asks of `lead`, as one condition; null when nothing was asked. Not a right: compose it with the scope. */
export function searchedSql(typed: string): Prisma.Sql | null {
  const query = searchQuery(typed);
  if (query === null) return null;
  return Prisma.sql`lead.id IN (SELECT lead_id FROM lead_search WHERE doc @@ ${query}::tsquery)`;
}

/**
 * The same condition for the first rows of an order. Where much fits, the order is walked and each row asked:
 * a scalar subquery is never turned into a join. Where little fits, the index hands over what is in the actor's
 * reach. Who sees a part only, or whose words nobody has counted yet, leaves the way to the planner.
 */
export async function firstSearchedSql(
  actor: Actor,
  typed: string,
  rows: number,
): Promise<Prisma.Sql | null> {
  const wanted = searchWanted(typed);
  if (wanted.length === 0) return null;
  const isMuch = !(await isCounted('lead')) || (await isCommon('lead', wanted, rows));
  if (isMuch && (searchReach(actor) !== null || !(await isCounted('lead')))) return searchedSql(typed);
  if (isMuch)
    return Prisma.sql`(SELECT doc @@ ${toQuery(wanted)}::tsquery FROM lead_search WHERE lead_search.lead_id = lead.id)`;
  return Prisma.sql`lead.id = ANY(ARRAY(${fittingLeadsSql(actor, { wanted })}))`;
}
