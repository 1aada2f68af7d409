import type { Metadata } from 'next';
import Link from 'next/link';
import { z } from 'zod';
import { BulkJobTable } from '@/components/bulk/bulk-job-table';
import { Empty } from '@/components/ui/empty';
import { PageHeader } from '@/components/ui/page-header';
import { requireActor, turnAway } from '@/lib/auth/require-actor';
import { listBulkJobs } from '@/lib/db/bulk-list';
import { bulkKindsFor } from '@/lib/domain/bulk-change';
import { JobPart } from './job-part';

export const metadata: Metadata = { title: '批量修改' };

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> };

const BACK = { list: { href: '/leads', text: '线索台账' }, job: { href: '/leads/bulk', text: '批量修改' } };

/** The jobs of whoever asks, to the office everybody's; with ?job= one of them and its leads. */
export default async function BulkPage({ searchParams }: Props) {
  const actor = await requireActor();
  if (bulkKindsFor(actor).length === 0) await turnAway(actor, 'bulk.read');
  const params = await searchParams;
  const job = z.uuid().safeParse(params.job);
  const back = job.success ? BACK.job : BACK.list;
  const jobs = job.success ? [] : await listBulkJobs(actor);
  return (
    <div className="mx-auto flex max-w-300 flex-col gap-3">
      <PageHeader
        title="批量修改"
        note="一次修改许多项目：逐条核对权限、逐条留痕，完成后 7 天内可整体撤销。"
        back={
          <Link href={back.href} prefetch={false} className="hover:underline">
            ← {back.text}
          </Link>
        }
      />
      {job.success && <JobPart actor={actor} jobId={job.data} params={params} />}
      {!job.success && jobs.length > 0 && <BulkJobTable jobs={jobs} />}
      {!job.success && jobs.length === 0 && (
        <Empty title="还没有批量修改" hint="在线索台账中勾选项目，或选择全部筛选结果，再点「批量修改」。" />
      )}
    </div>
  );
}
