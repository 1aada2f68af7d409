import { LeadTable } from '@/components/lead-list/lead-table';
import { ListFooter } from '@/components/lead-list/list-footer';
import { industrySquare } from '@/components/ui/industry-square';
import { type ListTotals, PAGE_SIZE } from '@/lib/db/lead-list';
import type { Actor } from '@/lib/domain/actor';
import type { Day } from '@/lib/domain/day';
import type { LeadFilter } from '@/lib/domain/lead-filter';
import type { LeadRow } from '@/lib/domain/lead-view';
import type { ListCursor } from '@/lib/domain/list-cursor';
import { type ListLayout, writeLayout } from '@/lib/domain/list-layout';
import type { StageKey } from '@/lib/domain/stage';
import type { FilterOptions } from '@/lib/domain/vocabulary-view';
import { assign, classify, editField, loadPeople } from './[id]/actions';
import { WithTotals } from './with-totals';

type LedgerProps = {
  actor: Actor;
  filter: LeadFilter;
  layout: ListLayout;
  basePath: string;
  rows: LeadRow[];
  previous: ListCursor | null;
  next: ListCursor | null;
  options: FilterOptions;
  staleBefore: Partial<Record<StageKey, Day>>;
  totals: Promise<ListTotals>;
};

/** The lines of the ledger and its foot. */
export function Ledger(props: LedgerProps) {
  const { actor, filter, layout, basePath, rows, previous, next, options, staleBefore, totals } = props;
  const keep = Object.fromEntries(new URLSearchParams(writeLayout(layout)));
  const industries = Object.fromEntries(
    options.industries.map(({ key, shortName, order }) => [
      key,
      { name: shortName, square: industrySquare(order) },
    ]),
  );
  // The table can do without the number; where it is drawn a failure is told.
  const total = totals.then(
    ({ count }) => count,
    () => null,
  );
  return (
    <>
      <LeadTable
        {...{ rows, filter, layout, basePath, keep, industries, staleBefore, total }}
        today={actor.today}
        actions={{ editField, assign, classify, loadPeople }}
      />
      <WithTotals of={totals} meanwhile={<p className="h-11 text-table text-3">正在合计…</p>}>
        {sums => (
          <ListFooter {...{ filter, basePath, keep, previous, next }} pageSize={PAGE_SIZE} totals={sums} />
        )}
      </WithTotals>
    </>
  );
}
