import type { Metadata } from 'next';
import { LeadFilterBar } from '@/components/lead-filter/lead-filter-bar';
import { LeadTable } from '@/components/lead-list/lead-table';
import { ListActions } from '@/components/lead-list/list-actions';
import { ListEmpty } from '@/components/lead-list/list-empty';
import { ListFooter } from '@/components/lead-list/list-footer';
import { LiveRefresh } from '@/components/shell/live-refresh';
import { Empty } from '@/components/ui/empty';
import { industrySquare } from '@/components/ui/industry-square';
import { PageHeader } from '@/components/ui/page-header';
import { requireReader } from '@/lib/auth/require-actor';
import { listFilterOptions } from '@/lib/db/filter-options';
import { listLeads, PAGE_SIZE, sumLeads } from '@/lib/db/lead-list';
import { whyNotNow } from '@/lib/db/rate-limit';
import { getStaleBefore } from '@/lib/db/stale-before';
import { can } from '@/lib/domain/access';
import { filterHref, hasConditions, readFilter } from '@/lib/domain/lead-filter';
import { formatCount } from '@/lib/format';
import { ExportLeads } from './export-leads';
import { SnoozedBeside } from './snoozed-beside';
import { WithTotals } from './with-totals';

export const metadata: Metadata = { title: '线索台账' };

const PATH = '/leads';
type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> };

export default async function LeadsPage({ searchParams }: Props) {
  const actor = await requireReader();
  const filter = readFilter(await searchParams);
  const wait = filter.q === '' ? null : await whyNotNow(actor, 'search');
  if (wait) return <Empty title="搜索过于频繁" hint={wait.message} />;
  const totals = sumLeads(actor, filter);
  // Where it is drawn a failure is told; one that comes before must not end the process.
  totals.catch(() => {});
  const [rows, options, staleBefore] = await Promise.all([
    listLeads(actor, filter),
    listFilterOptions(actor),
    getStaleBefore(actor),
  ]);
  const industries = Object.fromEntries(
    options.industries.map(({ key, shortName, order }) => [
      key,
      { name: shortName, square: industrySquare(order) },
    ]),
  );
  return (
    // As tall as the window, so that the table scrolls in its own frame and the sum stays in sight.
    <div className="flex flex-col gap-1.5 sm:-mt-1 sm:-mb-5 sm:h-[calc(100dvh-64px)] [&>header]:mb-0">
      <LiveRefresh on={['leads.changed']} />
      <PageHeader
        title="线索台账"
        actions={
          <ListActions
            filter={filter}
            exporting={rows.length > 0 && <ExportLeads {...{ actor, searchParams }} />}
            canCreate={can(actor, 'lead.create')}
            canHandOver={can(actor, 'lead.handOver')}
          />
        }
      />
      <LeadFilterBar
        filter={filter}
        basePath={PATH}
        options={options}
        sortable
        count={
          <>
            <WithTotals of={totals} meanwhile="正在计数…">
              {({ count }) => `共 ${formatCount(count)} 条`}
            </WithTotals>
            <SnoozedBeside {...{ actor, filter }} basePath={PATH} />
          </>
        }
      />
      {rows.length === 0 ? (
        <ListEmpty
          filtered={hasConditions(filter)}
          beyond={filter.page > 1}
          href={filterHref(PATH, filter.page > 1 ? { ...filter, page: 1 } : readFilter({}))}
          canCreate={can(actor, 'lead.create')}
          canImport={can(actor, 'ledger.import')}
        />
      ) : (
        <>
          <LeadTable
            rows={rows}
            filter={filter}
            basePath={PATH}
            {...{ industries, staleBefore }}
            today={actor.today}
          />
          <WithTotals of={totals} meanwhile={<p className="h-11 text-table text-3">正在合计…</p>}>
            {sums => <ListFooter filter={filter} basePath={PATH} pageSize={PAGE_SIZE} totals={sums} />}
          </WithTotals>
        </>
      )}
    </div>
  );
}
