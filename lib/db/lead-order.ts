import { Prisma } from '@/prisma/generated/client';
import { isDay } from '../domain/day';
import type { LeadFilter, SortKey } from '../domain/lead-filter';
import type { ListCursor } from '../domain/list-cursor';

/** A sort of the ledger: its column, how a key is written as text and read again. */
type Sort = {
  column: Prisma.Sql;
  /** Has rows without a key; they come last, whichever way it goes. */
  hasEmpty?: boolean;
  /** No two rows share a key, so that no id need part them. */
  isUnique?: boolean;
  text: Prisma.Sql;
  /** The typed value of a key, or null when the text is none: an address may say anything. */
  read: (text: string) => Prisma.Sql | null;
};

const readName = (text: string): Prisma.Sql | null => (text.length <= 900 ? Prisma.sql`${text}::text` : null);
const readDay = (text: string): Prisma.Sql | null => (isDay(text) ? Prisma.sql`${text}::date` : null);

const SORTED: Record<SortKey, Sort> = {
  updated: {
    column: Prisma.sql`lead.updated_at`,
    text: Prisma.sql`(extract(epoch FROM lead.updated_at) * 1000)::bigint::text`,
    read: text =>
      /^\d{1,13}$/.test(text) ? Prisma.sql`${new Date(Number(text)).toISOString()}::timestamptz` : null,
  },
  value: {
    column: Prisma.sql`lead.value_yuan`,
    text: Prisma.sql`lead.value_yuan::text`,
    read: text => (/^\d{1,16}$/.test(text) ? Prisma.sql`${BigInt(text)}::bigint` : null),
  },
  due: {
    column: Prisma.sql`lead.next_step_on`,
    hasEmpty: true,
    text: Prisma.sql`lead.next_step_on::text`,
    read: readDay,
  },
  progress: {
    column: Prisma.sql`lead.last_progress_on`,
    text: Prisma.sql`lead.last_progress_on::text`,
    read: readDay,
  },
  code: { column: Prisma.sql`lead.code`, isUnique: true, text: Prisma.sql`lead.code`, read: readName },
  title: {
    column: Prisma.sql`lead.title_key`,
    hasEmpty: true,
    text: Prisma.sql`lead.title_key`,
    read: readName,
  },
  investor: {
    column: Prisma.sql`lead.investor_key`,
    hasEmpty: true,
    text: Prisma.sql`lead.investor_key`,
    read: readName,
  },
};

const ASC = Prisma.sql`ASC`;
const DESC = Prisma.sql`DESC`;

/** What follows the present row on the way: the rows beyond a place, or all of them. */
export type Stretch = { where: Prisma.Sql; order: Prisma.Sql };

/** A way through the ledger: its stretches one behind the other, each along an index, and the order of the whole. */
export type Way = { stretches: Stretch[]; order: Prisma.Sql; isBackwards: boolean };

function wholeOrder({ column, hasEmpty, isUnique }: Sort, falls: boolean, isBackwards: boolean): Prisma.Sql {
  const direction = falls ? DESC : ASC;
  if (isUnique) return Prisma.sql`${column} ${direction}`;
  if (!hasEmpty) return Prisma.sql`${column} ${direction}, lead.id ${direction}`;
  const nulls = isBackwards ? Prisma.sql`NULLS FIRST` : Prisma.sql`NULLS LAST`;
  return Prisma.sql`${column} ${direction} ${nulls}, lead.id ${direction}`;
}

/** The order a filter asks for, over the alias `lead`; the id makes it the same every time. What has no key comes last. */
export function orderSql(filter: LeadFilter): Prisma.Sql {
  return wholeOrder(SORTED[filter.sort], filter.descending, false);
}

/** The sort key of a row as text, over the alias `lead`, for the cursor behind it. */
export function sortKeySql(filter: LeadFilter): Prisma.Sql {
  return SORTED[filter.sort].text;
}

/** The place as a typed key, 'empty' among the rows without one; null when the cursor says nothing of this sort. */
function placeOf(sort: Sort, cursor: ListCursor | null): { key: Prisma.Sql | 'empty'; id: string } | null {
  if (cursor === null) return null;
  if (cursor.key === null) return sort.hasEmpty ? { key: 'empty', id: cursor.id } : null;
  const key = sort.read(cursor.key);
  return key && { key, id: cursor.id };
}

/**
 * From where on, and which way. Rows with and without a key are two stretches: over both at once no index would be
 * walked, since a comparison with nothing is neither true nor false. Null when the filter's cursor is no place.
 */
export function wayOf(filter: LeadFilter, cursor: ListCursor | null): Way | null {
  const sort = SORTED[filter.sort];
  const place = placeOf(sort, cursor);
  if (cursor !== null && place === null) return null;
  const isBackwards = cursor?.side === 'before';
  const falls = filter.descending !== isBackwards;
  const [direction, beyond] = falls ? [DESC, Prisma.sql`<`] : [ASC, Prisma.sql`>`];
  const { column } = sort;
  const order = sort.isUnique
    ? Prisma.sql`${column} ${direction}`
    : Prisma.sql`${column} ${direction}, lead.id ${direction}`;
  const stretch = (where: Prisma.Sql): Stretch => ({ where, order });
  const filled = (): Stretch => {
    const from = place === null || place.key === 'empty' ? null : place;
    if (from === null) return stretch(sort.hasEmpty ? Prisma.sql`${column} IS NOT NULL` : Prisma.sql`TRUE`);
    if (sort.isUnique) return stretch(Prisma.sql`${column} ${beyond} ${from.key}`);
    return stretch(Prisma.sql`(${column}, lead.id) ${beyond} (${from.key}, ${from.id}::uuid)`);
  };
  const empty = (): Stretch =>
    stretch(
      place?.key === 'empty'
        ? Prisma.sql`${column} IS NULL AND lead.id ${beyond} ${place.id}::uuid`
        : Prisma.sql`${column} IS NULL`,
    );
  const startsEmpty = place?.key === 'empty';
  // Forwards the rows without a key come last, backwards first.
  const inOrder = isBackwards
    ? [startsEmpty && empty(), filled()]
    : [!startsEmpty && filled(), sort.hasEmpty && empty()];
  return {
    stretches: inOrder.filter(part => part !== false && part !== undefined),
    order: wholeOrder(sort, falls, isBackwards),
    isBackwards,
  };
}
