import { filterHref, type LeadFilter } from '@/lib/domain/lead-filter';
import type { ListCursor } from '@/lib/domain/list-cursor';
import { formatExact, formatWan } from '@/lib/domain/money';
import { Pager } from '../ui/pager';

type ListFooterProps = {
  filter: LeadFilter;
  basePath: string;
  /** What else the page keeps in its address. */
  keep: Record<string, string>;
  pageSize: number;
  totals: { count: number; yuan: number };
  /** Where the pages beside this one begin; null where there is none. */
  previous: ListCursor | null;
  next: ListCursor | null;
};

/** 合计 of everything the filter lets through, not of the page, beside the way to the next one. */
export function ListFooter(props: ListFooterProps) {
  const { filter, basePath, keep, pageSize, totals, previous, next } = props;
  const { page } = filter;
  const at = (cursor: ListCursor | null, beside: number): string | null =>
    cursor && filterHref(basePath, { ...filter, page: page + beside, cursor }, keep);
  return (
    <div className="flex flex-wrap items-center justify-between gap-x-6 text-table [&>nav]:py-1">
      <p className="tabular-nums" title={formatExact(totals.yuan)}>
        <span className="font-semibold">合计 {formatWan(totals.yuan)} 万元</span>
        <span className="ml-2 text-note text-3">全部筛选结果</span>
      </p>
      <Pager
        page={page}
        pageSize={pageSize}
        total={totals.count}
        previousHref={at(previous, -1)}
        nextHref={at(next, 1)}
      />
    </div>
  );
}
