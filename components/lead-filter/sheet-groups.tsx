'use client';
import type { FilterGroup } from '@/lib/domain/lead-filter';
import { classNames } from '../ui/class-names';

type SheetGroupsProps = {
  group: FilterGroup;
  /** Conditions chosen in each group. */
  counts: Record<FilterGroup, number>;
  onGroup: (group: FilterGroup) => void;
};

const GROUPS = [
  { key: 'all', label: '同时满足' },
  { key: 'or', label: '或者满足' },
] as const;

/** Which group is being chosen in. An alternative to nothing would be everything, so that the first group comes first. */
export function SheetGroups({ group, counts, onGroup }: SheetGroupsProps) {
  return (
    <div className="mb-3 flex flex-wrap items-center gap-x-3 gap-y-1">
      <fieldset className="inline-flex rounded-card border border-line">
        <legend className="sr-only">条件组</legend>
        {GROUPS.map(({ key, label }) => (
          <button
            key={key}
            type="button"
            aria-pressed={group === key}
            disabled={key === 'or' && counts.all === 0}
            onClick={() => onGroup(key)}
            className={classNames(
              'inline-flex h-8 items-center gap-1.5 px-3 text-table text-2 first:rounded-l-card last:rounded-r-card',
              'hover:bg-sunken disabled:text-3 aria-pressed:bg-selected aria-pressed:font-semibold aria-pressed:text-1 pointer-coarse:h-11',
            )}
          >
            {label}
            {counts[key] > 0 && <span className="text-accent tabular-nums">{counts[key]}</span>}
          </button>
        ))}
      </fieldset>
      <p className="text-note text-3">
        {group === 'or'
          ? '满足这一组的线索也会列出，与第一组是“或者”的关系。'
          : counts.all === 0
            ? '先选条件；选好后可再加一组“或者满足”。'
            : '各项之间同时满足；一项内选多个，满足其一即可。'}
      </p>
    </div>
  );
}
