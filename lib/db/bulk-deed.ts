import { now } from '../clock';
import type { Actor } from '../domain/actor';
import { type BulkEffect, bulkKindsFor } from '../domain/bulk-change';
import type { BulkJobInput } from '../domain/bulk-input';
import type { BulkJobView } from '../domain/bulk-view';
import { isOver } from '../domain/bulk-view';
import { notAllowed, notFound, type Outcome, refused } from '../domain/outcome';
import { recordAudit } from './audit';
import { addRows, type RowResult } from './bulk-rows';
import { isUndoable, viewBulkJob } from './bulk-view';
import { planOnce } from './job-queue';
import { newRowIds } from './row-id';
import { visible } from './scope';
import { perform, type Transaction } from './transaction';

const PATIENCE = { timeoutMs: 60_000 };
const PREPARED_HOURS = 24;
const NO_RIGHT = '你的岗位不能批量修改项目，请联系单位的招商主任或指挥部办公室。';

/** The job under its lock; an own one, or one that the actor may look at. */
async function openJob(tx: Transaction, actor: Actor, id: string) {
  await tx.$executeRaw`SELECT 1 FROM bulk_job WHERE id = ${id}::uuid FOR NO KEY UPDATE`;
  return tx.bulkJob.findFirst({
    where: { AND: [{ id }, visible.bulkJobs(actor)] },
    include: { staff: { select: { name: true } }, undo: { select: { id: true } } },
  });
}

/** The jobs of one person wait for each other; those of two do not. */
const plan = (tx: Transaction, actor: Actor, jobId: string): Promise<boolean> =>
  planOnce(tx, { name: 'bulkChange', key: jobId, payload: { jobId }, line: `bulk:${actor.staffId}` });

/** Lets a job that was looked at run. What has been started already is answered as it stands. */
export function startBulk(actor: Actor, { jobId }: BulkJobInput): Promise<Outcome<BulkJobView>> {
  return perform(async tx => {
    if (bulkKindsFor(actor).length === 0) return notAllowed(NO_RIGHT);
    const job = await openJob(tx, actor, jobId);
    if (!job || job.staffId !== actor.staffId) return notFound('批量修改');
    if (job.state !== 'prepared') return viewBulkJob(tx, actor, jobId);
    if (now().getTime() - job.createdAt.getTime() > PREPARED_HOURS * 3_600_000)
      return refused('核对结果已超过一天，请重新核对后再修改。');
    const count = await tx.bulkRow.count({ where: { jobId, state: 'waiting' } });
    if (count === 0) return refused('没有要改的项目。');
    await tx.bulkJob.update({ where: { id: jobId }, data: { state: 'queued' }, select: { id: true } });
    await plan(tx, actor, jobId);
    await recordAudit(tx, actor, {
      deed: 'bulk.started',
      noun: 'bulkJob',
      nounId: jobId,
      after: { value: job.words, count },
    });
    return viewBulkJob(tx, actor, jobId);
  });
}

/** Ends a job before its next part; what is done stays done, and can be undone. */
export function stopBulk(actor: Actor, { jobId }: BulkJobInput): Promise<Outcome<BulkJobView>> {
  return perform(async tx => {
    if (bulkKindsFor(actor).length === 0) return notAllowed(NO_RIGHT);
    const job = await openJob(tx, actor, jobId);
    if (!job || job.state === 'prepared') return notFound('批量修改');
    if (isOver(job.state)) return refused('这项修改已经结束。');
    if (job.undoOfId !== null) return refused('撤销一经开始就做完，不能中途停止。');
    if (job.stopAskedAt !== null) return viewBulkJob(tx, actor, jobId);
    await tx.bulkJob.update({ where: { id: jobId }, data: { stopAskedAt: now() }, select: { id: true } });
    await recordAudit(tx, actor, {
      deed: 'bulk.stopAsked',
      noun: 'bulkJob',
      nounId: jobId,
      after: { value: job.words },
    });
    return viewBulkJob(tx, actor, jobId);
  }, PATIENCE);
}

const turnedBack = ({ patch, before, tags, said, come, gone }: BulkEffect): BulkEffect => ({
  patch: before,
  before: patch,
  tags: { add: tags.remove, remove: tags.add },
  deed: 'lead.bulkUndone',
  said: { before: said.after, after: said.before },
  come: gone,
  gone: come,
});

/** What the job has changed, as rows of its undoing. */
async function rowsBack(tx: Transaction, jobId: string): Promise<RowResult[]> {
  const rows = await tx.bulkRow.findMany({
    where: { jobId, state: 'changed' },
    orderBy: { position: 'asc' },
    select: { leadId: true, version: true, effect: true },
  });
  return rows.map(({ leadId, version, effect }) => ({
    ...{ leadId, version, reason: null, note: null },
    state: 'waiting',
    effect: turnedBack(effect as unknown as BulkEffect),
  }));
}

/**
 * Undoes a whole job by another one: every lead that nobody has touched since goes back to what it was, in the fields
 * of the job and no other. Whoever ran it may, once, within seven days; each lead is asked for the right again.
 */
export function undoBulk(actor: Actor, { jobId }: BulkJobInput): Promise<Outcome<BulkJobView>> {
  return perform(async tx => {
    if (bulkKindsFor(actor).length === 0) return notAllowed(NO_RIGHT);
    const job = await openJob(tx, actor, jobId);
    if (!job || job.staffId !== actor.staffId) return notFound('批量修改');
    if (job.undo !== null) return viewBulkJob(tx, actor, job.undo.id);
    if (!isUndoable(actor, job)) return refused('这项修改不能撤销：只有修改人可以在完成后 7 天内撤销一次。');
    const rows = await rowsBack(tx, jobId);
    if (rows.length === 0) return refused('这项修改没有改动任何项目，不需要撤销。');
    const [id = ''] = newRowIds(1);
    await tx.bulkJob.create({
      data: {
        ...{ id, staffId: actor.staffId, address: actor.address, clientKey: id, undoOfId: jobId },
        kind: job.kind,
        change: job.change ?? {},
        words: `撤销：${job.words}`,
        state: 'queued',
        createdAt: now(),
      },
      select: { id: true },
    });
    await addRows(tx, id, rows);
    await plan(tx, actor, id);
    await recordAudit(tx, actor, {
      deed: 'bulk.undoStarted',
      noun: 'bulkJob',
      nounId: jobId,
      after: { value: job.words, count: rows.length },
    });
    return viewBulkJob(tx, actor, id);
  }, PATIENCE);
}
