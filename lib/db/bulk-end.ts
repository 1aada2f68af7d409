import type { Prisma } from '@/prisma/generated/client';
import { now } from '../clock';
import type { Actor } from '../domain/actor';
import type { BulkChange } from '../domain/bulk-change';
import { recordAudit, recordSystemDeed } from './audit';
import { notify, tellOnce } from './notice';
import type { Transaction } from './transaction';

export type RunningJob = Prisma.BulkJobGetPayload<object>;

type Side = 'come' | 'gone';
type Words = Record<Side, ((who: string, count: number) => string) | null>;

const OFFICER: Words = {
  come: (who, count) => `${who}将 ${count} 个项目批量指派给你跟踪，请核对下步计划`,
  gone: (who, count) => `${who}将你跟踪的 ${count} 个项目批量改派他人`,
};
const STEP: Words = {
  come: (who, count) => `${who}请你办理 ${count} 个项目的下一步`,
  gone: (who, count) => `${who}撤回了请你办理 ${count} 个项目下一步的安排`,
};
const WORDS: Partial<Record<BulkChange['kind'], Words>> = { officer: OFFICER, step: STEP };
const HREFS: Record<Side, string> = { come: '/leads?mine=1', gone: '/leads' };

/** One line for each person, whatever the number of leads. */
async function tellSide(tx: Transaction, actor: Actor, job: RunningJob, side: Side): Promise<void> {
  const words = WORDS[(job.change as unknown as BulkChange).kind]?.[side];
  if (!words) return;
  const people = await tx.$queryRaw<{ id: string; count: number }[]>`
    SELECT effect->>${side} AS id, count(*)::int AS count FROM bulk_row
    WHERE job_id = ${job.id}::uuid AND state = 'changed' AND effect->>${side} IS NOT NULL GROUP BY 1`;
  for (const { id, count } of people)
    await notify(tx, actor, [id], { text: words(actor.name, count), href: HREFS[side] });
}

/**
 * Ends a job: who has got or lost leads by it is told once each, and whoever started it hears what came of it. Without
 * an actor, whose account is gone, it is the system that ends it.
 */
export async function endBulk(
  tx: Transaction,
  actor: Actor | null,
  job: RunningJob,
  state: 'done' | 'stopped',
): Promise<void> {
  await tx.bulkJob.update({
    where: { id: job.id },
    data: { state, finishedAt: now() },
    select: { id: true },
  });
  const changed = await tx.bulkRow.count({ where: { jobId: job.id, state: 'changed' } });
  const kept = job.unseen + (await tx.bulkRow.count({ where: { jobId: job.id, state: 'kept' } }));
  const deed = {
    deed: state === 'done' ? 'bulk.finished' : 'bulk.stopped',
    noun: 'bulkJob',
    nounId: job.id,
    after: { value: job.words, changed, kept },
  };
  if (actor === null) return recordSystemDeed(tx, deed);
  await recordAudit(tx, actor, deed);
  await tellSide(tx, actor, job, 'come');
  await tellSide(tx, actor, job, 'gone');
  const what = job.undoOfId === null ? '批量修改' : '批量修改的撤销';
  const end = state === 'done' ? '已完成' : '已停止';
  await tellOnce(tx, [
    {
      staffId: job.staffId,
      key: `bulk.ended:${job.id}`,
      kind: 'system',
      text: `${what}${end}：改了 ${changed} 条，${kept} 条未改`,
      href: `/leads/bulk?job=${job.id}`,
    },
  ]);
}
