'use client';
import { writeFilter } from '@/lib/domain/lead-filter';
import type { LeadGroup } from '@/lib/domain/lead-group';
import type { LeadRow } from '@/lib/domain/lead-view';
import { GROUPS, type GroupKey } from '@/lib/domain/list-layout';
import { SelectionBar } from '../lead-list/selection-bar';
import { useSelection } from '../lead-list/use-selection';
import { useReady } from '../ui/use-ready';
import { GroupSection, type GroupTable, type LoadGroup } from './group-section';

type GroupSectionsProps = GroupTable & {
  group: GroupKey;
  groups: LeadGroup[];
  /** Rows of the first group, which stands open. */
  first: LeadRow[];
  query: string;
  load: LoadGroup;
};

const NO_PAGE: readonly string[] = [];

/** The ledger in groups: each a section with its subtotals over all its leads, opened one by one. */
export function GroupSections({ group, groups, first, query, table, load }: GroupSectionsProps) {
  const ready = useReady();
  const selection = useSelection(writeFilter({ ...table.filter, page: 1 }), NO_PAGE);
  return (
    <section
      data-ready={ready}
      aria-label={`按${GROUPS[group]}分组`}
      className="flex min-h-0 flex-1 flex-col gap-2"
    >
      <div className="flex min-h-0 flex-1 flex-col gap-2 sm:overflow-y-auto">
        {groups.map((one, index) => (
          <GroupSection
            // Another question is another section: what it had loaded is of the old one.
            key={`${query}|${one.key}`}
            {...{ table, load }}
            asked={{ query, group, key: one.key }}
            sums={one}
            start={index === 0 ? first : null}
          />
        ))}
      </div>
      {table.canChoose && <SelectionBar desk={selection} page={null} total={table.total} />}
    </section>
  );
}
