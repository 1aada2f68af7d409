'use client';
import { ListFilter, SlidersHorizontal } from 'lucide-react';
import { type ReactNode, useMemo, useState } from 'react';
import type { Day } from '@/lib/domain/day';
import { chooseIn, chosenOf, type FilterParam, type LeadFilter, writeFilter } from '@/lib/domain/lead-filter';
import type { FilterOptions } from '@/lib/domain/vocabulary-view';
import { buttonClass } from '../ui/button-class';
import type { FilterActions } from './filter-actions';
import { FilterChips } from './filter-chips';
import { filterFacets, QUICK_PARAMS } from './filter-facets';
import { FilterMenu } from './filter-menu';
import { FilterSearch } from './filter-search';
import { FilterSheet } from './filter-sheet';
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
  today: Day;
  actions: FilterActions;
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
  const [sheet, setSheet] = useState(false);
  const facets = useMemo(() => filterFacets(options, without), [options, without]);
  const quick = QUICK_PARAMS.flatMap(param => facets.find(facet => facet.param === param) ?? []);
  const active = facets.filter(facet => chosenOf(shown, facet.param).length > 0).length;
  const askFresh = (next: LeadFilter) => ask({ ...next, page: 1, cursor: null });
  const carried = Object.entries({
    ...keep,
    ...Object.fromEntries(new URLSearchParams(writeFilter({ ...shown, q: '', page: 1, cursor: null }))),
  });
  return (
    <section aria-label="筛选" aria-busy={pending} className="flex flex-col gap-2 print:hidden">
      <div className="flex flex-wrap items-center gap-2">
        <FilterSearch
          value={shown.q}
          action={basePath}
          hidden={carried}
          onAsk={q => askFresh({ ...shown, q })}
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
          {quick.map(facet => (
            <FilterMenu
              key={facet.param}
              facet={facet}
              chosen={chosenOf(shown, facet.param)}
              onChoose={values => ask(chooseIn(shown, facet.param, values))}
            />
          ))}
          <button
            type="button"
            aria-haspopup="dialog"
            onClick={() => setSheet(true)}
            className={buttonClass('quiet', 'md', 'pointer-coarse:h-11')}
          >
            <ListFilter className="size-4" aria-hidden />
            更多筛选
          </button>
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
      {sheet && (
        <FilterSheet
          filter={shown}
          facets={facets}
          today={props.today}
          actions={props.actions}
          onClose={() => setSheet(false)}
          onAsk={next => {
            setSheet(false);
            ask(next);
          }}
        />
      )}
    </section>
  );
}
