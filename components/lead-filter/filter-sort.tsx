'use client';
import { type LeadFilter, readFilter, SORTS } from '@/lib/domain/lead-filter';
import { Select } from '../ui/select';

type FilterSortProps = { filter: LeadFilter; onAsk: (next: LeadFilter) => void };

/** The order, for a phone; every choice begins with its most pressing end. */
export function FilterSort({ filter, onAsk }: FilterSortProps) {
  return (
    <div className="flex w-full items-center gap-2 text-table text-2 sm:hidden">
      <label htmlFor="filter-sort">排序</label>
      <Select
        id="filter-sort"
        className="flex-1"
        value={filter.sort}
        options={Object.entries(SORTS).map(([value, label]) => ({ value, label }))}
        onChange={event => {
          const { sort, descending } = readFilter({ sort: event.target.value });
          onAsk({ ...filter, sort, descending, page: 1, cursor: null });
        }}
      />
    </div>
  );
}
