import { BulkJobSheet } from '@/components/bulk/bulk-job-sheet';
import { BulkRowTable } from '@/components/bulk/bulk-row-table';
import { Empty } from '@/components/ui/empty';
import { LinkButton } from '@/components/ui/link-button';
import { Pager } from '@/components/ui/pager';
import { TabLinks } from '@/components/ui/tab-links';
import { turnAway } from '@/lib/auth/require-actor';
import { BULK_PAGE, listBulkRows } from '@/lib/db/bulk-list';
import { getBulkJob } from '@/lib/db/bulk-view';
import type { Actor } from '@/lib/domain/actor';
import { reasonWords } from '@/lib/domain/bulk-reason';
import { type BulkJobView, isOver } from '@/lib/domain/bulk-view';
import { formatInstant } from '@/lib/format';
import { loadOptions, prepare, start, stop, undo } from './actions';

type Params = Record<string, string | string[] | undefined>;
type JobPartProps = { actor: Actor; jobId: string; params: Params };

const text = (value: string | string[] | undefined): string => (typeof value === 'string' ? value : '');

type Asked = { isKept: boolean; reason: string | null; page: number };

function readAsked(params: Params, job: BulkJobView): Asked {
  const reason = job.reasons.find(({ key }) => key === text(params.reason))?.key ?? null;
  const page = /^\d{1,4}$/.test(text(params.page)) ? Math.max(1, Number(params.page)) : 1;
  const isKept =
    text(params.rows) === 'kept' || (text(params.rows) === '' && job.waiting + job.changed === 0);
  return { isKept, reason: isKept ? reason : null, page };
}

const noteOf = (job: BulkJobView): string =>
  `${job.who} · ${formatInstant(new Date(job.startedAt ?? job.createdAt))}${
    job.finishedAt === null ? '' : ` – ${formatInstant(new Date(job.finishedAt))}`
  }`;

function tabsOf(job: BulkJobView, { isKept, reason }: Asked, href: string) {
  return [
    {
      href: `${href}&rows=moved`,
      label: isOver(job.state) ? '已改' : '要改',
      count: job.waiting + job.changed,
      current: !isKept,
    },
    { href: `${href}&rows=kept`, label: '不改', count: job.kept, current: isKept && reason === null },
    ...job.reasons
      .filter(({ key }) => key !== 'unseen' && job.reasons.length > 1)
      .map(({ key, count }) => ({
        href: `${href}&rows=kept&reason=${key}`,
        label: reasonWords(key),
        count,
        current: reason === key,
      })),
  ];
}

/** One job with its leads: those that change, and those that stay, by reason. */
export async function JobPart({ actor, jobId, params }: JobPartProps) {
  const job = (await getBulkJob(actor, jobId)) ?? (await turnAway(actor, 'bulk.read', { jobId }));
  const asked = readAsked(params, job);
  const rows = await listBulkRows(actor, { jobId, ...asked });
  const href = `/leads/bulk?job=${jobId}`;
  const at = (page: number): string =>
    `${href}&rows=${asked.isKept ? 'kept' : 'moved'}${asked.reason ? `&reason=${asked.reason}` : ''}&page=${page}`;
  const total = asked.isKept
    ? (job.reasons.find(({ key }) => key === asked.reason)?.count ?? job.kept)
    : job.waiting + job.changed;
  return (
    <>
      <BulkJobSheet
        key={job.id}
        start={job}
        note={noteOf(job)}
        actions={{ prepare, start, stop, undo, loadOptions }}
      />
      <div className="flex flex-wrap items-center justify-between gap-2">
        <TabLinks label="修改明细" links={tabsOf(job, asked, href)} />
        {job.kept > 0 && (
          <LinkButton href={`/api/bulk/${jobId}/rows`} size="sm" download>
            下载未改清单
          </LinkButton>
        )}
      </div>
      {rows.length === 0 ? (
        <Empty title="这里没有项目" hint="没有这一类结果，或其中的项目你无权查看。" />
      ) : (
        <BulkRowTable rows={rows} />
      )}
      <Pager
        page={asked.page}
        pageSize={BULK_PAGE}
        total={total}
        previousHref={asked.page > 1 ? at(asked.page - 1) : null}
        nextHref={asked.page * BULK_PAGE < total ? at(asked.page + 1) : null}
      />
    </>
  );
}
