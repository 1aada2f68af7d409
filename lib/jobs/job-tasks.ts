import { z } from 'zod';
import { today } from '../clock';
import { runBulkPart } from '../db/bulk-run';
import { countDesk, getDigest, getNoticeToMail, listDigestReaders } from '../db/digest';
import { planAll } from '../db/job-queue';
import { tellOnce } from '../db/notice';
import { transact } from '../db/transaction';
import { digestMail, noticeMail, robotText } from '../domain/digest';
import type { JobName } from '../domain/job';
import { env } from '../env';
import { log } from '../log';
import { DAILY_DEEDS } from './daily-deeds';
import { writeExport } from './export-file';
import { sendMail } from './mail';
import { REMINDER_SOURCES } from './reminder-sources';
import { listRobots, sayInGroup } from './robot';

/** Does all of them, also behind one that fails, and only then says that one has. */
async function each<T>(parts: readonly T[], run: (part: T) => Promise<number>): Promise<number> {
  const ends = await Promise.allSettled(parts.map(run));
  const failed = ends.flatMap(end => (end.status === 'rejected' ? [end.reason] : []));
  if (failed.length > 0) throw new AggregateError(failed, `${failed.length} of ${parts.length} parts failed`);
  return ends.reduce((total, end) => total + (end.status === 'fulfilled' ? end.value : 0), 0);
}

const personDay = z.object({ staffId: z.uuid(), day: z.string() });
const robotDay = z.object({ robot: z.enum(['wecom', 'dingtalk']), day: z.string() });
const oneNotice = z.object({ noticeId: z.uuid() });
const oneBulkJob = z.object({ jobId: z.uuid() });

/** Each mail and each robot is a job of its own: one that is not taken holds up no other. */
async function planDigests(): Promise<number> {
  const day = today();
  const readers = env.mail === null ? [] : await listDigestReaders();
  return planAll([
    ...readers.map(staffId => ({
      name: 'digestMail' as const,
      key: `${staffId}:${day}`,
      payload: { staffId, day },
    })),
    ...listRobots().map(robot => ({
      name: 'robot' as const,
      key: `${robot}:${day}`,
      payload: { robot, day },
    })),
  ]);
}

async function mailDigest(payload: unknown): Promise<number> {
  const { staffId, day } = personDay.parse(payload);
  const found = await getDigest(staffId, day);
  if (found === null) return 0;
  await sendMail({
    ...digestMail(found.digest, env.address),
    to: found.email,
    id: `digest-${staffId}-${day}`,
  });
  return 1;
}

async function mailNotice(payload: unknown): Promise<number> {
  const { noticeId } = oneNotice.parse(payload);
  const notice = await getNoticeToMail(noticeId);
  if (notice === null) return 0;
  await sendMail({ ...noticeMail(notice, env.address), to: notice.email, id: `notice-${noticeId}` });
  return 1;
}

async function sayDigest(payload: unknown): Promise<number> {
  const { robot, day } = robotDay.parse(payload);
  const numbers = await countDesk();
  // A try on a later day would tell the numbers of another day than it says.
  if (numbers.day !== day) return 0;
  const { title, text } = robotText(numbers, env.address);
  await sayInGroup(robot, title, text);
  return 1;
}

/** A part at a time until nothing is left, or somebody has stopped it; a new worker goes on after the last whole part. */
async function changeMany(payload: unknown): Promise<number> {
  const { jobId } = oneBulkJob.parse(payload);
  for (let total = 0; ; ) {
    const { changed, isOver } = await runBulkPart(jobId);
    total += changed;
    if (isOver) return total;
  }
}

/** What each job does; it answers how much, for the log. All of it may be run again after a death in the middle. */
export const JOB_TASKS: Record<JobName, (payload: unknown) => Promise<number>> = {
  lapse: () => each(DAILY_DEEDS, deed => deed(today())),
  remind: () =>
    each(REMINDER_SOURCES, async source => {
      const reminders = await source(today());
      return transact(tx => tellOnce(tx, reminders));
    }),
  digest: planDigests,
  digestMail: mailDigest,
  noticeMail: mailNotice,
  robot: sayDigest,
  bulkChange: changeMany,
  export: writeExport,
};

/** Runs one and logs what came of it. */
export async function runTask(name: JobName, payload: unknown): Promise<void> {
  const count = await JOB_TASKS[name](payload);
  log().info({ job: name, count }, 'a job is done');
}
