import { Prisma } from '@/prisma/generated/client';
import type { Actor } from '../domain/actor';
import type { DutyLimits } from '../domain/duty-limit';
import type { OriginKey } from '../domain/labels';
import type { LeadFilter } from '../domain/lead-filter';
import type { LeadRow } from '../domain/lead-view';
import type { Yuan } from '../domain/money';
import { sumBoard } from './board';
import { db } from './client';
import { getDutyLimits } from './duty-limits';
import { CARD_COLUMNS, CARD_JOINS, type CardRow, toCard } from './lead-card';
import { planOf, withLimits } from './lead-filter';
import { firstLeadsSql } from './lead-walk';
import { visibleLeadsSql } from './scope';
import { firstSearchedSql } from './search-sql';

export const PAGE_SIZE = 50;

type ListRow = CardRow & {
  origin: OriginKey | null;
  source_place: string | null;
  land_mu: string | null;
  first_contact_on: string | null;
};

const ORDERS = {
  updated: {
    asc: Prisma.sql`lead.updated_at ASC, lead.id ASC`,
    desc: Prisma.sql`lead.updated_at DESC, lead.id DESC`,
  },
  value: {
    asc: Prisma.sql`lead.value_yuan ASC, lead.id ASC`,
    desc: Prisma.sql`lead.value_yuan DESC, lead.id DESC`,
  },
  due: {
    asc: Prisma.sql`lead.next_step_on ASC, lead.id ASC`,
    desc: Prisma.sql`lead.next_step_on DESC NULLS LAST, lead.id DESC`,
  },
  progress: {
    asc: Prisma.sql`lead.last_progress_on ASC, lead.id ASC`,
    desc: Prisma.sql`lead.last_progress_on DESC, lead.id DESC`,
  },
  code: { asc: Prisma.sql`lead.code ASC`, desc: Prisma.sql`lead.code DESC` },
};

function toRow(row: ListRow, limits: DutyLimits): LeadRow {
  return {
    ...toCard(row, limits),
    origin: row.origin,
    sourcePlace: row.source_place,
    landMu: row.land_mu === null ? null : Number(row.land_mu),
    firstContactOn: row.first_contact_on,
  };
}

/** The order a filter asks for, over the alias `lead`; the id makes it the same every time. */
export function orderSql(filter: LeadFilter): Prisma.Sql {
  return ORDERS[filter.sort][filter.descending ? 'desc' : 'asc'];
}

const ROW_COLUMNS = Prisma.sql`${CARD_COLUMNS}, lead.origin, lead.source_place, lead.land_mu::text,
  lead.first_contact_on::text`;

/** A page of the ledger: the ids first, walked down an index, then the rows of those ids alone. */
export async function listLeads(
  actor: Actor,
  filter: LeadFilter,
  page: { size: number; offset: number } = { size: PAGE_SIZE, offset: (filter.page - 1) * PAGE_SIZE },
): Promise<LeadRow[]> {
  const order = orderSql(filter);
  const searched = await firstSearchedSql(actor, filter.q, page.offset + page.size);
  const asked = { ...(await withLimits(actor, filter)), searched };
  const [limits, rows] = await Promise.all([
    getDutyLimits(actor),
    db.$queryRaw<ListRow[]>`${planOf(filter)}
    SELECT ${ROW_COLUMNS}
    FROM (${firstLeadsSql(actor, asked, { order, ...page })}) AS page JOIN lead ON lead.id = page.id ${CARD_JOINS}
    ORDER BY ${order}`,
  ]);
  return rows.map(row => toRow(row, limits));
}

/** The rows of these ids, in their order; what the actor may not see is left out. */
export async function listLeadsById(actor: Actor, ids: readonly string[]): Promise<LeadRow[]> {
  const [limits, rows] = await Promise.all([
    getDutyLimits(actor),
    db.$queryRaw<ListRow[]>`
    SELECT ${ROW_COLUMNS}
    FROM unnest(${ids}::uuid[]) WITH ORDINALITY AS wanted(id, place)
    JOIN lead ON lead.id = wanted.id ${CARD_JOINS}
    WHERE ${visibleLeadsSql(actor)} ORDER BY wanted.place`,
  ]);
  return rows.map(row => toRow(row, limits));
}

export type ListTotals = { count: number; yuan: Yuan };

/** Count and sum of the whole filtered set, from the same sums that the board shows. */
export async function sumLeads(actor: Actor, filter: LeadFilter): Promise<ListTotals> {
  const sums = await sumBoard(actor, filter);
  return sums.reduce((total, sum) => ({ count: total.count + sum.count, yuan: total.yuan + sum.yuan }), {
    count: 0,
    yuan: 0,
  });
}
