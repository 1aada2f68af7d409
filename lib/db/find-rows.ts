import { Prisma } from '@/prisma/generated/client';
import type { Actor } from '../domain/actor';
import type { SearchStep } from '../domain/search-steps';
import { toQuery } from '../domain/search-terms';
import { db } from './client';
import { searchReach, visibleLeadsSql } from './scope';
import { isCommon, type SearchNoun } from './search-frequency';

export type Look = { step: SearchStep; size: number; without: readonly string[] };

/** The words, and where they alone prove nothing, one of them of a certain look. */
function fitSql({ wanted, like }: SearchStep): Prisma.Sql {
  const words = Prisma.sql`doc @@ ${toQuery(wanted)}::tsquery`;
  if (!like) return words;
  return Prisma.sql`${words} AND EXISTS (SELECT 1 FROM unnest(tsvector_to_array(doc)) AS word WHERE word LIKE ANY(${like}))`;
}

/** Rows of a table of words in the actor's reach, each way of seeing by itself, as a subquery of one column. */
function inReachSql(
  actor: Actor,
  from: { table: Prisma.Sql; column: Prisma.Sql },
  fits: Prisma.Sql,
): Prisma.Sql {
  const select = Prisma.sql`SELECT ${from.column} FROM ${from.table}`;
  const reach = searchReach(actor);
  if (reach === null) return Prisma.sql`${select} WHERE ${fits}`;
  const own = Prisma.sql`${select} WHERE ${fits} AND scope && ${reach.tokens}`;
  if (reach.sharedIds === null) return own;
  return Prisma.sql`${own} UNION ${select} WHERE ${fits} AND lead_id = ANY(ARRAY(${reach.sharedIds}))`;
}

const LEAD_WORDS = { table: Prisma.sql`lead_search`, column: Prisma.sql`lead_id` };

const idsOf = (rows: readonly { id: string }[]): string[] => rows.map(({ id }) => id);

/** Leads the actor may see that fit, those changed last first. */
async function leadIds(actor: Actor, { step, size, without }: Look): Promise<string[]> {
  const walks = searchReach(actor) === null && !step.like && (await isCommon('lead', step.wanted, size));
  const fits = walks
    ? Prisma.sql`(SELECT doc @@ ${toQuery(step.wanted)}::tsquery FROM lead_search WHERE lead_id = lead.id)`
    : Prisma.sql`lead.id = ANY(ARRAY(${inReachSql(actor, LEAD_WORDS, fitSql(step))}))`;
  return idsOf(
    await db.$queryRaw<{ id: string }[]>`
    SELECT lead.id::text FROM lead
    WHERE ${fits} AND lead.id <> ALL(${without}::uuid[]) AND ${visibleLeadsSql(actor)}
    ORDER BY lead.updated_at DESC, lead.id DESC LIMIT ${size}`,
  );
}

/** Cards that fit: for who does not see all, those of leads that the same words find. */
async function investorIds(actor: Actor, look: Look): Promise<string[]> {
  if (searchReach(actor) === null) return entryIds(actor, 'investor', look);
  const { step, size, without } = look;
  return idsOf(
    await db.$queryRaw<{ id: string }[]>`
    SELECT entry.id::text FROM search_entry AS entry
    WHERE noun = 'investor' AND ${fitSql(step)} AND entry.id <> ALL(${without}::uuid[])
      AND entry.id = ANY(ARRAY(SELECT lead.investor_id FROM lead
        WHERE lead.id = ANY(ARRAY(${inReachSql(actor, LEAD_WORDS, Prisma.sql`doc @@ ${toQuery(step.wanted)}::tsquery`)}))
          AND ${visibleLeadsSql(actor)}))
    ORDER BY entry.at DESC, entry.id DESC LIMIT ${size}`,
  );
}

/** Said outright, not as a value: each of these has an index of its own. */
const ENTRIES = {
  investor: { table: Prisma.sql`search_entry`, where: Prisma.sql`noun = 'investor'` },
  contact: { table: Prisma.sql`search_entry`, where: Prisma.sql`noun = 'contact'` },
  file: { table: Prisma.sql`search_entry`, where: Prisma.sql`noun = 'file'` },
};

/** Investors, people or files in the actor's reach that fit, the latest first. */
async function entryIds(
  actor: Actor,
  noun: keyof typeof ENTRIES,
  { step, size, without }: Look,
): Promise<string[]> {
  const { table, where } = ENTRIES[noun];
  const walks = searchReach(actor) === null && !step.like && (await isCommon(noun, step.wanted, size));
  const order = Prisma.sql`ORDER BY at DESC, id DESC LIMIT ${size}`;
  if (walks) {
    // A document joined with nothing has no index: the planner walks down the order instead.
    return idsOf(
      await db.$queryRaw<{ id: string }[]>`SELECT id::text FROM ${table}
      WHERE ${where} AND (doc || '') @@ ${toQuery(step.wanted)}::tsquery AND id <> ALL(${without}::uuid[]) ${order}`,
    );
  }
  const fits = Prisma.sql`${where} AND ${fitSql(step)} AND id <> ALL(${without}::uuid[])`;
  const reached = inReachSql(actor, { table, column: Prisma.sql`id, at` }, fits);
  return idsOf(await db.$queryRaw<{ id: string }[]>`SELECT id::text FROM (${reached}) AS fitting ${order}`);
}

/** One look for one kind of thing, as ids in their order; without those found before. */
export function lookFor(actor: Actor, noun: SearchNoun, look: Look): Promise<string[]> {
  if (noun === 'lead') return leadIds(actor, look);
  return noun === 'investor' ? investorIds(actor, look) : entryIds(actor, noun, look);
}
