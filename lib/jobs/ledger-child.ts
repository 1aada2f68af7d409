import { carryOut, type LedgerDeed } from './ledger-deed';

const TOLD_EVERY_MS = 300;
let told = 0;

function tell(rows: number): void {
  if (performance.now() - told < TOLD_EVERY_MS) return;
  told = performance.now();
  process.send?.({ progress: rows });
}

// One deed a process: it is started with the order, answers, and ends. Its memory ends with it.
process.once('message', async (deed: LedgerDeed) => {
  try {
    const value = await carryOut(deed, tell);
    process.send?.({ value, memoryKb: process.resourceUsage().maxRSS }, () => process.exit(0));
  } catch (error) {
    const reason = error instanceof Error ? (error.stack ?? error.message) : String(error);
    process.send?.({ error: reason }, () => process.exit(1));
  }
});

// Whoever asked is gone: what is not written by now is taken back, and the page offers to go on.
process.once('disconnect', () => process.exit(1));
