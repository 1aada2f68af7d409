import Link from 'next/link';
import { reasonWords } from '@/lib/domain/bulk-reason';
import type { BulkJobView, BulkRowView } from '@/lib/domain/bulk-view';

const count = (number: number): string => number.toLocaleString('zh-CN');

function Rows({ rows }: { rows: readonly BulkRowView[] }) {
  const seen = rows.filter(row => row.title !== null);
  if (seen.length === 0) return null;
  return (
    <ul className="mb-1 divide-y divide-hairline">
      {seen.map(row => (
        <li key={row.leadId} className="flex gap-3 py-1">
          <span className="min-w-0 flex-1 truncate">{row.title}</span>
          <span className="shrink-0 text-3">{row.unitName}</span>
        </li>
      ))}
    </ul>
  );
}

type PartProps = { title: string; rows: readonly BulkRowView[]; count: number; href: string; open?: boolean };

function Part({ title, rows, count: total, href, open }: PartProps) {
  return (
    <details open={open} className="border-t border-hairline text-table">
      <summary className="min-h-8 cursor-pointer py-1.5 pointer-coarse:min-h-11">{title}</summary>
      <Rows rows={rows} />
      {total > rows.length && (
        <Link
          href={href}
          prefetch={false}
          target="_blank"
          className="inline-block py-1 text-accent hover:underline"
        >
          查看全部 {count(total)} 条
        </Link>
      )}
    </details>
  );
}

function movedWord({ changed, undoOfId }: BulkJobView): string {
  if (changed === 0) return '将改';
  return undoOfId === null ? '已改' : '已撤销';
}

/** What changes, and what stays for which reason; the first of each, and the way to all of them. */
export function BulkReasons({ job }: { job: BulkJobView }) {
  const moving = job.waiting + job.changed;
  const href = `/leads/bulk?job=${job.id}`;
  const isDone = job.changed > 0;
  return (
    <div>
      {moving > 0 && (
        <Part
          title={`${movedWord(job)} ${count(isDone ? job.changed : moving)} 条`}
          rows={job.first}
          count={moving}
          href={`${href}&rows=moved`}
          open={!isDone}
        />
      )}
      {job.reasons.map(reason => (
        <Part
          key={reason.key}
          title={`${count(reason.count)} 条不改：${reasonWords(reason.key)}`}
          rows={reason.first}
          count={reason.key === 'unseen' ? reason.first.length : reason.count}
          href={`${href}&rows=kept&reason=${reason.key}`}
        />
      ))}
    </div>
  );
}
