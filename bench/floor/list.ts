import { type LeadFilter, readFilter, writeFilter } from '@/lib/domain/lead-filter';
import { searchQuery } from '@/lib/domain/search-terms';
import { asked } from './asked';
import { CARD, JOINS } from './card';
import { rowsOf } from './pool';
import { type Scope, scopeOf, Values, waysIn } from './scope';

const COLUMNS = {
  updated: 'updated_at',
  value: 'value_yuan',
  due: 'next_step_on',
  progress: 'last_progress_on',
  code: 'code',
  title: 'title_key',
  investor: 'investor_key',
};

const CELL_FIELDS = ['stage', 'status', 'industry', 'unit'];

/** Whether the cells by unit know all that is asked. */
const cellsKnow = (filter: LeadFilter): boolean =>
  [...new URLSearchParams(writeFilter(filter)).keys()].every(name =>
    [...CELL_FIELDS, 'sort', 'dir', 'page', 'after'].includes(name),
  );

function totals(scope: Scope, filter: LeadFilter): Promise<{ count: number; yuan: number }[]> {
  const values = new Values();
  const query = searchQuery(filter.q);
  if (scope.all && query === null && cellsKnow(filter)) {
    const where = ['TRUE', ...asked(filter, values)]
      .join(' AND ')
      .replaceAll('lead.', '')
      .replace('responsible_', '');
    const cells = ['board_unit_cell', 'board_delta'].map(
      table => `SELECT count, yuan FROM ${table} WHERE ${where}`,
    );
    return rowsOf(
      `SELECT coalesce(sum(count), 0)::bigint AS count, coalesce(sum(yuan), 0)::bigint AS yuan
       FROM (${cells.join(' UNION ALL ')}) AS part`,
      values.list,
    );
  }
  const found =
    query === null ? '' : `JOIN lead_search ON lead_id = lead.id AND doc @@ ${values.put(query)}::tsquery`;
  const where = asked(filter, values);
  const ways = waysIn(scope, values).map(
    way => `SELECT lead.id, lead.value_yuan FROM lead ${found} WHERE ${[way, ...where].join(' AND ')}`,
  );
  return rowsOf(
    `SELECT count(*) AS count, coalesce(sum(value_yuan), 0)::bigint AS yuan FROM (${ways.join(' UNION ')}) AS own`,
    values.list,
  );
}

/** Rare words are looked up, common ones met on the walk. */
function matching(filter: LeadFilter, isCommon: boolean, values: Values): string[] {
  const query = searchQuery(filter.q);
  if (query === null) return [];
  const word = `${values.put(query)}::tsquery`;
  if (!isCommon) return [`lead.id = ANY(ARRAY(SELECT lead_id FROM lead_search WHERE doc @@ ${word}))`];
  return [`EXISTS (SELECT 1 FROM lead_search WHERE lead_id = lead.id AND (doc || ''::tsvector) @@ ${word})`];
}

const TYPES = {
  updated: 'timestamptz',
  value: 'bigint',
  due: 'date',
  progress: 'date',
  code: 'text',
  title: 'text',
  investor: 'text',
};

/** The rows behind a place. Where rows have no key the place itself tells on which side of the border it lies. */
function behind(filter: LeadFilter, values: Values): string[] {
  if (filter.cursor === null || filter.page === 1) return [];
  const { key, id } = filter.cursor;
  const column = `lead.${COLUMNS[filter.sort]}`;
  const sign = filter.descending ? '<' : '>';
  if (key === null) return [`${column} IS NULL AND lead.id ${sign} ${values.put(id)}::uuid`];
  const typed = filter.sort === 'updated' ? new Date(Number(key)).toISOString() : key;
  const place = `${values.put(typed)}::${TYPES[filter.sort]}`;
  if (filter.sort === 'code') return [`${column} ${sign} ${place}`];
  return [`(${column}, lead.id) ${sign} (${place}, ${values.put(id)}::uuid)`];
}

function rows(scope: Scope, filter: LeadFilter, isCommon: boolean): Promise<{ id: string }[]> {
  const values = new Values();
  const column = COLUMNS[filter.sort];
  const direction = filter.descending ? 'DESC' : 'ASC';
  const nulls = filter.sort === 'due' && filter.descending ? 'NULLS LAST' : '';
  const order = (table: string): string =>
    `ORDER BY ${table}.${column} ${direction} ${nulls}, ${table}.id ${direction}`;
  const beyond = behind(filter, values);
  const where = [...asked(filter, values), ...matching(filter, isCommon, values), ...beyond];
  const offset = beyond.length > 0 ? 0 : (filter.page - 1) * 50;
  const ways = waysIn(scope, values).map(
    way => `(SELECT lead.id, lead.${column} FROM lead WHERE ${[way, ...where].join(' AND ')}
      ${order('lead')} LIMIT ${offset + 50})`,
  );
  return rowsOf(
    `SELECT ${CARD}, lead.origin, lead.source_place AS "sourcePlace", lead.land_mu::float8 AS "landMu",
       lead.first_contact_on::text AS "firstContactOn"
     FROM (SELECT * FROM (${ways.join(' UNION ')}) AS walked ${order('walked')} LIMIT 50 OFFSET ${offset}) AS page
     JOIN lead ON lead.id = page.id ${JOINS} ${order('lead')}`,
    values.list,
  );
}

/** A page of fifty rows, and count and sum of all. */
export async function floorList(question: URLSearchParams): Promise<unknown> {
  const scope = scopeOf(question);
  const filter = readFilter(Object.fromEntries(question));
  const isCommon = question.get('common') === '1';
  const [page, [sums]] = await Promise.all([rows(scope, filter, isCommon), totals(scope, filter)]);
  return { rows: page, totals: sums };
}

/** The page of fifty rows alone. */
export async function floorRows(question: URLSearchParams): Promise<unknown> {
  const filter = readFilter(Object.fromEntries(question));
  return { rows: await rows(scopeOf(question), filter, question.get('common') === '1') };
}
