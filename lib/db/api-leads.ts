import { Prisma } from '@/prisma/generated/client';
import type { Actor } from '../domain/actor';
import type { LeadFilter } from '../domain/lead-filter';
import type { LeadRow } from '../domain/lead-view';
import { db } from './client';
import { askedSql, withLimits } from './lead-filter';
import { listLeadsById } from './lead-list';
import { waysToSeeSql } from './scope';

/** Where a walk stands: the last row that was given out. The instant is ISO 8601 with milliseconds. */
export type WalkPlace = { at: string; id: string };

export type ApiLeadRow = LeadRow & { updatedAt: string };
export type ApiLeadPage = { rows: ApiLeadRow[]; next: WalkPlace | null };

type Question = { filter: LeadFilter; limit: number; after: WalkPlace | null; updatedSince: string | null };
type Found = { id: string; updated_at: Date };

/** Each way in which a lead may be the actor's is walked by itself, as far as needed, then the walks are merged. */
function walkSql(actor: Actor, conditions: Prisma.Sql, size: number): Prisma.Sql {
  const { areas, persons } = waysToSeeSql(actor);
  const walks = [...areas, ...persons].map(
    way => Prisma.sql`(SELECT lead.id, lead.updated_at FROM lead WHERE ${way} AND ${conditions}
      ORDER BY lead.updated_at, lead.id LIMIT ${size})`,
  );
  if (walks.length === 0) return Prisma.sql`SELECT lead.id, lead.updated_at FROM lead WHERE FALSE`;
  return Prisma.join(walks, ' UNION ');
}

/**
 * Leads of a filter in the order in which they were changed, the longest unchanged first. Whatever changes while
 * somebody walks moves behind them and comes once more: nothing is left out.
 */
export async function listLeadsAfter(actor: Actor, question: Question): Promise<ApiLeadPage> {
  const { after, limit, updatedSince } = question;
  const asked = await withLimits(actor, question.filter);
  const conditions = [askedSql(actor, asked)];
  if (after)
    conditions.push(Prisma.sql`(lead.updated_at, lead.id) > (${after.at}::timestamptz, ${after.id}::uuid)`);
  if (updatedSince) conditions.push(Prisma.sql`lead.updated_at >= ${updatedSince}::timestamptz`);
  const found = await db.$queryRaw<Found[]>`
    SELECT walk.id::text, walk.updated_at
    FROM (${walkSql(actor, Prisma.join(conditions, ' AND '), limit + 1)}) AS walk
    ORDER BY walk.updated_at, walk.id LIMIT ${limit + 1}`;
  const shown = found.slice(0, limit);
  const rows = new Map(
    (
      await listLeadsById(
        actor,
        shown.map(({ id }) => id),
      )
    ).map(row => [row.id, row]),
  );
  const last = found.length > limit ? shown.at(-1) : undefined;
  return {
    rows: shown.flatMap(({ id, updated_at }) => {
      const row = rows.get(id);
      return row ? [{ ...row, updatedAt: updated_at.toISOString() }] : [];
    }),
    next: last ? { at: last.updated_at.toISOString(), id: last.id } : null,
  };
}
