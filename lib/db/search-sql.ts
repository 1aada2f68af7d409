import { Prisma } from '@/prisma/generated/client';
import type { Actor } from '../domain/actor';
import { searchQuery, searchWanted } from '../domain/search-terms';
import { searchReach } from './scope';
import { isCommon } from './search-frequency';

/**
 * How a search is asked of the rows of `lead`. `all`: every row is wanted, so start from the index of words.
 * `first`: only the first rows of an order are, and so many fit that walking the order meets them soon.
 */
export type SearchReading = 'all' | 'first';

/** What a typed search asks of `lead`, as one condition; null when nothing was asked. Not a right: compose it with the scope. */
export function searchedSql(typed: string, reading: SearchReading = 'all'): Prisma.Sql | null {
  const query = searchQuery(typed);
  if (query === null) return null;
  if (reading === 'all')
    return Prisma.sql`lead.id IN (SELECT lead_id FROM lead_search WHERE doc @@ ${query}::tsquery)`;
  // A scalar subquery is never turned into a join: the planner has to walk the order and ask row by row.
  return Prisma.sql`(SELECT doc @@ ${query}::tsquery FROM lead_search WHERE lead_search.lead_id = lead.id)`;
}

/**
 * How the first rows of an order are best searched. Who sees a part only has rows enough in it to sort: no index
 * keeps the order of a part.
 */
export async function searchReading(actor: Actor, typed: string, rows: number): Promise<SearchReading> {
  if (typed === '' || searchReach(actor) !== null) return 'all';
  return (await isCommon('lead', searchWanted(typed), rows)) ? 'first' : 'all';
}
