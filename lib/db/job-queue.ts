import type { Prisma } from '@/prisma/generated/client';
import { now } from '../clock';
import { isJobName, JOB_NAMES, JOB_TRIES, type JobName } from '../domain/job';
import { db } from './client';
import { tellOnce } from './notice';
import { listWhoMay } from './post-holders';
import { type Transaction, transact } from './transaction';

const KEPT_DAYS = 120;
const DAY_MS = 86_400_000;

/**
 * Puts a job into the queue, once for its name and key: what was planned before stays as it is, done or not. Those of
 * one `line` are done one after another. Answers whether it is new.
 */
export async function planOnce(
  tx: Transaction,
  job: { name: JobName; key: string; payload: Prisma.InputJsonObject; line?: string },
): Promise<boolean> {
  const { name, key } = job;
  const { count } = await tx.plannedJob.createMany({
    data: [{ name, key, plannedAt: now() }],
    skipDuplicates: true,
  });
  if (count === 0) return false;
  await tx.$queryRaw`SELECT id::text FROM graphile_worker.add_job(${name}, ${JSON.stringify(job.payload)}::json,
    queue_name => ${job.line ?? null}, job_key => ${`${name}:${key}`}, max_attempts => ${JOB_TRIES}::integer)`;
  return true;
}

/** Several at once, all or none. Answers how many were new. */
export async function planAll(jobs: readonly Parameters<typeof planOnce>[1][]): Promise<number> {
  if (jobs.length === 0) return 0;
  return transact(async tx => {
    let count = 0;
    for (const job of jobs) if (await planOnce(tx, job)) count += 1;
    return count;
  });
}

/**
 * Gives back to the queue what a worker held that is gone; the queue itself would wait for hours. Only for the one
 * process that holds the worker's lock, and before it takes a job of its own. Answers how many workers were gone.
 */
export async function freeAbandonedJobs(): Promise<number> {
  const gone = await db.$queryRaw<{ id: string }[]>`
    SELECT DISTINCT locked_by AS id FROM graphile_worker.jobs WHERE locked_by IS NOT NULL`;
  if (gone.length > 0)
    await db.$executeRaw`SELECT graphile_worker.force_unlock_workers(${gone.map(({ id }) => id)}::text[])`;
  return gone.length;
}

type Parked = { id: string; key: string | null; task: string; round: string };

/**
 * Tells the system administrators and the office of every job that has used up its tries: its name and day, nothing
 * of what it was about. Answers how many were told anew.
 */
export async function tellParkedJobs(): Promise<number> {
  const parked = await db.$queryRaw<Parked[]>`SELECT id::text, key, task_identifier AS task,
      (extract(epoch FROM updated_at) * 1000)::bigint::text AS round FROM graphile_worker.jobs
    WHERE attempts >= max_attempts AND locked_by IS NULL`;
  if (parked.length === 0) return 0;
  return transact(async tx => {
    const [keepers, office] = [await listWhoMay(tx, 'staff.manage'), await listWhoMay(tx, 'rules.edit')];
    const toldTo = [
      ...keepers.map(staffId => ({ staffId, href: '/admin/jobs' })),
      ...office.filter(id => !keepers.includes(id)).map(staffId => ({ staffId, href: '/notices' })),
    ];
    return tellOnce(
      tx,
      parked.flatMap(job =>
        toldTo.map(to => ({
          ...to,
          // Parked again after somebody let it try anew is told anew.
          key: `job.parked:${job.id}:${job.round}`,
          kind: 'system' as const,
          text: parkedWords(job),
        })),
      ),
    );
  });
}

function parkedWords({ task, key }: Parked): string {
  const what = isJobName(task) ? JOB_NAMES[task] : task;
  const day = dayIn(key);
  return `后台任务「${what}」${day && `（${day}）`}多次失败，已搁置；请系统管理员在“后台任务”中查看并重试`;
}

/** The day in the key of a job; '' where it is about none. */
export function dayIn(key: string | null): string {
  return /\d{4}-\d\d-\d\d$/.exec(key ?? '')?.[0] ?? '';
}

/** Forgets what was planned so long ago that nothing asks for it again. */
export async function prunePlannedJobs(): Promise<number> {
  const before = new Date(now().getTime() - KEPT_DAYS * DAY_MS);
  return (await db.plannedJob.deleteMany({ where: { plannedAt: { lt: before } } })).count;
}
