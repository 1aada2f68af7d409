import { now } from '../clock';
import { listNoticesToMail } from '../db/digest';
import { planAll, tellParkedJobs } from '../db/job-queue';
import { dueJobs } from '../domain/job';
import { env } from '../env';
import { log } from '../log';

/**
 * One look at the clock and at what waits to be mailed: what has come due goes into the queue, once. The timetable
 * is ours and not the queue's crontab, which knows UTC only, no working days, and no memory of a day that is done.
 */
export async function planDue(): Promise<number> {
  const due = dueJobs(now()).map(({ name, day }) => ({ name, key: day, payload: { day } }));
  const mails = env.mail === null ? [] : await listNoticesToMail();
  const planned = await planAll([
    ...due,
    ...mails.map(noticeId => ({ name: 'noticeMail' as const, key: noticeId, payload: { noticeId } })),
  ]);
  const parked = await tellParkedJobs();
  if (parked > 0) log().error({ notices: parked }, 'jobs were parked after their last try');
  return planned;
}
