import { filterHref, type LeadFilter } from '@/lib/domain/lead-filter';
import type { LedgerSums } from '@/lib/domain/lead-group';
import type { GroupKey } from '@/lib/domain/list-layout';
import { Pager } from '../ui/pager';
import { SumsLine } from '../view/sums-line';

type ListFooterProps = {
  filter: LeadFilter;
  basePath: string;
  pageSize: number;
  totals: LedgerSums;
  /** What else the page keeps in its address. */
  keep?: Record<string, string> | undefined;
  /** In groups each loads its own rows: there is nothing to turn. */
  group?: GroupKey | null | undefined;
};

/** 合计 of everything the filter lets through, not of the page, beside the way to the next one. */
export function ListFooter({ filter, basePath, pageSize, totals, keep, group }: ListFooterProps) {
  const { page } = filter;
  const hasNext = page * pageSize < totals.count;
  return (
    <div className="flex flex-wrap items-center justify-between gap-x-6 text-table [&>nav]:py-1">
      <div className="flex flex-wrap items-baseline gap-x-2">
        <SumsLine sums={totals} />
        <span className="text-note text-3">全部筛选结果</span>
      </div>
      {!group && (
        <Pager
          page={page}
          pageSize={pageSize}
          total={totals.count}
          previousHref={page > 1 ? filterHref(basePath, { ...filter, page: page - 1 }, keep) : null}
          nextHref={hasNext ? filterHref(basePath, { ...filter, page: page + 1 }, keep) : null}
        />
      )}
    </div>
  );
}
