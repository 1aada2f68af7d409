import { db } from './client';
import { retryJob } from './job';
import { planAll } from './job-queue';
import { setMail } from './mail-settings';
import { as } from './testing-actor';
import { type DoorDeed, writes } from './testing-deeds';

/** The doors of this part, each done rightfully once. */
export const TOLD_DOOR_DEEDS: Readonly<Record<string, DoorDeed>> = {
  'account.setMail': writes(async () => {
    const actor = await as('王芳');
    return () => setMail(actor, { email: 'wangfang@desk.test', wish: 'each' });
  }),
  'job.retry': writes(async () => {
    const actor = await as('许强');
    await planAll([{ name: 'remind', key: '2026-01-05', payload: {} }]);
    const [job] = await db.$queryRaw<{ id: string }[]>`
      SELECT job.id::text FROM graphile_worker.jobs AS job, LATERAL graphile_worker.reschedule_jobs(
        ARRAY[job.id], now(), NULL, job.max_attempts) WHERE job.key = 'remind:2026-01-05'`;
    return () => retryJob(actor, { jobId: job?.id ?? '' });
  }),
};
