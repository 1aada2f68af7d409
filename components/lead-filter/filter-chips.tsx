'use client';
import { chooseIn, chosenOf, type LeadFilter, withoutConditions } from '@/lib/domain/lead-filter';
import { Chip } from '../ui/chip';
import type { Facet } from './filter-facets';

type FilterChipsProps = { filter: LeadFilter; facets: Facet[]; onAsk: (next: LeadFilter) => void };

/** Every condition in force as a chip with its own way out. */
export function FilterChips({ filter, facets, onAsk }: FilterChipsProps) {
  const chips = facets.flatMap(facet => {
    const chosen = chosenOf(filter, facet.param);
    return chosen.map(value => ({
      key: `${facet.param}:${value}`,
      label: facet.label,
      value: facet.choices.find(choice => choice.value === value)?.label ?? '其他',
      remove: () =>
        onAsk(
          chooseIn(
            filter,
            facet.param,
            chosen.filter(other => other !== value),
          ),
        ),
    }));
  });
  if (chips.length === 0 && filter.q === '') return null;
  return (
    <div className="flex flex-wrap items-center gap-2">
      {filter.q !== '' && (
        <Chip label="查找" value={filter.q} onRemove={() => onAsk({ ...filter, q: '', page: 1 })} />
      )}
      {chips.map(chip => (
        <Chip key={chip.key} label={chip.label} value={chip.value} onRemove={chip.remove} />
      ))}
      <button
        type="button"
        onClick={() => onAsk(withoutConditions(filter))}
        className="h-7 px-1 text-table whitespace-nowrap text-accent hover:text-accent-hover hover:underline pointer-coarse:h-11"
      >
        清除筛选
      </button>
    </div>
  );
}
