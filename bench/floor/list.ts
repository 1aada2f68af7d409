import { type LeadFilter, readFilter } from '@/lib/domain/lead-filter';
import { searchQuery } from '@/lib/domain/search-terms';
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

function narrowed(filter: LeadFilter, values: Values): string[] {
  const where: string[] = [];
  const equals = (column: string, wanted: readonly unknown[], type: string): void => {
    if (wanted.length === 1) where.push(`lead.${column} = ${values.put(wanted[0])}::${type}`);
    else if (wanted.length > 1) where.push(`lead.${column} = ANY(${values.put(wanted)}::${type}[])`);
  };
  equals('stage', filter.stages, 'stage');
  equals('status', filter.statuses, 'lead_status');
  equals('industry_key', filter.industries, 'text');
  equals('responsible_unit_code', filter.units, 'text');
  equals('origin', filter.origins, 'origin');
  equals('value_band', filter.bands, 'int');
  return where;
}

function totals(scope: Scope, filter: LeadFilter): Promise<{ count: number; yuan: number }[]> {
  const values = new Values();
  const query = searchQuery(filter.q);
  if (scope.all && query === null && filter.origins.length + filter.bands.length === 0) {
    const where = ['TRUE', ...narrowed(filter, values)]
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
  const where = narrowed(filter, values);
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

function rows(scope: Scope, filter: LeadFilter, isCommon: boolean): Promise<{ id: string }[]> {
  const values = new Values();
  const column = COLUMNS[filter.sort];
  const direction = filter.descending ? 'DESC' : 'ASC';
  const nulls = filter.sort === 'due' && filter.descending ? 'NULLS LAST' : '';
  const order = (table: string): string =>
    `ORDER BY ${table}.${column} ${direction} ${nulls}, ${table}.id ${direction}`;
  const where = [...narrowed(filter, values), ...matching(filter, isCommon, values)];
  const offset = (filter.page - 1) * 50;
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
