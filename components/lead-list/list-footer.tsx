import { filterHref, type LeadFilter } from '@/lib/domain/lead-filter';
import { formatExact, formatWan } from '@/lib/domain/money';
import { Pager } from '../ui/pager';

type ListFooterProps = {
  filter: LeadFilter;
  basePath: string;
  /** What else the page keeps in its address. */
  keep: Record<string, string>;
  pageSize: number;
  totals: { count: number; yuan: number };
};

/** 合计 of everything the filter lets through, not of the page, beside the way to the next one. */
export function ListFooter({ filter, basePath, keep, pageSize, totals }: ListFooterProps) {
  const { page } = filter;
  const hasNext = page * pageSize < totals.count;
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
        previousHref={page > 1 ? filterHref(basePath, { ...filter, page: page - 1 }, keep) : null}
        nextHref={hasNext ? filterHref(basePath, { ...filter, page: page + 1 }, keep) : null}
      />
    </div>
  );
}
