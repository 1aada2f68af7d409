import type { ComponentProps } from 'react';
import { LeadTable } from '@/components/lead-list/lead-table';
import { GroupSections } from '@/components/view/group-sections';
import { listGroupRows, listGroups } from '@/lib/db/lead-groups';
import type { Actor } from '@/lib/domain/actor';
import { type LeadFilter, writeFilter } from '@/lib/domain/lead-filter';
import type { LeadRow } from '@/lib/domain/lead-view';
import type { GroupKey } from '@/lib/domain/list-layout';
import { moreOfGroup } from './actions';

type LedgerRowsProps = {
  actor: Actor;
  filter: LeadFilter;
  group: GroupKey | null;
  rows: LeadRow[];
  table: ComponentProps<typeof GroupSections>['table'];
};

/** The ledger's rows: a page of them, or in groups, the first of which is open. */
export async function LedgerRows({ actor, filter, group, rows, table }: LedgerRowsProps) {
  if (group === null) return <LeadTable {...table} rows={rows} />;
  const query = writeFilter({ ...filter, page: 1 });
  const groups = await listGroups(actor, filter, group);
  const [top] = groups;
  const first = top ? await listGroupRows(actor, { query, group, key: top.key, shown: 0 }) : null;
  return (
    <GroupSections
      {...{ group, groups, query, table }}
      first={first?.ok ? first.value : []}
      load={moreOfGroup}
    />
  );
}
