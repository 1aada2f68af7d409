import { BulkDesk } from '@/components/bulk/bulk-desk';
import { ListFooter } from '@/components/lead-list/list-footer';
import { namedIndustries } from '@/components/lead-list/named-industries';
import { PAGE_SIZE } from '@/lib/db/lead-list';
import type { Actor } from '@/lib/domain/actor';
import { bulkKindsFor } from '@/lib/domain/bulk-change';
import type { Day } from '@/lib/domain/day';
import type { LeadFilter } from '@/lib/domain/lead-filter';
import type { LedgerSums } from '@/lib/domain/lead-group';
import type { LeadRow } from '@/lib/domain/lead-view';
import type { ListCursor } from '@/lib/domain/list-cursor';
import type { ListLayout } from '@/lib/domain/list-layout';
import type { StageKey } from '@/lib/domain/stage';
import type { FilterOptions } from '@/lib/domain/vocabulary-view';
import { assign, classify, editField, loadPeople } from './[id]/actions';
import { loadOptions, prepare, start, stop, undo } from './bulk/actions';
import { LedgerRows } from './views/ledger-rows';
import { WithTotals } from './with-totals';

type LedgerProps = {
  actor: Actor;
  filter: LeadFilter;
  layout: ListLayout;
  /** What else the page keeps in its address. */
  keep: Record<string, string>;
  basePath: string;
  rows: LeadRow[];
  previous: ListCursor | null;
  next: ListCursor | null;
  options: FilterOptions;
  staleBefore: Partial<Record<StageKey, Day>>;
  totals: Promise<LedgerSums>;
};

const bulk = { loadOptions, prepare, start, stop, undo };

/** The lines of the ledger, in groups where it is asked, and its foot. */
export function Ledger(props: LedgerProps) {
  const { actor, filter, layout, keep, basePath, rows, previous, next, options, staleBefore, totals } = props;
  const { group } = layout;
  const kinds = bulkKindsFor(actor);
  // The table can do without the number; where it is drawn a failure is told.
  const total = totals.then(
    ({ count }) => count,
    () => null,
  );
  const table = {
    ...{ filter, layout, basePath, keep, staleBefore, total },
    industries: namedIndustries(options.industries),
    today: actor.today,
    canChoose: kinds.length > 0,
    actions: { editField, assign, classify, loadPeople },
  };
  return (
    <BulkDesk kinds={kinds} actions={bulk}>
      <LedgerRows {...{ actor, filter, group, rows, table }} />
      <WithTotals of={totals} meanwhile={<p className="h-11 text-table text-3">正在合计…</p>}>
        {sums => (
          <ListFooter
            {...{ filter, basePath, keep, group, previous, next }}
            pageSize={PAGE_SIZE}
            totals={sums}
          />
        )}
      </WithTotals>
    </BulkDesk>
  );
}
