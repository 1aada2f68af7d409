import { can } from '../domain/access';
import type { Actor } from '../domain/actor';
import { clockWords, isJobName, JOB_NAMES, type JobView, type PlannedView, TIMETABLE } from '../domain/job';
import type { RetryJobInput } from '../domain/job-input';
import { done, notAllowed, notFound, type Outcome, refused } from '../domain/outcome';
import { recordAudit } from './audit';
import { db } from './client';
import { dayIn } from './job-queue';
import { perform } from './transaction';

const SHOWN = 200;

type JobRow = {
  id: string;
  task: string;
  key: string | null;
  attempts: number;
  max_attempts: number;
  run_at: Date;
  /** When the last try failed: the queue has put the next one off by e^tries seconds. */
  tried_at: Date;
  is_running: boolean;
  last_error: string | null;
};

function stateOf(row: JobRow): JobView['state'] {
  if (row.is_running) return 'running';
  return row.attempts >= row.max_attempts ? 'parked' : 'waiting';
}

function viewOf(row: JobRow): JobView {
  const state = stateOf(row);
  return {
    id: row.id,
    name: isJobName(row.task) ? JOB_NAMES[row.task] : row.task,
    day: dayIn(row.key),
    state,
    tries: row.attempts,
    mostTries: row.max_attempts,
    at: (state === 'parked' ? row.tried_at : row.run_at).toISOString(),
    error: row.last_error ?? '',
  };
}

/** What waits in the queue, the parked first. Nothing for those who do not keep the system. */
export async function listJobs(actor: Actor): Promise<JobView[]> {
  if (!can(actor, 'staff.manage')) return [];
  const rows = await db.$queryRaw<JobRow[]>`
    SELECT id::text, task_identifier AS task, key, attempts::integer, max_attempts::integer, run_at,
      run_at - exp(least(attempts, 10)) * interval '1 second' AS tried_at, locked_by IS NOT NULL AS is_running, last_error
    FROM graphile_worker.jobs
    ORDER BY (attempts >= max_attempts AND locked_by IS NULL) DESC, run_at, id LIMIT ${SHOWN}`;
  return rows.map(viewOf);
}

/** The timetable, with the day on which each part of it was last planned. */
export async function listTimetable(actor: Actor): Promise<PlannedView[]> {
  if (!can(actor, 'staff.manage')) return [];
  const last = await db.plannedJob.groupBy({
    by: ['name'],
    where: { name: { in: TIMETABLE.map(({ name }) => name) } },
    _max: { key: true },
  });
  return TIMETABLE.map(({ name, atMinute, onWorkingDays }) => ({
    name: JOB_NAMES[name],
    time: `${onWorkingDays ? '工作日' : '每天'} ${clockWords(atMinute)}`,
    lastDay: last.find(row => row.name === name)?._max.key ?? null,
  }));
}

/** Gives a parked job all its tries again, from now. */
export function retryJob(actor: Actor, { jobId }: RetryJobInput): Promise<Outcome> {
  return perform(async tx => {
    if (!can(actor, 'staff.manage')) return notAllowed('后台任务由系统管理员管理。');
    const [job] = await tx.$queryRaw<{ task: string; key: string | null; is_parked: boolean }[]>`
      SELECT task_identifier AS task, key, attempts >= max_attempts AND locked_by IS NULL AS is_parked
      FROM graphile_worker.jobs WHERE id = ${BigInt(jobId)}`;
    if (!job) return notFound('后台任务');
    if (!job.is_parked) return refused('这项任务没有搁置，会自动重试。');
    await tx.$queryRaw`SELECT id::text
      FROM graphile_worker.reschedule_jobs(ARRAY[${BigInt(jobId)}]::bigint[], now(), NULL, 0)`;
    await recordAudit(tx, actor, {
      deed: 'job.retried',
      noun: 'job',
      nounId: jobId,
      after: { name: isJobName(job.task) ? JOB_NAMES[job.task] : job.task, day: dayIn(job.key) },
    });
    return done(null);
  });
}
