import type { ReactNode } from 'react';
import type { BoardColumn as Column } from '@/lib/domain/board-view';
import { formatExact, formatMoney } from '@/lib/domain/money';
import { stageName } from '@/lib/domain/stage';

type BoardColumnProps = {
  column: Column;
  /** Cards drawn so far; the count is of everything. */
  shown: number;
  loading: boolean;
  onMore: () => void;
  children: ReactNode;
};

/** One stage: sums of everything the viewer may see on top, cards below, more as one scrolls. */
export function BoardColumn({ column, shown, loading, onMore, children }: BoardColumnProps) {
  const name = stageName(column.stage);
  const rest = column.count - shown;
  return (
    <section
      aria-label={`${name}，${column.count} 个，${formatMoney(column.yuan)}`}
      data-column={column.stage}
      className="flex w-full shrink-0 flex-col rounded-card bg-sunken data-over:outline-2 data-over:outline-accent sm:w-70"
    >
      <header className="sticky top-0 z-20 flex items-baseline gap-2 rounded-t-card bg-sunken px-3 py-2">
        <h2 className="font-semibold">{name}</h2>
        <span className="text-table text-2 tabular-nums" data-count={column.count}>
          {column.count}
        </span>
        <span
          className="ml-auto text-table text-2 tabular-nums"
          data-yuan={column.yuan}
          title={formatExact(column.yuan)}
        >
          {formatMoney(column.yuan)}
        </span>
      </header>
      <ul
        className="flex min-h-24 flex-1 flex-col gap-2 overflow-y-auto px-2 pb-2"
        onScroll={event => {
          const list = event.currentTarget;
          if (rest > 0 && !loading && list.scrollTop + list.clientHeight > list.scrollHeight - 200) onMore();
        }}
      >
        {children}
        {column.count === 0 && shown === 0 && (
          <li className="px-2 py-4 text-center text-note text-3">没有项目</li>
        )}
        {rest > 0 && (
          <li>
            <button
              type="button"
              onClick={onMore}
              disabled={loading}
              className="w-full rounded-card py-2 text-table text-2 hover:bg-selected"
            >
              {loading ? '正在加载…' : `再显示 ${Math.min(rest, 20)} 个（还有 ${rest} 个）`}
            </button>
          </li>
        )}
      </ul>
    </section>
  );
}
