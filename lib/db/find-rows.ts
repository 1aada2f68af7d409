import { Prisma } from '@/prisma/generated/client';
import type { Actor } from '../domain/actor';
import type { SearchStep } from '../domain/search-steps';
import { toQuery } from '../domain/search-terms';
import { visibleLeadsSql } from './scope';
import { isCommon, type SearchNoun } from './search-frequency';
import { fittingEntriesSql, fittingLeadsSql, latestLeadsSql, searchReach } from './search-reach';

/** Steps best first, and how many are wanted of what they find together. */
export type Look = { steps: readonly SearchStep[]; size: Size };

/** So many of the leads somebody sees, the latest, are asked for a common word before the index is. */
const WALKED = 500;
/** The same for cards; of them all must be asked, since several leads are of one. */
const WALKED_CARDS = 200;

const NEWEST = Prisma.sql`ORDER BY lead.updated_at DESC, lead.id DESC`;
const BEST = Prisma.sql`ORDER BY place, at DESC, id DESC`;

// Numbers as text of the statement: a limit that is not known when it is planned is planned for as a tenth of all.
const LATEST = Prisma.sql`500`;
const LATEST_OF_CARDS = Prisma.sql`200`;
const LIMITS = { 4: Prisma.sql`4`, 8: Prisma.sql`8` };
export type Size = keyof typeof LIMITS;

/** The steps by their place, and what their parts of the statement are called. */
const PLACES = [
  { at: Prisma.sql`0`, walk: Prisma.sql`walk0`, rest: Prisma.sql`rest0` },
  { at: Prisma.sql`1`, walk: Prisma.sql`walk1`, rest: Prisma.sql`rest1` },
  { at: Prisma.sql`2`, walk: Prisma.sql`walk2`, rest: Prisma.sql`rest2` },
  { at: Prisma.sql`3`, walk: Prisma.sql`walk3`, rest: Prisma.sql`rest3` },
] as const;

type Place = (typeof PLACES)[number];
type Placed = { step: SearchStep; place: Place };
type Way = {
  /** What the index hands over of a step: id and place. */
  looked: (placed: Placed) => Prisma.Sql;
  /** `fitting` (id, place) as id, at and place of what is in reach, the best `size`. */
  best: Prisma.Sql;
  /** What is met of a common step on the way down from the latest, while `lacks` holds. */
  walked: (placed: Placed, lacks: Prisma.Sql) => Prisma.Sql;
  /** How many rows a walk asks before it ends; 0 where nobody walks. */
  asks: number | 'all';
};

const fits = (doc: Prisma.Sql, step: SearchStep): Prisma.Sql =>
  Prisma.sql`${doc} @@ ${toQuery(step.wanted)}::tsquery`;

function wayOfLeads(actor: Actor, size: Size): Way {
  const isBounded = searchReach(actor) !== null;
  const latest = Prisma.sql`(${latestLeadsSql(actor, LATEST)}) AS lead`;
  return {
    asks: isBounded ? WALKED : 'all',
    looked: ({ step, place }) =>
      Prisma.sql`SELECT found AS id, ${place.at} AS place FROM (${fittingLeadsSql(actor, step)}) AS own (found)`,
    // By an array, so that the leads are fetched one by one and never all of them read.
    best: Prisma.sql`SELECT lead.id, lead.updated_at AS at, fitting.place FROM lead JOIN fitting ON fitting.id = lead.id
      WHERE lead.id = ANY(ARRAY(SELECT id FROM fitting)) AND ${visibleLeadsSql(actor)} ${BEST} LIMIT ${LIMITS[size]}`,
    walked: ({ step, place }, lacks) => Prisma.sql`SELECT lead.id, lead.updated_at AS at, ${place.at} AS place
      FROM ${isBounded ? latest : Prisma.sql`lead`}
      WHERE ${lacks} AND (SELECT ${fits(Prisma.sql`doc`, step)} FROM lead_search WHERE lead_id = lead.id)
      ${NEWEST} LIMIT ${LIMITS[size]}`,
  };
}

/** Cards of the leads in sight, for who does not see all: those of the leads changed last first. */
function wayOfCards(actor: Actor, size: Size): Way {
  const card = ({ step }: Placed, leads: Prisma.Sql, lacks = Prisma.sql`TRUE`) => Prisma.sql`
    FROM ${leads} AS lead JOIN search_entry AS entry ON entry.noun = 'investor' AND entry.id = lead.investor_id
    WHERE ${lacks} AND (SELECT ${fits(Prisma.sql`entry.doc`, step)})
      AND (${step.like === undefined} OR looks_like(entry.doc, ${step.like ?? []}::text[])) GROUP BY entry.id`;
  const seen = Prisma.sql`SELECT lead.investor_id, lead.updated_at FROM lead WHERE ${visibleLeadsSql(actor)}`;
  return {
    asks: WALKED_CARDS,
    looked: placed => Prisma.sql`SELECT entry.id, max(lead.updated_at) AS at, ${placed.place.at} AS place
      ${card(placed, Prisma.sql`(${seen} AND lead.id = ANY(ARRAY(${fittingLeadsSql(actor, placed.step)})))`)}`,
    best: Prisma.sql`SELECT id, at, place FROM fitting ${BEST} LIMIT ${LIMITS[size]}`,
    walked: (
      placed,
      lacks,
    ) => Prisma.sql`SELECT entry.id, max(lead.updated_at) AS at, ${placed.place.at} AS place
      ${card(placed, Prisma.sql`(${latestLeadsSql(actor, LATEST_OF_CARDS)})`, lacks)} ${BEST} LIMIT ${LIMITS[size]}`,
  };
}

/** Investors, people or files by the words and the reach of their own lines. */
function wayOfEntries(actor: Actor, noun: SearchNoun, size: Size): Way {
  return {
    asks: searchReach(actor) === null ? 'all' : 0,
    looked: ({ step, place }) =>
      Prisma.sql`SELECT id, at, ${place.at} AS place FROM (${fittingEntriesSql(actor, noun, step)}) AS own`,
    best: Prisma.sql`SELECT id, at, place FROM fitting ${BEST} LIMIT ${LIMITS[size]}`,
    // Asked in a subquery the words have no index: the planner walks down the order instead.
    walked: (
      { step, place },
      lacks,
    ) => Prisma.sql`SELECT id, at, ${place.at} AS place FROM search_entry AS entry
      WHERE noun = ${noun} AND ${lacks} AND (SELECT ${fits(Prisma.sql`entry.doc`, step)})
      ORDER BY at DESC, id DESC LIMIT ${LIMITS[size]}`,
  };
}

function wayOf(actor: Actor, noun: SearchNoun, size: Size): Way {
  if (noun === 'lead') return wayOfLeads(actor, size);
  if (noun === 'investor' && searchReach(actor) !== null) return wayOfCards(actor, size);
  return wayOfEntries(actor, noun, size);
}

const NONE = Prisma.sql`SELECT NULL::uuid AS id, NULL::timestamptz AS at, 0 AS place WHERE FALSE`;

/** What the index hands over of some steps, the best of it. */
function lookUp(way: Way, steps: readonly Placed[], when = Prisma.sql`TRUE`): Prisma.Sql {
  if (steps.length === 0) return NONE;
  const each = steps.map(placed => Prisma.sql`SELECT * FROM (${way.looked(placed)}) AS step WHERE ${when}`);
  const all = Prisma.join(each, ' UNION ALL ');
  return Prisma.sql`WITH fitting AS MATERIALIZED (SELECT DISTINCT ON (id) * FROM (${all}) AS every ORDER BY id, place) ${way.best}`;
}

type Part = { name: Prisma.Sql; of: Prisma.Sql };

/** What is met of one common step, asked only while the parts before it have found less than is wanted. */
function meet(way: Way, one: Placed, before: readonly Part[], size: Size): Part[] {
  const { at, walk, rest } = one.place;
  const better = before.map(({ name }) => Prisma.sql`SELECT id FROM ${name} WHERE place < ${at}`);
  const lacks = Prisma.sql`(SELECT count(DISTINCT id) FROM (${Prisma.join(better, ' UNION ALL ')}) AS better) < ${LIMITS[size]}`;
  const met = { name: walk, of: way.walked(one, lacks) };
  if (way.asks === 'all') return [met];
  const short = Prisma.sql`${lacks} AND (SELECT count(*) FROM ${walk}) < ${LIMITS[size]}`;
  return [met, { name: rest, of: lookUp(way, [one], short) }];
}

/**
 * All steps of one kind of thing as one statement: id, place and time of the best. What is rare the index hands
 * over at once; what is common is met on a walk from the latest, and only if what fits better is not enough. A
 * walk that ends before it has met enough is followed by the index.
 */
export async function lookFor(actor: Actor, noun: SearchNoun, { steps, size }: Look): Promise<Prisma.Sql> {
  const way = wayOf(actor, noun, size);
  const isWalked = async ({ like, wanted }: SearchStep): Promise<boolean> =>
    way.asks !== 0 && like === undefined && isCommon(noun, wanted, size, way.asks);
  const placed = PLACES.flatMap((place, at) => (steps[at] ? [{ step: steps[at], place }] : []));
  const common = await Promise.all(placed.map(({ step }) => isWalked(step)));
  const rare = placed.filter((_, at) => !common[at]);
  const parts: Part[] = [{ name: Prisma.sql`looked`, of: lookUp(way, rare) }];
  for (const one of placed.filter((_, at) => common[at])) parts.push(...meet(way, one, parts, size));
  const named = parts.map(({ name, of }) => Prisma.sql`${name} AS MATERIALIZED (${of})`);
  const every = parts.map(({ name }) => Prisma.sql`SELECT id, at, place FROM ${name}`);
  return Prisma.sql`WITH ${Prisma.join(named)}
    SELECT id, max(at) AS at, min(place) AS place FROM (${Prisma.join(every, ' UNION ALL ')}) AS met
    GROUP BY id ${BEST} LIMIT ${LIMITS[size]}`;
}

/** Some ids in their order, as what a look finds. */
export const idsInOrder = (ids: readonly string[]): Prisma.Sql =>
  Prisma.sql`SELECT id, now() AS at, place FROM unnest(${ids}::uuid[]) WITH ORDINALITY AS given (id, place)`;
