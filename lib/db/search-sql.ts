import { Prisma } from '@/prisma/generated/client';
import { searchQuery } from '../domain/search-terms';

/** What a typed search asks of `lead`, as one condition; null when nothing was asked. Not a right: compose it with the scope. */
export function searchedSql(typed: string): Prisma.Sql | null {
  const query = searchQuery(typed);
  if (query === null) return null;
  return Prisma.sql`lead.id IN (SELECT lead_id FROM lead_search WHERE doc @@ ${query}::tsquery)`;
}
