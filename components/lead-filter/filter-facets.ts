import { BAND_NAMES, BANDS, ORIGIN_NAMES, STATUS_NAMES } from '@/lib/domain/labels';
import { DUE_NAMES, type FilterParam } from '@/lib/domain/lead-filter';
import { STAGES } from '@/lib/domain/stage';
import type { FilterOptions } from '@/lib/domain/vocabulary-view';

type FacetChoice = { value: string; label: string; note?: string };

/** One thing that can be filtered by, and its choices. */
export type Facet = {
  param: FilterParam;
  label: string;
  choices: FacetChoice[];
  /** Only one at a time. */
  single?: boolean;
};

const fromNames = (names: Record<string, string>): FacetChoice[] =>
  Object.entries(names).map(([value, label]) => ({ value, label }));

/** Everything board and list can be filtered by; what has nothing to choose from is left out. */
export function filterFacets(options: FilterOptions, without: readonly FilterParam[]): Facet[] {
  const facets: Facet[] = [
    { param: 'stage', label: '阶段', choices: STAGES.map(({ key, name }) => ({ value: key, label: name })) },
    {
      param: 'industry',
      label: '产业',
      choices: [
        ...options.industries.map(({ key, name }) => ({ value: key, label: name })),
        { value: 'none', label: '未分类' },
      ],
    },
    {
      param: 'unit',
      label: '责任单位',
      choices: options.units.map(({ code, name }) => ({ value: code, label: name })),
    },
    {
      param: 'officer',
      label: '跟踪人',
      choices: options.officers.map(({ id, name, unitName }) => ({ value: id, label: name, note: unitName })),
    },
    {
      param: 'band',
      label: '金额',
      choices: BANDS.map(band => ({ value: String(band), label: BAND_NAMES[band] })),
    },
    { param: 'origin', label: '外招/内生', choices: fromNames(ORIGIN_NAMES) },
    { param: 'status', label: '状态', choices: fromNames(STATUS_NAMES) },
    { param: 'due', label: '到期', choices: fromNames(DUE_NAMES), single: true },
    { param: 'mine', label: '范围', choices: [{ value: '1', label: '只看我的' }], single: true },
  ];
  return facets.filter(facet => facet.choices.length > 0 && !without.includes(facet.param));
}
