import type { Actor } from '../domain/actor';
import type { LeadFilter } from '../domain/lead-filter';
import type { LeadRow } from '../domain/lead-view';
import type { ListCursor } from '../domain/list-cursor';
import type { Yuan } from '../domain/money';
import { sumBoard } from './board';
import { db } from './client';
import { getDutyLimits } from './duty-limits';
import { planOf, withLimits } from './lead-filter';
import { orderSql, sortKeySql, type Way, wayOf } from './lead-order';
import { type ListRow, ROW_JOINS, rowColumns, toRow } from './lead-row';
import { firstLeadsSql } from './lead-walk';
import { visibleLeadsSql } from './scope';
import { firstSearchedSql } from './search-sql';

export const PAGE_SIZE = 50;

/** Some rows of the ledger in their order: the ids first, walked down an index, then the rows of those ids alone. */
async function readRows(
  actor: Actor,
  filter: LeadFilter,
  way: Way,
  page: { size: number; offset: number },
): Promise<{ rows: LeadRow[]; keys: (string | null)[] }> {
  const searched = await firstSearchedSql(actor, filter.q, page.offset + page.size);
  const limited = await withLimits(actor, filter);
  const asked = searched ? { ...limited, searched } : limited;
  // The way of the search is chosen here: the word itself is nothing to plan by.
  const plan = planOf(searched ? { ...filter, q: '' } : filter);
  const [limits, rows] = await Promise.all([
    getDutyLimits(actor),
    db.$queryRaw<(ListRow & { sort_key: string | null })[]>`${plan}
    SELECT ${rowColumns(actor)}, ${sortKeySql(filter)} AS sort_key
    FROM (${firstLeadsSql(actor, asked, { ...way, ...page })}) AS page JOIN lead ON lead.id = page.id ${ROW_JOINS}
    ORDER BY ${orderSql(filter)}`,
  ]);
  return { rows: rows.map(row => toRow(actor, row, limits)), keys: rows.map(row => row.sort_key) };
}

function forwards(filter: LeadFilter): Way {
  const way = wayOf(filter, null);
  if (!way) throw new Error('Without a cursor there is always a way.');
  return way;
}

/** Rows of the ledger: a part of the whole order by its place, or the page that the filter asks for. */
export async function listLeads(
  actor: Actor,
  filter: LeadFilter,
  page?: { size: number; offset: number },
): Promise<LeadRow[]> {
  if (!page) return (await getLeadPage(actor, filter)).rows;
  return (await readRows(actor, filter, forwards(filter), page)).rows;
}

/** A page of the ledger, and where the pages beside it begin; null where there is none. */
export type LeadPage = { rows: LeadRow[]; previous: ListCursor | null; next: ListCursor | null };

/**
 * The page that the filter asks for. Behind a cursor the order is walked from there, so that the five-thousandth
 * page costs what the first does; an address without one is counted off. Walking back, less than a page before
 * the cursor means that the beginning is reached: then the first page is shown in full.
 */
export async function getLeadPage(actor: Actor, filter: LeadFilter): Promise<LeadPage> {
  const way = filter.page > 1 && filter.cursor ? wayOf(filter, filter.cursor) : null;
  const offset = way ? 0 : (filter.page - 1) * PAGE_SIZE;
  const found = await readRows(actor, filter, way ?? forwards(filter), { size: PAGE_SIZE + 1, offset });
  if (way?.isBackwards && found.rows.length < PAGE_SIZE)
    return getLeadPage(actor, { ...filter, page: 1, cursor: null });
  const hasMore = found.rows.length > PAGE_SIZE;
  // One row more than is shown tells that there is a page beyond; walking back it is the first.
  const start = way?.isBackwards && hasMore ? 1 : 0;
  const rows = found.rows.slice(start, start + PAGE_SIZE);
  const keys = found.keys.slice(start, start + PAGE_SIZE);
  const at = (side: ListCursor['side'], index: number): ListCursor | null => {
    const row = rows.at(index);
    return row ? { side, id: row.id, key: keys.at(index) ?? null } : null;
  };
  return {
    rows,
    previous: filter.page > 1 ? at('before', 0) : null,
    next: way?.isBackwards || hasMore ? at('after', -1) : null,
  };
}

/** The rows of these ids, in their order; what the actor may not see is left out. */
export async function listLeadsById(actor: Actor, ids: readonly string[]): Promise<LeadRow[]> {
  const [limits, rows] = await Promise.all([
    getDutyLimits(actor),
    db.$queryRaw<ListRow[]>`
    SELECT ${rowColumns(actor)}
    FROM unnest(${ids}::uuid[]) WITH ORDINALITY AS wanted(id, place)
    JOIN lead ON lead.id = wanted.id ${ROW_JOINS}
    WHERE ${visibleLeadsSql(actor)} ORDER BY wanted.place`,
  ]);
  return rows.map(row => toRow(actor, row, limits));
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
