import type { Metadata } from 'next';
import { JobTable } from '@/components/job/job-table';
import { Empty } from '@/components/ui/empty';
import { PageHeader } from '@/components/ui/page-header';
import { Section } from '@/components/ui/section';
import { requireRight } from '@/lib/auth/require-actor';
import { listJobs, listTimetable } from '@/lib/db/job';
import { retry } from './actions';

export const metadata: Metadata = { title: '后台任务' };

export default async function JobsPage() {
  const actor = await requireRight('staff.manage');
  const [jobs, timetable] = await Promise.all([listJobs(actor), listTimetable(actor)]);
  const parked = jobs.filter(job => job.state === 'parked').length;
  return (
    <div className="flex flex-col gap-4">
      <PageHeader
        title="后台任务"
        count={parked > 0 ? `搁置 ${parked} 项` : undefined}
        note="任务失败后自动重试，越隔越久；多次仍失败就搁置，并通知系统管理员和指挥部办公室。"
      />
      <Section title="每日安排" note="北京时间；停机错过的，开机后补做一次">
        <dl className="grid gap-x-6 gap-y-2 text-table sm:grid-cols-3">
          {timetable.map(({ name, time, lastDay }) => (
            <div key={name}>
              <dt className="font-semibold">{name}</dt>
              <dd className="text-2 tabular-nums">
                {time}，{lastDay ? `最近一次 ${lastDay}` : '还没有执行过'}
              </dd>
            </div>
          ))}
        </dl>
      </Section>
      {jobs.length > 0 ? (
        <JobTable jobs={jobs} retry={retry} />
      ) : (
        <Empty title="没有排队或搁置的任务" hint="完成的任务不再列出；这里有内容时，才需要看一眼原因。" />
      )}
    </div>
  );
}
