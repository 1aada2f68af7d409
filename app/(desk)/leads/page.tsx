import type { Metadata } from 'next';
import { LeadFilterBar } from '@/components/lead-filter/lead-filter-bar';
import { ListActions } from '@/components/lead-list/list-actions';
import { ListEmpty } from '@/components/lead-list/list-empty';
import { LiveRefresh } from '@/components/shell/live-refresh';
import { Empty } from '@/components/ui/empty';
import { PageHeader } from '@/components/ui/page-header';
import { requireReader } from '@/lib/auth/require-actor';
import { listFilterOptions } from '@/lib/db/filter-options';
import { getLeadPage } from '@/lib/db/lead-list';
import { sumLedger } from '@/lib/db/lead-sums';
import { whyNotNow } from '@/lib/db/rate-limit';
import { getStaleBefore } from '@/lib/db/stale-before';
import { can } from '@/lib/domain/access';
import { filterHref, hasConditions, readFilter } from '@/lib/domain/lead-filter';
import { readLayout } from '@/lib/domain/list-layout';
import { ExportLeads } from './export-leads';
import { choices, count } from './filter/actions';
import { Ledger } from './ledger';
import { LedgerCount } from './ledger-count';
import { openView } from './views/open-view';

export const metadata: Metadata = { title: '线索台账' };
const PATH = '/leads';
type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> };

export default async function LeadsPage({ searchParams }: Props) {
  const actor = await requireReader();
  const params = await searchParams;
  const filter = readFilter(params);
  const layout = readLayout(params);
  const wait = filter.q === '' ? null : await whyNotNow(actor, 'search');
  if (wait) return <Empty title="搜索过于频繁" hint={wait.message} />;
  const { bar, keep } = await openView(actor, params, 'list');
  const totals = sumLedger(actor, filter);
  // Where it is drawn a failure is told; one that comes before must not end the process.
  totals.catch(() => {});
  const [{ rows, previous, next }, options, staleBefore] = await Promise.all([
    getLeadPage(actor, filter),
    listFilterOptions(actor, filter),
    getStaleBefore(actor),
  ]);
  return (
    // As tall as the window, so that the table scrolls in its own frame and the sum stays in sight.
    <div className="flex flex-col gap-1.5 sm:-mt-1 sm:-mb-5 sm:h-[calc(100dvh-64px)] [&>header]:mb-0">
      <LiveRefresh on={['leads.changed']} />
      <PageHeader
        title="线索台账"
        actions={
          <ListActions
            filter={filter}
            {...{ layout, keep }}
            exporting={rows.length > 0 && <ExportLeads {...{ actor, searchParams }} />}
            canCreate={can(actor, 'lead.create')}
            canHandOver={can(actor, 'lead.handOver')}
          />
        }
      />
      {bar}
      <LeadFilterBar
        filter={filter}
        basePath={PATH}
        options={options}
        today={actor.today}
        actions={{ count, choices }}
        keep={keep}
        sortable
        count={<LedgerCount {...{ actor, filter, totals }} basePath={PATH} />}
      />
      {rows.length === 0 ? (
        <ListEmpty
          filtered={hasConditions(filter)}
          beyond={filter.page > 1}
          href={filterHref(
            PATH,
            filter.page > 1 ? { ...filter, page: 1, cursor: null } : readFilter({}),
            keep,
          )}
          canCreate={can(actor, 'lead.create')}
          canImport={can(actor, 'ledger.import')}
        />
      ) : (
        <Ledger
          {...{ actor, filter, layout, keep, rows, previous, next, options, staleBefore, totals }}
          basePath={PATH}
        />
      )}
    </div>
  );
}
