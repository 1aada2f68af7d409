import { compactBoard } from '../db/board';
import { freeAbandonedJobs } from '../db/job-queue';
import { emptyOutbox } from '../db/outbox';
import { fillSearchWords } from '../db/search-fill';
import { fanOutEvents } from '../db/webhook-event';
import { log } from '../log';
import { anchorHead, sealAndAnchor } from './audit-sealing';
import { keepChores } from './chores';
import { runQueue } from './queue';
import { becomeSoleWorker } from './sole-worker';
import { planDue } from './timetable';
import { deliverDue } from './webhook-delivery';

const BUSY_MS = 50;
const IDLE_MS = 1_000;
/** Gathers a burst of changes into one message, and is soon enough for a page that waits. */
const TELLING = { busyMs: 100, idleMs: 200 };
const PLANNING = { busyMs: BUSY_MS, idleMs: 5_000 };

let isAtWork = false;
let ending = false;

for (const signal of ['SIGTERM', 'SIGINT'] as const) {
  process.on(signal, () => {
    ending = true;
    if (!isAtWork) process.exit(0);
  });
}

const pause = (ms: number): Promise<void> => new Promise(resolve => setTimeout(resolve, ms));

/** Does a turn of the work again and again, sooner while much waits. An error is logged and tried again. */
async function keepDoing(
  turn: () => Promise<number>,
  failed: string,
  { busyMs, idleMs } = { busyMs: BUSY_MS, idleMs: IDLE_MS },
): Promise<void> {
  while (!ending) {
    let waitMs = idleMs;
    try {
      if ((await turn()) > 0) waitMs = busyMs;
    } catch (error) {
      log().error({ err: error }, `${failed}; tried again in a second`);
      waitMs = IDLE_MS;
    }
    for (let left = waitMs; left > 0 && !ending; left -= IDLE_MS) await pause(Math.min(left, IDLE_MS));
  }
}

await becomeSoleWorker(() => {
  if (!ending) process.exit(1);
});
isAtWork = true;
const abandoned = await freeAbandonedJobs();
const queue = await runQueue();
void queue.promise.catch((error: unknown) => {
  log().error({ err: error }, 'the queue stopped');
  process.exit(1);
});
keepChores();
log().info({ abandoned }, 'the worker is at work');

await Promise.all([
  keepDoing(compactBoard, 'the board could not be compacted'),
  keepDoing(sealAndAnchor, 'the audit could not be sealed'),
  keepDoing(emptyOutbox, 'open pages could not be told', TELLING),
  keepDoing(fillSearchWords, 'words of the search could not be written'),
  keepDoing(planDue, 'the jobs that are due could not be planned', PLANNING),
  keepDoing(fanOutEvents, 'events could not be fanned out'),
  keepDoing(deliverDue, 'events could not be delivered'),
]);
await queue.stop().catch(() => {});
await anchorHead().catch((error: unknown) =>
  log().error({ err: error }, 'the head of the audit could not be written down'),
);
process.exit(0);
