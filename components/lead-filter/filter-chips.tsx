'use client';
import { type LeadFilter, withoutAlternative, withoutConditions } from '@/lib/domain/lead-filter';
import { Chip } from '../ui/chip';
import { type ChipView, chipsOf } from './chips-of';
import type { Facet } from './filter-facets';

type FilterChipsProps = { filter: LeadFilter; facets: Facet[]; onAsk: (next: LeadFilter) => void };

const clearClass =
  'h-7 px-1 text-table whitespace-nowrap text-accent hover:text-accent-hover hover:underline pointer-coarse:h-11';

/** Every condition in force as a chip with its own way out; the alternative is a row of its own. */
export function FilterChips({ filter, facets, onAsk }: FilterChipsProps) {
  const [first, second] = [chipsOf(filter, facets, 'all'), chipsOf(filter, facets, 'or')];
  if (first.length === 0 && filter.q === '') return null;
  const draw = (chips: ChipView[]) =>
    chips.map(chip => (
      <Chip key={chip.key} label={chip.label} value={chip.value} onRemove={() => onAsk(chip.next)} />
    ));
  return (
    <div className="flex flex-col gap-1">
      <div className="flex flex-wrap items-center gap-2">
        {filter.q !== '' && (
          <Chip
            label="查找"
            value={filter.q}
            onRemove={() => onAsk({ ...filter, q: '', page: 1, cursor: null })}
          />
        )}
        {draw(first)}
        <button type="button" onClick={() => onAsk(withoutConditions(filter))} className={clearClass}>
          清除筛选
        </button>
      </div>
      {second.length > 0 && (
        <fieldset className="flex flex-wrap items-center gap-2">
          <legend className="sr-only">或者满足</legend>
          <span aria-hidden className="text-table font-semibold text-2">
            或者
          </span>
          {draw(second)}
          <button type="button" onClick={() => onAsk(withoutAlternative(filter))} className={clearClass}>
            去掉这一组
          </button>
        </fieldset>
      )}
    </div>
  );
}
