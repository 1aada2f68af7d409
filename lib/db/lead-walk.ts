import { Prisma } from '@/prisma/generated/client';
import type { Actor } from '../domain/actor';
import { type AskedFilter, askedSql } from './lead-filter';
import type { Stretch } from './lead-order';
import { waysToSeeSql } from './scope';

type Walk = {
  /** Over the alias `lead`; of the columns below. */
  order: Prisma.Sql;
  size: number;
  offset: number;
  /** One more condition, such as the column of a board. */
  and?: Prisma.Sql;
  /** Parts of the order, each with an index of its own; without them the order is one. */
  stretches?: readonly Stretch[];
};

const ORDER_COLUMNS = Prisma.sql`lead.id, lead.updated_at, lead.value_yuan, lead.next_step_on, lead.last_progress_on,
  lead.code, lead.title_key, lead.investor_key`;

/**
 * The ids of some leads in an order, as a subquery. Each way in which a lead may be the actor's is walked down
 * its own index just as far as needed, then the walks are merged: over one OR of all ways no index keeps the
 * order, and the database would sort everything visible for the first twenty.
 */
export function firstLeadsSql(actor: Actor, filter: AskedFilter, walk: Walk): Prisma.Sql {
  const { areas, persons } = waysToSeeSql(actor);
  const stretches = walk.stretches ?? [{ where: Prisma.sql`TRUE`, order: walk.order }];
  const asked = Prisma.sql`${askedSql(actor, filter)} AND ${walk.and ?? Prisma.sql`TRUE`}`;
  const walks = [...areas, ...persons].flatMap(way =>
    stretches.map(({ where, order }) => ({ where: Prisma.sql`${way} AND ${where} AND ${asked}`, order })),
  );
  const [only, second] = walks;
  if (!only) return Prisma.sql`SELECT lead.id FROM lead WHERE FALSE`;
  if (!second) {
    return Prisma.sql`SELECT lead.id FROM lead WHERE ${only.where}
      ORDER BY ${only.order} LIMIT ${walk.size} OFFSET ${walk.offset}`;
  }
  const parts = walks.map(
    ({ where, order }) => Prisma.sql`(SELECT ${ORDER_COLUMNS} FROM lead WHERE ${where}
      ORDER BY ${order} LIMIT ${walk.offset + walk.size})`,
  );
  return Prisma.sql`SELECT lead.id FROM (${Prisma.join(parts, ' UNION ')}) AS lead
    ORDER BY ${walk.order} LIMIT ${walk.size} OFFSET ${walk.offset}`;
}

/** All leads of a filter that the actor may see, each once, with what sums are made of, as a subquery. */
export function summedLeadsSql(actor: Actor, filter: AskedFilter): Prisma.Sql {
  const { areas, persons } = waysToSeeSql(actor);
  return rowsSql([...areas, ...persons], askedSql(actor, filter));
}

/** The same without those of the actor's areas: what is visible for the actor's person alone. Null when nothing can be. */
export function summedPersonalLeadsSql(actor: Actor, filter: AskedFilter): Prisma.Sql | null {
  const { areas, persons } = waysToSeeSql(actor);
  if (persons.length === 0) return null;
  const outside =
    areas.length > 0 ? Prisma.sql`(${Prisma.join(areas, ' OR ')}) IS NOT TRUE` : Prisma.sql`TRUE`;
  return rowsSql(persons, Prisma.sql`${outside} AND ${askedSql(actor, filter)}`);
}

function rowsSql(ways: readonly Prisma.Sql[], asked: Prisma.Sql): Prisma.Sql {
  const columns = Prisma.sql`COALESCE(lead.industry_key, '') AS industry_key, lead.stage, lead.value_yuan`;
  const [only] = ways;
  if (!only) return Prisma.sql`SELECT ${columns} FROM lead WHERE FALSE`;
  if (ways.length === 1) return Prisma.sql`SELECT ${columns} FROM lead WHERE ${only} AND ${asked}`;
  const rows = ways.map(way => Prisma.sql`SELECT lead.id, ${columns} FROM lead WHERE ${way} AND ${asked}`);
  return Prisma.join(rows, ' UNION ');
}
