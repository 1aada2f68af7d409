import { readSpan, spanName } from '@/lib/domain/day-span';
import { NONE, type SetParam, SPAN_FIELDS } from '@/lib/domain/lead-condition';
import {
  chooseIn,
  chosenOf,
  type FilterGroup,
  type FilterParam,
  type LeadFilter,
} from '@/lib/domain/lead-filter';
import { readYuanRange, yuanRangeName } from '@/lib/domain/yuan-range';
import { type Facet, SPAN_LABELS } from './filter-facets';

export type ChipView = { key: string; label: string; value: string; next: LeadFilter };

/** What is not among the choices: a place is its own name, of all else nobody here knows what it was. */
function nameOf(facet: Facet, value: string): string {
  const known = facet.choices.find(choice => choice.value === value);
  if (known) return known.label;
  return facet.param === 'region' && value !== NONE ? value : '已不存在';
}

function setChips(filter: LeadFilter, facet: Facet, param: FilterParam, group: FilterGroup): ChipView[] {
  const chosen = chosenOf(filter, param, group);
  const label = param.startsWith('not.') ? `排除 ${facet.label}` : facet.label;
  return chosen.map(value => ({
    key: `${group}:${param}:${value}`,
    label,
    value: nameOf(facet, value),
    next: chooseIn(
      filter,
      param,
      chosen.filter(other => other !== value),
      group,
    ),
  }));
}

function rangeChips(filter: LeadFilter, group: FilterGroup): ChipView[] {
  const one = (param: FilterParam, label: string, say: (text: string) => string): ChipView[] => {
    const [text] = chosenOf(filter, param, group);
    if (text === undefined) return [];
    return [{ key: `${group}:${param}`, label, value: say(text), next: chooseIn(filter, param, [], group) }];
  };
  return [
    ...one('amount', '金额', text => {
      const range = readYuanRange(text);
      return range ? yuanRangeName(range) : text;
    }),
    ...(Object.keys(SPAN_FIELDS) as (keyof typeof SPAN_FIELDS)[]).flatMap(param =>
      one(param, SPAN_LABELS[param], text => {
        const span = readSpan(text);
        return span ? spanName(span) : text;
      }),
    ),
  ];
}

/** Every condition of a group as a chip, with the question that is left without it. */
export function chipsOf(filter: LeadFilter, facets: readonly Facet[], group: FilterGroup): ChipView[] {
  const isSet = (param: Facet['param']): param is SetParam => param !== 'due' && param !== 'mine';
  return [
    ...facets.flatMap(facet => [
      ...setChips(filter, facet, facet.param, group),
      ...(isSet(facet.param) ? setChips(filter, facet, `not.${facet.param}`, group) : []),
    ]),
    ...rangeChips(filter, group),
  ];
}
