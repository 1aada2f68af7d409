import { now } from '../clock';
import { db } from './client';

const DAY_MS = 86_400_000;
const PREPARED_DAYS = 1;
const KEPT_DAYS = 400;

/** Forgets what was looked at and never started, and jobs of more than a year ago; the audit keeps what they did. */
export async function pruneBulkJobs(): Promise<number> {
  const before = (days: number): Date => new Date(now().getTime() - days * DAY_MS);
  const { count } = await db.bulkJob.deleteMany({
    where: {
      OR: [
        { state: 'prepared', createdAt: { lt: before(PREPARED_DAYS) } },
        { finishedAt: { lt: before(KEPT_DAYS) } },
      ],
    },
  });
  return count;
}
