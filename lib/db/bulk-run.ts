import { now } from '../clock';
import type { Actor } from '../domain/actor';
import { type BulkChange, type BulkEffect, CHUNK, foundTheSame } from '../domain/bulk-change';
import { isOver } from '../domain/bulk-view';
import { yearOf } from '../domain/day';
import { loadActor } from './actor';
import { endBulk, type RunningJob } from './bulk-end';
import { type Judged, judgeLead, type Ready, stays } from './bulk-judge';
import { getReady } from './bulk-kinds';
import { type BulkLead, lockLeads, readBulkLeads } from './bulk-lead';
import { keepWaiting, type RowResult, rowOf, writeRows } from './bulk-rows';
import { isOffices } from './bulk-status';
import { nameChangers } from './bulk-who';
import { writeEffects } from './bulk-write';
import { getRuleSet } from './rule-set';
import { type Transaction, transact } from './transaction';

const PATIENCE = { timeoutMs: 60_000 };

/** How far a part of a job has brought it. */
export type Ran = { changed: number; isOver: boolean };

type WaitingRow = { leadId: string; version: number; effect: BulkEffect };
type JudgeRow = (lead: BulkLead | undefined, row: WaitingRow) => Judged;
type Judging = { judge: JudgeRow; after?: Ready['after'] };

/** One who runs it at a time: the row of the job is held until its part is written. */
async function holdJob(tx: Transaction, id: string): Promise<RunningJob | null> {
  await tx.$executeRaw`SELECT 1 FROM bulk_job WHERE id = ${id}::uuid FOR NO KEY UPDATE`;
  return tx.bulkJob.findUnique({ where: { id } });
}

async function nextRows(tx: Transaction, jobId: string): Promise<WaitingRow[]> {
  const rows = await tx.bulkRow.findMany({
    where: { jobId, state: 'waiting' },
    orderBy: { position: 'asc' },
    take: CHUNK,
    select: { leadId: true, version: true, effect: true },
  });
  return rows.map(row => ({ ...row, effect: row.effect as unknown as BulkEffect }));
}

/** Asks everything again; what somebody has changed since the preview, in the very fields of the job, stays theirs. */
async function judgeChange(tx: Transaction, actor: Actor, job: RunningJob): Promise<Judging> {
  const change = job.change as unknown as BulkChange;
  const ready = await getReady(tx, actor, change);
  if (!ready.ok) return { judge: () => stays('targetGone') };
  const judge: JudgeRow = (lead, row) => {
    const judged = judgeLead(actor, change.kind, lead, ready.value.judge);
    const isAsSeen = lead?.version === row.version || (judged.ok && foundTheSame(row.effect, judged.effect));
    return judged.ok && !isAsSeen ? stays('changedMeanwhile') : judged;
  };
  return { ...ready.value, judge };
}

/** What goes back is what was kept; a lead that anybody has touched since is left to them. */
async function judgeUndo(tx: Transaction, actor: Actor, job: RunningJob): Promise<Judging> {
  const { kind } = job.change as unknown as BulkChange;
  const rules = await getRuleSet(yearOf(actor.today), tx);
  const judge: JudgeRow = (lead, row) =>
    judgeLead(actor, kind, lead, present => {
      if (present.version !== row.version) return stays('changedSince');
      if ((kind === 'suspend' || kind === 'reopen') && isOffices(actor, present, rules)) return stays('yi');
      return { ok: true, effect: row.effect };
    });
  return { judge };
}

async function runRows(
  tx: Transaction,
  actor: Actor,
  job: RunningJob,
  rows: readonly WaitingRow[],
): Promise<number> {
  const ids = rows.map(row => row.leadId);
  await lockLeads(tx, ids);
  const leads = await readBulkLeads(tx, actor, ids);
  const { judge, after } = await (job.undoOfId === null ? judgeChange : judgeUndo)(tx, actor, job);
  const judged = rows.map(row => ({
    row,
    lead: leads.get(row.leadId),
    is: judge(leads.get(row.leadId), row),
  }));
  const written = judged.flatMap(({ lead, is }) => (lead && is.ok ? [{ lead, effect: is.effect }] : []));
  await writeEffects(tx, actor, job.id, written);
  await after?.(written.map(({ lead }) => lead));
  const results: RowResult[] = judged.map(({ row, lead, is }) => {
    const version = lead && is.ok ? lead.version + 1 : row.version;
    return rowOf({ id: row.leadId, version }, is, 'changed');
  });
  await writeRows(tx, job.id, await nameChangers(tx, job, results));
  return written.length;
}

/**
 * Does the next part of a job in one transaction: the leads, their audit rows and what came of each stand together or
 * not at all, so that a worker that dies in the middle does none of them twice. The rights are those of whoever
 * started it, as they are now.
 */
export function runBulkPart(jobId: string): Promise<Ran> {
  return transact(async tx => {
    const job = await holdJob(tx, jobId);
    if (!job || job.state === 'prepared' || isOver(job.state)) return { changed: 0, isOver: true };
    const actor = await loadActor(job.staffId, job.address);
    if (actor === null || job.stopAskedAt !== null) {
      await keepWaiting(tx, jobId, actor === null ? 'signedOut' : 'stopped');
      await endBulk(tx, actor, job, 'stopped');
      return { changed: 0, isOver: true };
    }
    if (job.state === 'queued')
      await tx.bulkJob.update({ where: { id: jobId }, data: { state: 'running', startedAt: now() } });
    const rows = await nextRows(tx, jobId);
    const changed = await runRows(tx, actor, job, rows);
    const isLast = rows.length < CHUNK;
    if (isLast) await endBulk(tx, actor, job, 'done');
    return { changed, isOver: isLast };
  }, PATIENCE);
}
