import type { ReactNode } from 'react';
import { BulkAll } from '@/components/bulk/bulk-all';
import { BulkDesk } from '@/components/bulk/bulk-desk';
import type { ListTotals } from '@/lib/db/lead-list';
import type { Actor } from '@/lib/domain/actor';
import { bulkKindsFor } from '@/lib/domain/bulk-change';
import { type LeadFilter, writeFilter } from '@/lib/domain/lead-filter';
import { loadOptions, prepare, start, stop, undo } from './bulk/actions';
import { WithTotals } from './with-totals';

type BulkHereProps = { actor: Actor; filter: LeadFilter; totals: Promise<ListTotals>; children: ReactNode };

/** Around the table: what may be changed in bulk here, and the choice of everything that the filter lets through. */
export function BulkHere({ actor, filter, totals, children }: BulkHereProps) {
  return (
    <BulkDesk kinds={bulkKindsFor(actor)} actions={{ loadOptions, prepare, start, stop, undo }}>
      <WithTotals of={totals} meanwhile={null}>
        {({ count }) => <BulkAll query={writeFilter({ ...filter, page: 1 })} count={count} />}
      </WithTotals>
      {children}
    </BulkDesk>
  );
}
