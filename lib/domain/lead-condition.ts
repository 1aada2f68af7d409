import { CLAIM_NAMES, type ClaimState } from './claim';
import { type DaySpan, readSpan } from './day-span';
import {
  BAND_NAMES,
  type Band,
  isKeyOf,
  ORIGIN_NAMES,
  type OriginKey,
  SOURCE_NAMES,
  type SourceKey,
  STATUS_NAMES,
  type StatusKey,
} from './labels';
import { isStageKey, type StageKey } from './stage';
import { isStorable } from './storable';
import { readYuanRange, writeYuanRange, type YuanRange } from './yuan-range';

export const DUE_NAMES = {
  overdue: '下步已逾期',
  today: '今日到期',
  week: '本周到期',
  stale: '30天未跟进',
  late: '时限滞后',
  snoozed: '已暂缓提醒',
} as const;
export type DueKey = keyof typeof DUE_NAMES;

/** Stands among the choices of a field for the leads that have none of it. */
export const NONE = 'none';

/** One group of conditions, all of which a lead must meet; within a field any of the choices does. */
export type LeadConditions = {
  stages: StageKey[];
  statuses: StatusKey[];
  industries: string[];
  chainNodes: string[];
  units: string[];
  origins: OriginKey[];
  bands: Band[];
  officers: string[];
  leaders: string[];
  sources: SourceKey[];
  /** 来源地, each as the beginning of what the ledger says: 上海 finds 上海浦东 too. */
  regions: string[];
  /** The state of the latest claim. */
  claimStates: (ClaimState | typeof NONE)[];
  tags: string[];
  /** 排除: choices of a field that a lead must not have; what has no value at all stays in. */
  not: Partial<Record<SetParam, string[]>>;
  amount: YuanRange | null;
  firstContact: DaySpan | null;
  lastProgress: DaySpan | null;
  nextStep: DaySpan | null;
  due: DueKey | null;
  /** Only what the asker follows or answers for. */
  mine: boolean;
};

export type Params = Record<string, string | string[] | undefined>;

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;
const isAny = (): boolean => true;
const isIdOrNone = (value: string): boolean => value === NONE || UUID.test(value);

/** Fields of a closed or open set, by their name in the address: where they stand in the filter, and what they take. */
export const SET_FIELDS = {
  stage: { property: 'stages', takes: isStageKey },
  status: { property: 'statuses', takes: (value: string) => isKeyOf(STATUS_NAMES, value) },
  industry: { property: 'industries', takes: isAny },
  node: { property: 'chainNodes', takes: isAny },
  unit: { property: 'units', takes: isAny },
  origin: { property: 'origins', takes: (value: string) => isKeyOf(ORIGIN_NAMES, value) },
  band: { property: 'bands', takes: (value: string) => isKeyOf(BAND_NAMES, value) },
  officer: { property: 'officers', takes: isIdOrNone },
  leader: { property: 'leaders', takes: isIdOrNone },
  source: { property: 'sources', takes: (value: string) => isKeyOf(SOURCE_NAMES, value) },
  region: { property: 'regions', takes: isAny },
  claim: { property: 'claimStates', takes: (value: string) => value === NONE || isKeyOf(CLAIM_NAMES, value) },
  tag: { property: 'tags', takes: isIdOrNone },
} as const satisfies Record<string, { property: string; takes: (value: string) => boolean }>;
export type SetParam = keyof typeof SET_FIELDS;

export const SET_PARAMS = Object.keys(SET_FIELDS) as SetParam[];

/** Spans of days, by their name in the address. */
export const SPAN_FIELDS = { first: 'firstContact', progressed: 'lastProgress', step: 'nextStep' } as const;
export type SpanParam = keyof typeof SPAN_FIELDS;

const SPAN_PARAMS = Object.keys(SPAN_FIELDS) as SpanParam[];

/** The names under which the address carries a group; a choice that is excluded stands under not.NAME. */
export const CONDITION_PARAMS = [
  ...SET_PARAMS,
  ...SET_PARAMS.map(param => `not.${param}` as const),
  'amount',
  ...SPAN_PARAMS,
  'due',
  'mine',
] as const;
export type ConditionParam = (typeof CONDITION_PARAMS)[number];

const MOST_CHOICES = 50;

/** The texts under one name of an address, each once; what could not be kept, and what comes after the fiftieth, is left out. */
export function listOf(params: Params, key: string): string[] {
  const value = Object.hasOwn(params, key) ? params[key] : undefined;
  // An address that asks for __proto__ hands in lists whose items are no texts, whatever their type says.
  const list: unknown[] = Array.isArray(value) ? value : typeof value === 'string' ? value.split(',') : [];
  const texts = list
    .slice(0, 10 * MOST_CHOICES)
    .filter(item => typeof item === 'string')
    .filter(item => item !== '' && item.length <= 60 && isStorable(item));
  return [...new Set(texts)].slice(0, MOST_CHOICES);
}

export const firstOf = (params: Params, key: string): string => listOf(params, key)[0] ?? '';

const chosen = (params: Params, param: SetParam, prefix: string): string[] =>
  // A comma parts two choices, so that a choice with one, which only a list can hand in, could not be written again.
  listOf(params, `${prefix}${param}`).filter(value => !value.includes(',') && SET_FIELDS[param].takes(value));

function readNot(params: Params, prefix: string): LeadConditions['not'] {
  const pairs = SET_PARAMS.map(param => [param, chosen(params, param, `${prefix}not.`)] as const);
  return Object.fromEntries(pairs.filter(([, values]) => values.length > 0));
}

/** Reads a group of conditions from the address; what it does not know it leaves out. */
export function readConditions(params: Params, prefix = ''): LeadConditions {
  const due = firstOf(params, `${prefix}due`);
  const span = (param: SpanParam): DaySpan | null => readSpan(firstOf(params, prefix + param));
  return {
    stages: chosen(params, 'stage', prefix) as StageKey[],
    statuses: chosen(params, 'status', prefix) as StatusKey[],
    industries: chosen(params, 'industry', prefix),
    chainNodes: chosen(params, 'node', prefix),
    units: chosen(params, 'unit', prefix),
    origins: chosen(params, 'origin', prefix) as OriginKey[],
    bands: chosen(params, 'band', prefix).map(band => Number(band) as Band),
    officers: chosen(params, 'officer', prefix),
    leaders: chosen(params, 'leader', prefix),
    sources: chosen(params, 'source', prefix) as SourceKey[],
    regions: chosen(params, 'region', prefix),
    claimStates: chosen(params, 'claim', prefix) as ClaimState[],
    tags: chosen(params, 'tag', prefix),
    not: readNot(params, prefix),
    amount: readYuanRange(firstOf(params, `${prefix}amount`)),
    firstContact: span('first'),
    lastProgress: span('progressed'),
    nextStep: span('step'),
    due: isKeyOf(DUE_NAMES, due) ? due : null,
    mine: firstOf(params, `${prefix}mine`) === '1',
  };
}

/** Writes a group under its names; what asks nothing is left out. Inverse of readConditions. */
export function writeConditions(
  conditions: LeadConditions,
  put: (name: string, value: string) => void,
): void {
  const putAll = (name: string, values: readonly (string | number)[]): void => {
    if (values.length > 0) put(name, values.join(','));
  };
  for (const param of SET_PARAMS) putAll(param, conditions[SET_FIELDS[param].property]);
  for (const param of SET_PARAMS) putAll(`not.${param}`, conditions.not[param] ?? []);
  if (conditions.amount) put('amount', writeYuanRange(conditions.amount));
  for (const param of SPAN_PARAMS) {
    const span = conditions[SPAN_FIELDS[param]];
    if (span) put(param, span);
  }
  if (conditions.due) put('due', conditions.due);
  if (conditions.mine) put('mine', '1');
}

/** Whether a group asks anything. */
export function asksAnything(conditions: LeadConditions): boolean {
  let asks = false;
  writeConditions(conditions, () => {
    asks = true;
  });
  return asks;
}
