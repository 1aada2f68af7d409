import { compactBoard } from '../db/board';
import { pruneSessions } from '../db/session';
import { log } from '../log';
import { anchorHead, sealAndAnchor } from './audit-sealing';

const BUSY_MS = 50;
const IDLE_MS = 1_000;
const HOUR_MS = 3_600_000;

let ending = false;

const pause = (ms: number): Promise<void> => new Promise(resolve => setTimeout(resolve, ms));

/** Does a turn of the work every second, or at once while much waits. An error is logged and tried again. */
async function keepDoing(turn: () => Promise<number>, failed: string): Promise<void> {
  while (!ending) {
    let count = 0;
    try {
      count = await turn();
    } catch (error) {
      log().error({ err: error }, `${failed}; tried again in a second`);
    }
    await pause(count > 0 ? BUSY_MS : IDLE_MS);
  }
}

/** Removes ended sessions and old tries to sign in, now and every hour. An error is logged and tried again in an hour. */
async function keepSessionsPruned(): Promise<void> {
  try {
    const { sessions, attempts } = await pruneSessions();
    if (sessions + attempts > 0) log().info({ sessions, attempts }, 'ended sessions were removed');
  } catch (error) {
    log().error({ err: error }, 'ended sessions could not be removed; tried again in an hour');
  }
}

void keepSessionsPruned();
setInterval(keepSessionsPruned, HOUR_MS).unref();

for (const signal of ['SIGTERM', 'SIGINT'] as const) {
  process.on(signal, () => {
    ending = true;
  });
}

await Promise.all([
  keepDoing(compactBoard, 'the board could not be compacted'),
  keepDoing(sealAndAnchor, 'the audit could not be sealed'),
]);
await anchorHead().catch((error: unknown) =>
  log().error({ err: error }, 'the head of the audit could not be written down'),
);
process.exit(0);
