import type { Prisma } from '@/prisma/generated/client';
import { now } from '../clock';
import type { Actor } from '../domain/actor';
import { isBulkKind, UNDO_DAYS } from '../domain/bulk-change';
import { reasonWords } from '../domain/bulk-reason';
import {
  type BulkJobView,
  type BulkReasonView,
  type BulkRowView,
  isOver,
  isUnderWay,
} from '../domain/bulk-view';
import { done, notFound, type Outcome } from '../domain/outcome';
import { db } from './client';
import { visible } from './scope';
import type { Transaction } from './transaction';

const DAY_MS = 86_400_000;
const SHOWN = 5;

const include = {
  staff: { select: { name: true } },
  undo: { select: { id: true } },
} satisfies Prisma.BulkJobInclude;
type JobRow = Prisma.BulkJobGetPayload<{ include: typeof include }>;

export const rowSelect = { leadId: true, state: true, reason: true, note: true } as const;
type Row = Prisma.BulkRowGetPayload<{ select: typeof rowSelect }>;

/** Rows with the names of their leads; of those that are not the reader's to see nothing but what came of them. */
export async function viewRows(tx: Transaction, actor: Actor, rows: readonly Row[]): Promise<BulkRowView[]> {
  const leads = await tx.lead.findMany({
    where: { AND: [{ id: { in: rows.map(row => row.leadId) } }, visible.leads(actor)] },
    select: { id: true, code: true, title: true, responsibleUnit: { select: { shortName: true } } },
  });
  const known = new Map(leads.map(lead => [lead.id, lead]));
  return rows.map(({ leadId, state, reason, note }) => {
    const lead = known.get(leadId);
    const why = reason === null ? '' : `${reasonWords(reason)}${note === null ? '' : `（${note}）`}`;
    return {
      leadId: lead?.id ?? null,
      code: lead?.code ?? null,
      title: lead?.title ?? null,
      unitName: lead?.responsibleUnit.shortName ?? null,
      state,
      why: lead || reason === null ? why : reasonWords(reason),
    };
  });
}

type Counts = { total: number; waiting: number; changed: number; kept: number };

/** How far several jobs are, by their ids. */
export async function countRows(
  tx: Transaction,
  jobs: readonly { id: string; unseen: number }[],
): Promise<Map<string, Counts>> {
  const rows = await tx.bulkRow.groupBy({
    by: ['jobId', 'state'],
    where: { jobId: { in: jobs.map(({ id }) => id) } },
    _count: true,
  });
  return new Map(
    jobs.map(({ id, unseen }) => {
      const of = (state: Row['state']): number =>
        rows.find(row => row.jobId === id && row.state === state)?._count ?? 0;
      const [waiting, changed, kept] = [of('waiting'), of('changed'), of('kept') + unseen];
      return [id, { waiting, changed, kept, total: waiting + changed + kept }];
    }),
  );
}

const NOTHING: Counts = { total: 0, waiting: 0, changed: 0, kept: 0 };

async function reasonsOf(tx: Transaction, actor: Actor, job: JobRow): Promise<BulkReasonView[]> {
  const counted = await tx.bulkRow.groupBy({
    by: ['reason'],
    where: { jobId: job.id, state: 'kept' },
    _count: true,
  });
  const reasons: BulkReasonView[] = [];
  for (const { reason, _count } of counted) {
    const first = await firstRows(tx, actor, { jobId: job.id, state: 'kept', reason });
    reasons.push({ key: reason ?? '', count: _count, first });
  }
  const unseen = job.unseen > 0 ? [{ key: 'unseen', count: job.unseen, first: [] }] : [];
  return [...reasons, ...unseen].sort((one, other) => other.count - one.count);
}

async function firstRows(
  tx: Transaction,
  actor: Actor,
  where: Prisma.BulkRowWhereInput,
): Promise<BulkRowView[]> {
  const rows = await tx.bulkRow.findMany({
    where,
    orderBy: { position: 'asc' },
    take: SHOWN,
    select: rowSelect,
  });
  return viewRows(tx, actor, rows);
}

/** Until when a job can be undone as a whole: by whoever ran it, once, within the days of the rule. */
export function isUndoable(actor: Actor, job: JobRow): boolean {
  const { finishedAt } = job;
  return (
    finishedAt !== null &&
    job.staffId === actor.staffId &&
    job.undoOfId === null &&
    job.undo === null &&
    now().getTime() - finishedAt.getTime() <= UNDO_DAYS * DAY_MS
  );
}

/** A job for its page: how far it is, what stays and why, and the first leads of each part. */
export async function viewBulkJob(tx: Transaction, actor: Actor, id: string): Promise<Outcome<BulkJobView>> {
  const job = await tx.bulkJob.findFirst({ where: { AND: [{ id }, visible.bulkJobs(actor)] }, include });
  if (!job || !isBulkKind(job.kind)) return notFound('批量修改');
  const counts = (await countRows(tx, [job])).get(id) ?? NOTHING;
  const isOwn = job.staffId === actor.staffId;
  return done({
    id,
    ...counts,
    state: job.state,
    kind: job.kind,
    words: job.words,
    who: job.staff.name,
    createdAt: job.createdAt.toISOString(),
    startedAt: job.startedAt?.toISOString() ?? null,
    finishedAt: job.finishedAt?.toISOString() ?? null,
    isStopping: job.stopAskedAt !== null && !isOver(job.state),
    first: await firstRows(tx, actor, { jobId: id, state: { in: ['waiting', 'changed'] } }),
    reasons: await reasonsOf(tx, actor, job),
    undoOfId: job.undoOfId,
    undoId: job.undo?.id ?? null,
    canStart: isOwn && job.state === 'prepared' && counts.waiting > 0,
    canStop: isUnderWay(job.state) && job.undoOfId === null && job.stopAskedAt === null,
    canUndo: isUndoable(actor, job) && counts.changed > 0,
  });
}

/** The same for a page; null where there is none, or it is not the reader's. */
export async function getBulkJob(actor: Actor, id: string): Promise<BulkJobView | null> {
  const found = await viewBulkJob(db, actor, id);
  return found.ok ? found.value : null;
}
