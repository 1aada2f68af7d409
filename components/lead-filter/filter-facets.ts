import { CLAIM_NAMES } from '@/lib/domain/claim';
import { RELATIVE_SPANS, type RelativeSpan } from '@/lib/domain/day-span';
import { BAND_NAMES, BANDS, ORIGIN_NAMES, SOURCE_NAMES, STATUS_NAMES } from '@/lib/domain/labels';
import { NONE, type SetParam, type SpanParam } from '@/lib/domain/lead-condition';
import { DUE_NAMES, type FilterParam } from '@/lib/domain/lead-filter';
import { STAGES } from '@/lib/domain/stage';
import type { FilterOptions } from '@/lib/domain/vocabulary-view';

export type FacetChoice = { value: string; label: string; note?: string };

/** One thing that can be filtered by, and its choices. */
export type Facet = {
  param: SetParam | 'due' | 'mine';
  label: string;
  choices: FacetChoice[];
  /** Only one at a time. */
  single?: boolean;
  /** What the field has more of than a page carries; fetched when somebody looks for it. */
  more?: 'nodes' | 'places';
};

const fromNames = (names: Record<string, string>): FacetChoice[] =>
  Object.entries(names).map(([value, label]) => ({ value, label }));

const none = (label: string): FacetChoice => ({ value: NONE, label });

function aboutTheLead({ industries, nodes, tags }: FilterOptions): Facet[] {
  return [
    { param: 'stage', label: '阶段', choices: STAGES.map(({ key, name }) => ({ value: key, label: name })) },
    {
      param: 'industry',
      label: '产业',
      choices: [...industries.map(({ key, name }) => ({ value: key, label: name })), none('未分类')],
    },
    {
      param: 'node',
      label: '链条环节',
      more: 'nodes',
      choices: [
        ...nodes.map(({ key, name, industryName }) => ({ value: key, label: name, note: industryName })),
        none('未定环节'),
      ],
    },
    {
      param: 'band',
      label: '金额档',
      choices: BANDS.map(band => ({ value: String(band), label: BAND_NAMES[band] })),
    },
    { param: 'origin', label: '外招/内生', choices: fromNames(ORIGIN_NAMES) },
    { param: 'status', label: '状态', choices: fromNames(STATUS_NAMES) },
    { param: 'source', label: '来源渠道', choices: fromNames(SOURCE_NAMES) },
    { param: 'region', label: '来源地', more: 'places', choices: [none('未填来源地')] },
    {
      param: 'tag',
      label: '标签',
      choices: [...tags.map(({ id, name }) => ({ value: id, label: name })), none('没有标签')],
    },
    { param: 'claim', label: '首谈备案', choices: [...fromNames(CLAIM_NAMES), none('没有备案')] },
  ];
}

function aboutPeople({ units, officers, leaders }: FilterOptions): Facet[] {
  return [
    {
      param: 'unit',
      label: '责任单位',
      choices: units.map(({ code, name }) => ({ value: code, label: name })),
    },
    {
      param: 'officer',
      label: '跟踪人',
      choices: [
        ...officers.map(({ id, name, unitName }) => ({ value: id, label: name, note: unitName })),
        ...(officers.length > 0 ? [none('未指派')] : []),
      ],
    },
    {
      param: 'leader',
      label: '包干领导',
      choices: [...leaders.map(({ id, name }) => ({ value: id, label: name })), none('没有包干领导')],
    },
  ];
}

/** Everything board and list can be filtered by; what has nothing to choose from is left out. */
export function filterFacets(options: FilterOptions, without: readonly FilterParam[]): Facet[] {
  const facets: Facet[] = [
    ...aboutTheLead(options),
    ...aboutPeople(options),
    { param: 'due', label: '到期', choices: fromNames(DUE_NAMES), single: true },
    { param: 'mine', label: '范围', choices: [{ value: '1', label: '只看我的' }], single: true },
  ];
  return facets.filter(facet => facet.choices.length > 0 && !without.includes(facet.param));
}

/** The fields that stand in the bar itself, in this order; all the rest is in the sheet. */
export const QUICK_PARAMS: readonly Facet['param'][] = [
  'stage',
  'industry',
  'unit',
  'officer',
  'band',
  'status',
  'due',
  'mine',
];

export const SPAN_LABELS: Record<SpanParam, string> = {
  first: '首次接触',
  progressed: '最近跟进',
  step: '下步日期',
};

const PAST: readonly RelativeSpan[] = [
  'today',
  'thisWeek',
  'lastWeek',
  'thisMonth',
  'lastMonth',
  'last7',
  'last30',
  'last90',
  'thisYear',
];
const AHEAD: readonly RelativeSpan[] = [
  'today',
  'thisWeek',
  'thisMonth',
  'next7',
  'next30',
  'lastWeek',
  'thisYear',
];

/** The spans a field offers: what has happened looks back, what is planned looks ahead. */
export const spansOf = (param: SpanParam): FacetChoice[] =>
  (param === 'step' ? AHEAD : PAST).map(value => ({ value, label: RELATIVE_SPANS[value] }));
