import { Logger, type LogLevel, type Runner, run, type TaskList } from 'graphile-worker';
import pg from 'pg';
import { JOB_NAMES, type JobName } from '../domain/job';
import { env } from '../env';
import { log, logUnexpected } from '../log';
import { DeliveryFailure } from './delivery-failure';
import { runTask } from './job-tasks';

const AT_ONCE = 3;
const POLL_MS = 2_000;

/** The queue says every step; what went wrong is told once, where the job itself is run. */
const quiet = new Logger(() => (level: LogLevel, message: string) => {
  if (level === 'warning') log().warn(message);
});

/** What stands beside a failed job is read by operators without a right to business data: a sentence of ours, or a number. */
async function guarded(name: JobName, payload: unknown): Promise<void> {
  try {
    await runTask(name, payload);
  } catch (error) {
    if (error instanceof DeliveryFailure) {
      log().warn({ job: name, why: error.message }, 'a delivery was not taken');
      throw error;
    }
    throw new Error(`出错，日志编号 ${logUnexpected(error)}`);
  }
}

/** Takes jobs from the queue until it is stopped; one that runs is waited for. Throws while the queue is not set up. */
export async function runQueue(): Promise<Runner> {
  const pgPool = new pg.Pool({
    connectionString: env.databaseUrl,
    max: AT_ONCE + 2,
    options: '-c timezone=UTC -c application_name=desk-queue',
  });
  const lost = (error: Error) => log().warn({ err: error }, 'the queue lost a connection');
  pgPool.on('error', lost);
  pgPool.on('connect', client => client.on('error', lost));
  const names = Object.keys(JOB_NAMES) as JobName[];
  const taskList: TaskList = Object.fromEntries(
    names.map(name => [name, (payload: unknown) => guarded(name, payload)]),
  );
  return run({
    pgPool,
    taskList,
    concurrency: AT_ONCE,
    pollInterval: POLL_MS,
    parsedCronItems: [],
    noHandleSignals: true,
    logger: quiet,
  });
}
