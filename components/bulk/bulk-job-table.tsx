import Link from 'next/link';
import { BULK_STATE_NAMES, type BulkJobLine, type BulkStateKey } from '@/lib/domain/bulk-view';
import { formatInstant } from '@/lib/format';
import { StatusBadge } from '../ui/status-badge';
import type { StatusTone } from '../ui/status-shape';
import { Table } from '../ui/table';
import { Td } from '../ui/td';
import { Th } from '../ui/th';

const TONES: Record<BulkStateKey, StatusTone> = {
  prepared: 'neutral',
  queued: 'neutral',
  running: 'info',
  done: 'ok',
  stopped: 'warn',
};

const count = (number: number): string => number.toLocaleString('zh-CN');

/** Jobs, the newest first; the words of each open it. */
export function BulkJobTable({ jobs }: { jobs: readonly BulkJobLine[] }) {
  return (
    <Table label="批量修改记录">
      <thead>
        <tr>
          <Th>修改内容</Th>
          <Th>状态</Th>
          <Th num>已改（条）</Th>
          <Th num className="max-sm:hidden">
            未改（条）
          </Th>
          <Th className="max-sm:hidden">修改人</Th>
          <Th className="max-sm:hidden">开始时间</Th>
        </tr>
      </thead>
      <tbody>
        {jobs.map(job => (
          <tr key={job.id}>
            <Td className="max-w-96 truncate max-sm:max-w-40">
              <Link
                href={`/leads/bulk?job=${job.id}`}
                prefetch={false}
                className="text-accent hover:underline"
              >
                {job.words}
              </Link>
              {job.isUndone && <span className="ml-2 text-note text-3">已撤销</span>}
            </Td>
            <Td>
              <StatusBadge tone={TONES[job.state]}>{BULK_STATE_NAMES[job.state]}</StatusBadge>
            </Td>
            <Td num>{count(job.changed)}</Td>
            <Td num className="max-sm:hidden">
              {count(job.kept)}
            </Td>
            <Td className="max-sm:hidden">{job.who}</Td>
            <Td className="max-sm:hidden">{formatInstant(new Date(job.createdAt))}</Td>
          </tr>
        ))}
      </tbody>
    </Table>
  );
}
