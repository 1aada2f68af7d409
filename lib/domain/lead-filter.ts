import { isKeyOf } from './labels';
import {
  asksAnything,
  CONDITION_PARAMS,
  type ConditionParam,
  firstOf,
  type LeadConditions,
  type Params,
  readConditions,
  writeConditions,
} from './lead-condition';
import { CURSOR_SIDES, type ListCursor, readCursor, writeCursor } from './list-cursor';

export { DUE_NAMES, type DueKey } from './lead-condition';

export const SORTS = {
  updated: '最近更新',
  value: '金额',
  due: '下步日期',
  progress: '最近跟进',
  code: '编号',
  title: '项目名称',
  investor: '投资方',
} as const;
export type SortKey = keyof typeof SORTS;

/** The question that board and list answer; the whole of it stands in the address. */
export type LeadFilter = LeadConditions & {
  q: string;
  /** 或者: a second group of conditions; a lead that meets either group is in. */
  or: LeadConditions | null;
  sort: SortKey;
  descending: boolean;
  /** From the second page on: which page it is, for the reader. Where it begins the cursor says. */
  page: number;
  /** Null on the first page, and for an address from before there were cursors: then the page is counted off. */
  cursor: ListCursor | null;
};

/** The names under which the address carries the choices of a filter. */
export const FILTER_PARAMS = CONDITION_PARAMS;
export type FilterParam = ConditionParam;

/** The group a choice belongs to: the first, or the one behind 或者. */
export type FilterGroup = 'all' | 'or';

const OR = 'or.';
const prefixOf = (group: FilterGroup): string => (group === 'or' ? OR : '');

export const MAX_PAGE = 20_000;

function readPage(text: string): number {
  const page = /^\d{1,5}$/.test(text) ? Number(text) : 1;
  return page >= 1 && page <= MAX_PAGE ? page : 1;
}

/** Money and codes begin with the greatest, dates with the most pressing, names with the first of the alphabet. */
const FALLS: Record<SortKey, boolean> = {
  updated: true,
  value: true,
  due: false,
  progress: false,
  code: true,
  title: false,
  investor: false,
};

const asText = (value: unknown): string => (typeof value === 'string' ? value : '');

function readPlace(params: Params, page: number): ListCursor | null {
  if (page === 1) return null;
  const places = CURSOR_SIDES.flatMap(side => readCursor(side, params[side]) ?? []);
  return places[0] ?? null;
}

/** The groups as they are asked: an alternative to nothing at all is the question itself. */
function readGroups(params: Params): { first: LeadConditions; or: LeadConditions | null } {
  const [first, second] = [readConditions(params), readConditions(params, OR)];
  if (!asksAnything(second)) return { first, or: null };
  return asksAnything(first) ? { first, or: second } : { first: second, or: null };
}

/**
 * Reads the question from the address. What it does not know it leaves out: a link never breaks a page.
 * Runs in the browser too, hence no zod here.
 */
export function readFilter(params: Params): LeadFilter {
  const sort = firstOf(params, 'sort');
  const direction = firstOf(params, 'dir');
  const sortKey = isKeyOf(SORTS, sort) ? sort : 'updated';
  const page = readPage(firstOf(params, 'page'));
  const { first, or } = readGroups(params);
  return {
    q: asText(Array.isArray(params.q) ? params.q[0] : params.q).slice(0, 60),
    ...first,
    or,
    sort: sortKey,
    descending: direction === '' ? FALLS[sortKey] : direction === 'desc',
    page,
    cursor: readPlace(params, page),
  };
}

/** The question as an address query; what is default is left out. Inverse of readFilter. */
export function writeFilter(filter: LeadFilter): string {
  const params = new URLSearchParams();
  if (filter.q) params.set('q', filter.q);
  writeConditions(filter, (name, value) => params.set(name, value));
  if (filter.or) writeConditions(filter.or, (name, value) => params.set(OR + name, value));
  if (filter.sort !== 'updated') params.set('sort', filter.sort);
  if (filter.descending !== FALLS[filter.sort]) params.set('dir', filter.descending ? 'desc' : 'asc');
  if (filter.page > 1) {
    params.set('page', String(filter.page));
    if (filter.cursor) params.set(filter.cursor.side, writeCursor(filter.cursor));
  }
  return params.toString();
}

/** What is chosen under one name of the address. */
export function chosenOf(filter: LeadFilter, param: FilterParam, group: FilterGroup = 'all'): string[] {
  const params = new URLSearchParams(writeFilter(filter));
  return (params.get(prefixOf(group) + param) ?? '').split(',').filter(value => value !== '');
}

/** The same question with other choices under one name; it starts again at the first page. */
export function chooseIn(
  filter: LeadFilter,
  param: FilterParam,
  values: readonly string[],
  group: FilterGroup = 'all',
): LeadFilter {
  const params = Object.fromEntries(new URLSearchParams(writeFilter(filter)));
  return readFilter({ ...params, [prefixOf(group) + param]: values.join(','), page: '1' });
}

/** The question without its alternative. */
export function withoutAlternative(filter: LeadFilter): LeadFilter {
  return { ...filter, or: null, page: 1, cursor: null };
}

/** The same order without any condition. */
export function withoutConditions(filter: LeadFilter): LeadFilter {
  return { ...readFilter({}), sort: filter.sort, descending: filter.descending };
}

/** Whether anything but order and page is asked. */
export function hasConditions(filter: LeadFilter): boolean {
  return filter.q !== '' || asksAnything(filter);
}

/** The address of a page that answers this question. */
export function filterHref(basePath: string, filter: LeadFilter, keep: Record<string, string> = {}): string {
  const params = new URLSearchParams({
    ...keep,
    ...Object.fromEntries(new URLSearchParams(writeFilter(filter))),
  });
  const query = params.toString();
  return query === '' ? basePath : `${basePath}?${query}`;
}

/** The question in another order: a second press on the same head turns it round, a third ends it. */
export function sortedBy(filter: LeadFilter, sort: SortKey): LeadFilter {
  const first = FALLS[sort];
  const start = { ...filter, page: 1, cursor: null };
  if (filter.sort !== sort) return { ...start, sort, descending: first };
  if (filter.descending === first) return { ...start, descending: !first };
  return { ...start, sort: 'updated', descending: true };
}
