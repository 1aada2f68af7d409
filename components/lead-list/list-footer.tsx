import { filterHref, type LeadFilter } from '@/lib/domain/lead-filter';
import type { LedgerSums } from '@/lib/domain/lead-group';
import type { ListCursor } from '@/lib/domain/list-cursor';
import type { GroupKey } from '@/lib/domain/list-layout';
import { Pager } from '../ui/pager';
import { SumsLine } from '../view/sums-line';

type ListFooterProps = {
  filter: LeadFilter;
  basePath: string;
  /** What else the page keeps in its address. */
  keep: Record<string, string>;
  pageSize: number;
  totals: LedgerSums;
  /** In groups each loads its own rows: there is nothing to turn. */
  group: GroupKey | null;
  /** Where the pages beside this one begin; null where there is none. */
  previous: ListCursor | null;
  next: ListCursor | null;
};

/** 合计 of everything the filter lets through, not of the page, beside the way to the next one. */
export function ListFooter(props: ListFooterProps) {
  const { filter, basePath, keep, pageSize, totals, group, previous, next } = props;
  const { page } = filter;
  const at = (cursor: ListCursor | null, beside: number): string | null =>
    cursor && filterHref(basePath, { ...filter, page: page + beside, cursor }, keep);
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
          previousHref={at(previous, -1)}
          nextHref={at(next, 1)}
        />
      )}
    </div>
  );
}
