import { z } from 'zod';
import { BAND_NAMES, type Band, isKeyOf, ORIGIN_NAMES, STATUS_NAMES } from './labels';
import { isStageKey, type StageKey } from './stage';

export const SORTS = {
  updated: '最近更新',
  value: '金额',
  due: '下步日期',
  progress: '最近跟进',
  code: '编号',
} as const;
export type SortKey = keyof typeof SORTS;

export const DUE_NAMES = { overdue: '下步已逾期', week: '本周到期', stale: '30天未跟进' } as const;
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
  sort: SortKey;
  descending: boolean;
  page: number;
};

type Params = Record<string, string | string[] | undefined>;

const many = (params: Params, key: string): string[] => {
  const value = params[key];
  const list = Array.isArray(value) ? value : (value ?? '').split(',');
  return list.filter(item => item !== '' && item.length <= 60).slice(0, 50);
};
const one = (params: Params, key: string): string => many(params, key)[0] ?? '';

export const MAX_PAGE = 20_000;

/** Reads the question from the address. What it does not know it leaves out: a link never breaks a page. */
export function readFilter(params: Params): LeadFilter {
  const sort = one(params, 'sort');
  const due = one(params, 'due');
  const page = z.coerce
    .number()
    .int()
    .min(1)
    .max(MAX_PAGE)
    .safeParse(one(params, 'page') || '1');
  const bands = many(params, 'band').filter(band => isKeyOf(BAND_NAMES, band as never));
  const direction = one(params, 'dir');
  const sortKey = isKeyOf(SORTS, sort) ? sort : 'updated';
  return {
    q: (Array.isArray(params.q) ? (params.q[0] ?? '') : (params.q ?? '')).slice(0, 60),
    stages: many(params, 'stage').filter(isStageKey),
    statuses: many(params, 'status').filter(status => isKeyOf(STATUS_NAMES, status)),
    industries: many(params, 'industry'),
    units: many(params, 'unit'),
    origins: many(params, 'origin').filter(origin => isKeyOf(ORIGIN_NAMES, origin)),
    bands: bands.map(band => Number(band) as Band),
    officers: many(params, 'officer').filter(id => z.uuid().safeParse(id).success),
    due: isKeyOf(DUE_NAMES, due) ? due : null,
    sort: sortKey,
    descending: direction === '' ? sortKey !== 'due' && sortKey !== 'progress' : direction === 'desc',
    page: page.success ? page.data : 1,
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
  if (filter.sort !== 'updated') params.set('sort', filter.sort);
  const ascendingByDefault = filter.sort === 'due' || filter.sort === 'progress';
  if (filter.descending === ascendingByDefault) params.set('dir', filter.descending ? 'desc' : 'asc');
  if (filter.page > 1) params.set('page', String(filter.page));
  return params.toString();
}
