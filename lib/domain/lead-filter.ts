import { BAND_NAMES, type Band, isKeyOf, ORIGIN_NAMES, STATUS_NAMES } from './labels';
import { isStageKey, type StageKey } from './stage';
import { isStorable } from './storable';

export const SORTS = {
  updated: '最近更新',
  value: '金额',
  due: '下步日期',
  progress: '最近跟进',
  code: '编号',
} as const;
export type SortKey = keyof typeof SORTS;

export const DUE_NAMES = {
  overdue: '下步已逾期',
  today: '今日到期',
  week: '本周到期',
  stale: '30天未跟进',
  late: '时限滞后',
  snoozed: '已暂缓提醒',
} as const;
export type DueKey = keyof typeof DUE_NAMES;

/** The question that board and list answer; the whole of it stands in the address. */
export type LeadFilter = {
  q: string;
  stages: StageKey[];
  statuses: (keyof typeof STATUS_NAMES)[];
  industries: string[];
  units: string[];
  origins: (keyof typeof ORIGIN_NAMES)[];
  bands: Band[];
  officers: string[];
  due: DueKey | null;
  /** Only what the asker follows or answers for. */
  mine: boolean;
  sort: SortKey;
  descending: boolean;
  page: number;
};

type Params = Record<string, string | string[] | undefined>;

/** The names under which the address carries the choices of a filter. */
export const FILTER_PARAMS = [
  'stage',
  'status',
  'industry',
  'unit',
  'origin',
  'band',
  'officer',
  'due',
  'mine',
] as const;
export type FilterParam = (typeof FILTER_PARAMS)[number];

const many = (params: Params, key: string): string[] => {
  const value = params[key];
  // An address that asks for __proto__ hands in lists whose items are no texts, whatever their type says.
  const list: unknown[] = Array.isArray(value) ? value : typeof value === 'string' ? value.split(',') : [];
  return list
    .filter(item => typeof item === 'string')
    .filter(item => item !== '' && item.length <= 60 && isStorable(item))
    .slice(0, 50);
};
const asText = (value: unknown): string => (typeof value === 'string' ? value : '');
const one = (params: Params, key: string): string => many(params, key)[0] ?? '';

export const MAX_PAGE = 20_000;

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

function readPage(text: string): number {
  const page = /^\d{1,5}$/.test(text) ? Number(text) : 1;
  return page >= 1 && page <= MAX_PAGE ? page : 1;
}

/** Money and codes begin with the greatest, dates with the most pressing. */
const fallsByDefault = (sort: SortKey): boolean => sort !== 'due' && sort !== 'progress';

/**
 * Reads the question from the address. What it does not know it leaves out: a link never breaks a page.
 * Runs in the browser too, hence no zod here.
 */
export function readFilter(params: Params): LeadFilter {
  const sort = one(params, 'sort');
  const due = one(params, 'due');
  const bands = many(params, 'band').filter(band => isKeyOf(BAND_NAMES, band as never));
  const direction = one(params, 'dir');
  const sortKey = isKeyOf(SORTS, sort) ? sort : 'updated';
  return {
    q: asText(Array.isArray(params.q) ? params.q[0] : params.q).slice(0, 60),
    stages: many(params, 'stage').filter(isStageKey),
    statuses: many(params, 'status').filter(status => isKeyOf(STATUS_NAMES, status)),
    industries: many(params, 'industry'),
    units: many(params, 'unit'),
    origins: many(params, 'origin').filter(origin => isKeyOf(ORIGIN_NAMES, origin)),
    bands: bands.map(band => Number(band) as Band),
    officers: many(params, 'officer').filter(id => UUID.test(id)),
    due: isKeyOf(DUE_NAMES, due) ? due : null,
    mine: one(params, 'mine') === '1',
    sort: sortKey,
    descending: direction === '' ? fallsByDefault(sortKey) : direction === 'desc',
    page: readPage(one(params, 'page')),
  };
}

/** The question as an address query; what is default is left out. Inverse of readFilter. */
export function writeFilter(filter: LeadFilter): string {
  const params = new URLSearchParams();
  const put = (key: string, values: readonly (string | number)[]): void => {
    if (values.length > 0) params.set(key, values.join(','));
  };
  if (filter.q) params.set('q', filter.q);
  put('stage', filter.stages);
  put('status', filter.statuses);
  put('industry', filter.industries);
  put('unit', filter.units);
  put('origin', filter.origins);
  put('band', filter.bands);
  put('officer', filter.officers);
  if (filter.due) params.set('due', filter.due);
  if (filter.mine) params.set('mine', '1');
  if (filter.sort !== 'updated') params.set('sort', filter.sort);
  if (filter.descending !== fallsByDefault(filter.sort))
    params.set('dir', filter.descending ? 'desc' : 'asc');
  if (filter.page > 1) params.set('page', String(filter.page));
  return params.toString();
}

/** What is chosen under one name of the address. */
export function chosenOf(filter: LeadFilter, param: FilterParam): string[] {
  return (new URLSearchParams(writeFilter(filter)).get(param) ?? '').split(',').filter(value => value !== '');
}

/** The same question with other choices under one name; it starts again at the first page. */
export function chooseIn(filter: LeadFilter, param: FilterParam, values: readonly string[]): LeadFilter {
  const params = Object.fromEntries(new URLSearchParams(writeFilter(filter)));
  return readFilter({ ...params, [param]: values.join(','), page: '1' });
}

/** The same order without any condition. */
export function withoutConditions(filter: LeadFilter): LeadFilter {
  return { ...readFilter({}), sort: filter.sort, descending: filter.descending };
}

/** Whether anything but order and page is asked. */
export function hasConditions(filter: LeadFilter): boolean {
  return filter.q !== '' || FILTER_PARAMS.some(param => chosenOf(filter, param).length > 0);
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
  const first = fallsByDefault(sort);
  if (filter.sort !== sort) return { ...filter, sort, descending: first, page: 1 };
  if (filter.descending === first) return { ...filter, descending: !first, page: 1 };
  return { ...filter, sort: 'updated', descending: true, page: 1 };
}
