'use client';
import { SlidersHorizontal } from 'lucide-react';
import { type ReactNode, useMemo, useState } from 'react';
import { chooseIn, chosenOf, type FilterParam, type LeadFilter, writeFilter } from '@/lib/domain/lead-filter';
import type { FilterOptions } from '@/lib/domain/vocabulary-view';
import { buttonClass } from '../ui/button-class';
import { FilterChips } from './filter-chips';
import { filterFacets } from './filter-facets';
import { FilterMenu } from './filter-menu';
import { FilterSearch } from './filter-search';
import { FilterSort } from './filter-sort';
import { useFilterAddress } from './use-filter-address';

type LeadFilterBarProps = {
  filter: LeadFilter;
  basePath: string;
  options: FilterOptions;
  /** How many leads the filter lets through, as the page says it; may arrive later than the bar. */
  count: ReactNode;
  /** Offers the order on a phone, where the table has no heads to press. */
  sortable?: boolean | undefined;
  /** Facets this page does not offer. */
  without?: readonly FilterParam[] | undefined;
  /** What else the page keeps in its address. */
  keep?: Record<string, string> | undefined;
};

const NOTHING: Record<string, string> = {};
const NONE: readonly FilterParam[] = [];

/** The one filter bar of board and list: every choice is written into the address. */
export function LeadFilterBar(props: LeadFilterBarProps) {
  const { filter, basePath, options, count, without = NONE, keep = NOTHING, sortable } = props;
  const { shown, pending, ask } = useFilterAddress(filter, basePath, keep);
  const [open, setOpen] = useState(false);
  const facets = useMemo(() => filterFacets(options, without), [options, without]);
  const active = facets.filter(facet => chosenOf(shown, facet.param).length > 0).length;
  const carried = Object.entries({
    ...keep,
    ...Object.fromEntries(new URLSearchParams(writeFilter({ ...shown, q: '', page: 1 }))),
  });
  return (
    <section aria-label="筛选" aria-busy={pending} className="flex flex-col gap-2 print:hidden">
      <div className="flex flex-wrap items-center gap-2">
        <FilterSearch
          value={shown.q}
          action={basePath}
          hidden={carried}
          onAsk={q => ask({ ...shown, q, page: 1 })}
        />
        <button
          type="button"
          aria-expanded={open}
          onClick={() => setOpen(!open)}
          className={buttonClass('secondary', 'md', 'sm:hidden')}
        >
          <SlidersHorizontal className="size-4" aria-hidden />
          筛选{active > 0 ? ` ${active}` : ''}
        </button>
        {/* On a phone the sheets hang under the whole group, as wide as it is. */}
        <div
          className={`flex flex-wrap items-center gap-2 max-sm:relative max-sm:w-full max-sm:[&>div]:static max-sm:[&_section]:inset-x-0 max-sm:[&_fieldset]:w-auto ${open ? '' : 'max-sm:hidden'}`}
        >
          {facets.map(facet => (
            <FilterMenu
              key={facet.param}
              facet={facet}
              chosen={chosenOf(shown, facet.param)}
              onChoose={values => ask(chooseIn(shown, facet.param, values))}
            />
          ))}
          {sortable && <FilterSort filter={shown} onAsk={ask} />}
        </div>
        <p
          role="status"
          className={`ml-auto text-table whitespace-nowrap tabular-nums ${pending ? 'text-3' : 'text-2'}`}
        >
          {count}
        </p>
      </div>
      <FilterChips filter={shown} facets={facets} onAsk={ask} />
    </section>
  );
}
