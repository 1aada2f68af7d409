import type { JobView } from '@/lib/domain/job';
import type { RetryJobInput } from '@/lib/domain/job-input';
import type { Outcome } from '@/lib/domain/outcome';
import { formatInstant } from '@/lib/format';
import { StatusBadge } from '../ui/status-badge';
import { Table } from '../ui/table';
import { Td } from '../ui/td';
import { Th } from '../ui/th';
import { RetryJob } from './retry-job';

const STATES = {
  parked: { text: '已搁置', tone: 'danger' },
  running: { text: '执行中', tone: 'info' },
  waiting: { text: '排队中', tone: 'neutral' },
} as const;

type JobTableProps = { jobs: JobView[]; retry: (input: RetryJobInput) => Promise<Outcome> };

/** What waits in the queue: which job of which day, how often it was tried, and why that came to nothing. */
export function JobTable({ jobs, retry }: JobTableProps) {
  return (
    <Table label="排队与搁置的任务">
      <thead>
        <tr>
          <Th>任务</Th>
          <Th>状态</Th>
          <Th className="hidden sm:table-cell">所属日期</Th>
          <Th className="hidden sm:table-cell">已试</Th>
          <Th className="hidden md:table-cell">执行时间</Th>
          <Th className="hidden md:table-cell">上次失败的原因</Th>
          <Th>操作</Th>
        </tr>
      </thead>
      <tbody>
        {jobs.map(job => (
          <tr key={job.id}>
            <Td>
              {job.name}
              {job.error && <span className="block text-note text-3 md:hidden">{job.error}</span>}
            </Td>
            <Td>
              <StatusBadge tone={STATES[job.state].tone}>{STATES[job.state].text}</StatusBadge>
            </Td>
            <Td className="hidden tabular-nums sm:table-cell">{job.day || '—'}</Td>
            <Td className="hidden tabular-nums sm:table-cell">
              {job.tries} / {job.mostTries} 次
            </Td>
            <Td className="hidden tabular-nums md:table-cell">
              {job.state === 'waiting' ? '下次' : '上次'} {formatInstant(new Date(job.at))}
            </Td>
            <Td className="hidden text-2 md:table-cell">{job.error || '—'}</Td>
            <Td>{job.state === 'parked' && <RetryJob jobId={job.id} name={job.name} retry={retry} />}</Td>
          </tr>
        ))}
      </tbody>
    </Table>
  );
}
