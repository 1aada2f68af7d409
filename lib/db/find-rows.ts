import { Prisma } from '@/prisma/generated/client';
import type { Actor } from '../domain/actor';
import type { SearchStep } from '../domain/search-steps';
import { toQuery } from '../domain/search-terms';
import { db } from './client';
import { searchReach, visibleLeadsSql } from './scope';
import { isCommon, type SearchNoun } from './search-frequency';
import { fittingEntriesSql, fittingLeadsSql } from './search-reach';

export type Look = { step: SearchStep; size: number; without: readonly string[] };

/** So many of the leads somebody sees, the latest, are asked for a common word before the index is. */
const WALKED = 500;

const BY_CHANGE = Prisma.sql`ORDER BY lead.updated_at DESC, lead.id DESC`;

async function idsOf(rows: Promise<{ id: string }[]>): Promise<string[]> {
  return (await rows).map(({ id }) => id);
}

const isWalked = async (noun: SearchNoun, { step, size }: Look): Promise<boolean> =>
  step.like === undefined && (await isCommon(noun, step.wanted, size));

/** The latest leads in sight that fit, met on a walk; fewer than wanted where the walk ended first. */
function walkLeads(actor: Actor, { step, size, without }: Look): Promise<string[]> {
  const fits = Prisma.sql`(SELECT doc @@ ${toQuery(step.wanted)}::tsquery FROM lead_search WHERE lead_id = lead.id)`;
  const seen =
    searchReach(actor) === null
      ? Prisma.sql`lead`
      : Prisma.sql`(SELECT * FROM lead WHERE ${visibleLeadsSql(actor)} ${BY_CHANGE} LIMIT ${WALKED}) AS lead`;
  return idsOf(db.$queryRaw`SELECT lead.id::text FROM ${seen}
    WHERE ${fits} AND lead.id <> ALL(${without}::uuid[]) ${BY_CHANGE} LIMIT ${size}`);
}

/** Leads the actor may see that fit, those changed last first. */
async function leadIds(actor: Actor, look: Look): Promise<string[]> {
  const { step, size, without } = look;
  if (await isWalked('lead', look)) {
    const met = await walkLeads(actor, look);
    if (met.length === size || searchReach(actor) === null) return met;
  }
  return idsOf(db.$queryRaw`SELECT lead.id::text FROM lead
    WHERE lead.id = ANY(ARRAY(${fittingLeadsSql(actor, step)})) AND lead.id <> ALL(${without}::uuid[])
      AND ${visibleLeadsSql(actor)} ${BY_CHANGE} LIMIT ${size}`);
}

/** Cards of the leads in sight that fit, for who does not see all: those of the leads changed last first. */
async function investorIds(actor: Actor, look: Look): Promise<string[]> {
  if (searchReach(actor) === null) return entryIds(actor, 'investor', look);
  const { step, size, without } = look;
  const cardsOf = (leads: Prisma.Sql) =>
    idsOf(db.$queryRaw`SELECT entry.id::text FROM ${leads} AS lead
      JOIN search_entry AS entry ON entry.noun = 'investor' AND entry.id = lead.investor_id
      WHERE (SELECT entry.doc @@ ${toQuery(step.wanted)}::tsquery) AND entry.id <> ALL(${without}::uuid[])
        AND looks_like(entry.doc, ${step.like ?? ['%']}::text[])
      GROUP BY entry.id ORDER BY max(lead.updated_at) DESC, entry.id DESC LIMIT ${size}`);
  const seen = Prisma.sql`SELECT investor_id, updated_at FROM lead WHERE ${visibleLeadsSql(actor)}`;
  if (await isWalked('investor', look)) {
    const met = await cardsOf(Prisma.sql`(${seen} ${BY_CHANGE} LIMIT ${WALKED})`);
    if (met.length === size) return met;
  }
  return cardsOf(Prisma.sql`(${seen} AND lead.id = ANY(ARRAY(${fittingLeadsSql(actor, step)})))`);
}

/** Investors, people or files in the actor's reach that fit, the latest first. */
async function entryIds(actor: Actor, noun: 'investor' | 'contact' | 'file', look: Look): Promise<string[]> {
  const { step, size, without } = look;
  const order = Prisma.sql`ORDER BY at DESC, id DESC LIMIT ${size}`;
  if (searchReach(actor) === null && (await isWalked(noun, look))) {
    // Asked in a subquery the words have no index: the planner walks down the order instead.
    return idsOf(db.$queryRaw`SELECT id::text FROM search_entry AS entry WHERE noun = ${noun}
      AND (SELECT entry.doc @@ ${toQuery(step.wanted)}::tsquery) AND id <> ALL(${without}::uuid[]) ${order}`);
  }
  return idsOf(db.$queryRaw`SELECT id::text FROM (${fittingEntriesSql(actor, noun, step)}) AS fitting
    WHERE id <> ALL(${without}::uuid[]) ${order}`);
}

/** One look for one kind of thing, as ids in their order; without those found before. */
export function lookFor(actor: Actor, noun: SearchNoun, look: Look): Promise<string[]> {
  if (noun === 'lead') return leadIds(actor, look);
  return noun === 'investor' ? investorIds(actor, look) : entryIds(actor, noun, look);
}
