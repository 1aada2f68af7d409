import { Prisma } from '@/prisma/generated/client';
import type { Actor } from '../domain/actor';
import type { SearchStep } from '../domain/search-steps';
import { toQuery } from '../domain/search-terms';
import { leadReach, sharedIdsSql, waysToSeeSql } from './scope';

/**
 * The same ways as tokens of the search index (migration 0031), with the leads shared as ids. Null: everything.
 * They keep a scan short; what is shown is asked of the lead again.
 */
export function searchReach(actor: Actor): { tokens: string[]; sharedIds: Prisma.Sql | null } | null {
  const reach = leadReach(actor);
  if (reach.all) return null;
  const tokens = [
    ...reach.unitCodes.map(code => `u${code}`),
    ...reach.industryKeys.map(key => `i${key}`),
    ...(reach.own ? [`o${actor.staffId}`] : []),
    ...(reach.led ? [`l${actor.staffId}`] : []),
  ];
  return { tokens, sharedIds: reach.shared ? sharedIdsSql(actor, reach) : null };
}

/**
 * The latest leads of an actor, at most so many, with id, investor and time: each way walked down an index of its
 * own. `limit` stands in the text of the statement, so that it is planned for.
 */
export function latestLeadsSql(actor: Actor, limit: Prisma.Sql): Prisma.Sql {
  const { areas, persons } = waysToSeeSql(actor);
  const newest = Prisma.sql`ORDER BY updated_at DESC, id DESC LIMIT ${limit}`;
  const columns = Prisma.sql`lead.id, lead.investor_id, lead.updated_at`;
  const walks = [...areas, ...persons].map(
    way => Prisma.sql`(SELECT ${columns} FROM lead WHERE ${way} ${newest})`,
  );
  if (walks.length === 0) return Prisma.sql`SELECT ${columns} FROM lead WHERE FALSE`;
  return Prisma.sql`SELECT * FROM (${Prisma.join(walks, ' UNION ')}) AS latest ${newest}`;
}

/** What is looked up: words and, where they alone prove nothing, the look of one of them. */
export type Fit = Pick<SearchStep, 'wanted' | 'like'>;

/** Ids of leads that fit, in the actor's reach by the tokens of the index, as a subquery. The lead itself is still to be asked. */
export function fittingLeadsSql(actor: Actor, { wanted, like }: Fit): Prisma.Sql {
  const query = Prisma.sql`${toQuery(wanted)}::tsquery`;
  const looks = like === undefined ? Prisma.sql`NULL::text[]` : Prisma.sql`${like}::text[]`;
  const reach = searchReach(actor);
  if (reach === null) return Prisma.sql`SELECT fitting_leads(${query}, ${looks}, NULL)`;
  const own = Prisma.sql`SELECT fitting_leads(${query}, ${looks}, ${reach.tokens}::text[])`;
  if (reach.sharedIds === null) return own;
  return Prisma.sql`${own} UNION SELECT lead_id FROM lead_search WHERE lead_id = ANY(ARRAY(${reach.sharedIds}))
    AND (SELECT doc @@ ${query} AND looks_like(doc, COALESCE(${looks}, '{%}'::text[])))`;
}

/** The same of contacts or files, with when they were recorded. */
export function fittingEntriesSql(actor: Actor, noun: string, { wanted, like }: Fit): Prisma.Sql {
  const query = Prisma.sql`${toQuery(wanted)}::tsquery`;
  const looks = like === undefined ? Prisma.sql`NULL::text[]` : Prisma.sql`${like}::text[]`;
  const reach = searchReach(actor);
  const tokens = reach === null ? Prisma.sql`NULL` : Prisma.sql`${reach.tokens}::text[]`;
  const own = Prisma.sql`SELECT entry_id AS id, recorded_at AS at FROM fitting_entries(${noun}, ${query}, ${looks}, ${tokens})`;
  if (reach === null || reach.sharedIds === null) return own;
  return Prisma.sql`${own} UNION SELECT id, at FROM search_entry WHERE noun = ${noun}
    AND lead_id = ANY(ARRAY(${reach.sharedIds}))
    AND (SELECT doc @@ ${query} AND looks_like(doc, COALESCE(${looks}, '{%}'::text[])))`;
}
