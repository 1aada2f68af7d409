import { Prisma } from '@/prisma/generated/client';
import type { Actor } from '../domain/actor';
import { searchQuery, searchWanted, toQuery } from '../domain/search-terms';
import { db } from './client';
import { isCommon, isCounted } from './search-frequency';
import { fittingLeadsSql, latestLeadsSql, searchReach } from './search-reach';
import { PLANNED_ONCE } from './statement-name';

/** What a typed search asks of `lead`, as one condition; null when nothing was asked. Not a right: compose it with the scope. */
export function searchedSql(typed: string): Prisma.Sql | null {
  const query = searchQuery(typed);
  if (query === null) return null;
  return Prisma.sql`lead.id IN (SELECT lead_id FROM lead_search WHERE doc @@ ${query}::tsquery)`;
}

/** So many of the latest leads in sight are asked how often they hold a common word, and what is often among them. */
const PROBED = Prisma.sql`200`;
const OFTEN = 12;

/** Whether a common word is common among the actor's leads too: a walk past ten thousand without it would be long. */
async function isCommonHere(actor: Actor, query: string): Promise<boolean> {
  if (searchReach(actor) === null) return true;
  const [row] = await db.$queryRaw<{ met: number }[]>`${PLANNED_ONCE}
    SELECT count(*)::int AS met FROM (${latestLeadsSql(actor, PROBED)}) AS lead
    WHERE (SELECT doc @@ ${query}::tsquery FROM lead_search WHERE lead_search.lead_id = lead.id)`;
  return (row?.met ?? 0) >= OFTEN;
}

/**
 * The same condition for the first rows of an order. Where much fits, the order is walked and each row asked: a
 * scalar subquery is never turned into a join. Where little fits, the index hands over what is in the actor's
 * reach. Null where nobody has counted the words yet: then the planner finds the way.
 */
export async function firstSearchedSql(
  actor: Actor,
  typed: string,
  rows: number,
): Promise<Prisma.Sql | null> {
  const wanted = searchWanted(typed);
  if (wanted.length === 0 || !(await isCounted('lead'))) return null;
  const query = toQuery(wanted);
  if ((await isCommon('lead', wanted, rows)) && (await isCommonHere(actor, query)))
    return Prisma.sql`(SELECT doc @@ ${query}::tsquery FROM lead_search WHERE lead_search.lead_id = lead.id)`;
  return Prisma.sql`lead.id = ANY(ARRAY(${fittingLeadsSql(actor, { wanted })}))`;
}
