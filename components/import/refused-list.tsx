import type { RefusedView } from '@/lib/domain/ledger-view';

/** Rows that are not imported, each with every faulty cell: the reasons are sentences, so they get the room. */
export function RefusedList({ rows }: { rows: RefusedView[] }) {
  return (
    <ul className="divide-y divide-hairline text-table">
      {rows.map(row => (
        <li
          key={`${row.sheet}/${row.row}`}
          className="grid gap-x-4 gap-y-0.5 py-2 lg:grid-cols-[10rem_16rem_1fr]"
        >
          <span className="text-2 tabular-nums">{`${row.sheet} 第${row.row}行`}</span>
          <span className="font-semibold">{row.title ?? '—'}</span>
          <span>{row.reason}</span>
        </li>
      ))}
    </ul>
  );
}
