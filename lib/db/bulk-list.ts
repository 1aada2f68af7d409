import { can } from '../domain/access';
import type { Actor } from '../domain/actor';
import type { BulkJobLine, BulkRowView } from '../domain/bulk-view';
import { done, notAllowed, notFound, type Outcome } from '../domain/outcome';
import { recordAudit } from './audit';
import { countRows, rowSelect, viewRows } from './bulk-view';
import { db } from './client';
import { whyNotRows } from './rate-limit';
import { visible } from './scope';
import { getPolicy } from './security-policy';
import { transact } from './transaction';

const SHOWN_JOBS = 50;
export const BULK_PAGE = 50;
const READ_AT_ONCE = 1_000;
const NOTHING = { total: 0, waiting: 0, changed: 0, kept: 0 };

/** The latest jobs: one's own, to the office everybody's. What was only looked at is no job yet. */
export async function listBulkJobs(actor: Actor): Promise<BulkJobLine[]> {
  const jobs = await db.bulkJob.findMany({
    where: { AND: [visible.bulkJobs(actor), { state: { not: 'prepared' } }] },
    orderBy: [{ createdAt: 'desc' }, { id: 'desc' }],
    take: SHOWN_JOBS,
    include: { staff: { select: { name: true } }, undo: { select: { id: true } } },
  });
  const counts = await countRows(db, jobs);
  return jobs.map(job => ({
    id: job.id,
    state: job.state,
    ...(counts.get(job.id) ?? NOTHING),
    words: job.words,
    who: job.staff.name,
    createdAt: job.createdAt.toISOString(),
    finishedAt: job.finishedAt?.toISOString() ?? null,
    isUndo: job.undoOfId !== null,
    isUndone: job.undo !== null,
  }));
}

export type RowQuestion = { jobId: string; isKept: boolean; reason: string | null; page: number };

/** A page of the leads of a job: those that change or have changed, or those that stay, for one reason or for any. */
export async function listBulkRows(
  actor: Actor,
  { jobId, isKept, reason, page }: RowQuestion,
): Promise<BulkRowView[]> {
  const rows = await db.bulkRow.findMany({
    where: {
      jobId,
      job: { is: visible.bulkJobs(actor) },
      ...(isKept ? { state: 'kept', ...(reason !== null && { reason }) } : { state: { not: 'kept' } }),
    },
    orderBy: { position: 'asc' },
    skip: (page - 1) * BULK_PAGE,
    take: BULK_PAGE,
    select: rowSelect,
  });
  return viewRows(db, actor, rows);
}

/** Asks the sight of each lead with every part: of what is not the reader's the reason alone is written. */
async function* readKept(actor: Actor, jobId: string): AsyncGenerator<(string | null)[][]> {
  for (let after = 0; ; ) {
    const rows = await db.bulkRow.findMany({
      where: { jobId, state: 'kept', position: { gt: after } },
      orderBy: { position: 'asc' },
      take: READ_AT_ONCE,
      select: { ...rowSelect, position: true },
    });
    const last = rows.at(-1);
    if (!last) return;
    after = last.position;
    const views = await viewRows(db, actor, rows);
    yield views.map(({ code, title, unitName, why }) => [code, title, unitName, why]);
  }
}

/** Opens the list of what stayed, counted as rows taken out of the desk that day. */
export async function openBulkRows(
  actor: Actor,
  jobId: string,
): Promise<Outcome<AsyncGenerator<(string | null)[][]>>> {
  if (!can(actor, 'lead.export')) return notAllowed('你的岗位不能下载项目清单。');
  const job = await db.bulkJob.findFirst({
    where: { AND: [{ id: jobId }, visible.bulkJobs(actor)] },
    select: { words: true },
  });
  if (!job) return notFound('批量修改');
  const count = await db.bulkRow.count({ where: { jobId, state: 'kept' } });
  const tooMany = await whyNotRows(actor, count, (await getPolicy()).exportRowsPerDay);
  if (tooMany) return tooMany;
  await transact(tx =>
    recordAudit(tx, actor, {
      deed: 'bulk.rowsExported',
      noun: 'bulkJob',
      nounId: jobId,
      after: { value: job.words, count },
    }),
  );
  return done(readKept(actor, jobId));
}
