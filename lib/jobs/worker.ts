import { compactBoard } from '../db/board';
import { log } from '../log';

const BUSY_MS = 50;
const IDLE_MS = 1_000;

let ending = false;

const pause = (ms: number): Promise<void> => new Promise(resolve => setTimeout(resolve, ms));

/** Folds board deltas into their cells, every second or at once while many wait. An error is logged and tried again. */
async function keepBoardCompact(): Promise<void> {
  while (!ending) {
    let folded = 0;
    try {
      folded = await compactBoard();
    } catch (error) {
      log().error({ err: error }, 'the board could not be compacted; tried again in a second');
    }
    await pause(folded > 0 ? BUSY_MS : IDLE_MS);
  }
}

for (const signal of ['SIGTERM', 'SIGINT'] as const) {
  process.on(signal, () => {
    ending = true;
  });
}

await keepBoardCompact();
process.exit(0);
