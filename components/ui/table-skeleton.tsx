import { Skeleton } from './skeleton';

/** Stands in for a list. After a second, words: 正在汇总 12,430 条. */
export function TableSkeleton({ rows = 12, label }: { rows?: number | undefined; label: string }) {
  return (
    <div role="status" className="rounded-card border border-hairline bg-surface">
      <p className="flex h-8 items-center rounded-t-card bg-sunken px-3 text-table text-3">{label}</p>
      {Array.from({ length: rows }, (_, row) => row).map(row => (
        <div key={row} className="flex h-(--row) items-center gap-6 border-t border-hairline px-3">
          <Skeleton className={row % 3 === 0 ? 'w-1/3' : 'w-1/4'} />
          <Skeleton className="w-1/8" />
          <Skeleton className="hidden w-1/6 sm:block" />
          <Skeleton className="ml-auto w-1/10" />
        </div>
      ))}
    </div>
  );
}
