import { StatusBadge } from './status-badge';

export type FileRowState = { key: string; name: string; part: number; done: boolean; reason: string | null };

/** One file on its way: its name, how far, and at the end how it went. */
export function FileRow({ row }: { row: FileRowState }) {
  return (
    <li className="flex min-h-9 flex-wrap items-center gap-x-3 py-1 text-table">
      <span className="min-w-0 flex-1 truncate" title={row.name}>
        {row.name}
      </span>
      {row.reason && <span className="text-danger">{row.reason}</span>}
      {row.reason && <StatusBadge tone="danger">未上传</StatusBadge>}
      {row.done && <StatusBadge tone="ok">已上传</StatusBadge>}
      {!row.done && !row.reason && (
        <>
          <progress
            value={row.part}
            max={1}
            aria-label={`${row.name} 上传进度`}
            className="h-1.5 w-28 accent-accent"
          />
          <span className="min-w-10 text-right text-3 tabular-nums">
            {row.part < 1 ? `${Math.round(row.part * 100)}%` : '正在读取…'}
          </span>
        </>
      )}
    </li>
  );
}
