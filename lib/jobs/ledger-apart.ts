import { fork } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { env } from '../env';
import { logUnexpected } from '../log';
import type { LedgerAnswer, LedgerDeed } from './ledger-deed';

const PATIENCE_MS = 15 * 60_000;
/** What a hostile workbook may take before it ends its own process, and nobody else's. */
const MOST_MEMORY_MB = 3_072;
/** Young objects are gone over often: twice the reading fits into the memory of one. */
const YOUNG_MB = 8;

type Message = { value: unknown } | { error: string } | { progress: number };

/** How far a deed has come: rows, 0 before the first. */
export type Running = { deed: LedgerDeed['deed']; rows: number };

/** A build makes several copies of a module; what runs is one thing. */
const shared = globalThis as { ledgersRunning?: Map<string, Running>; lastLedger?: Promise<unknown> };
shared.ledgersRunning ??= new Map();
const running = shared.ledgersRunning;

/** Beside the checkout, not beside this module. A build bundles the child, which then starts without a loader. */
function childFile(): { file: string; loader: string[] } {
  const bundle = join(/* turbopackIgnore: true */ process.cwd(), '.next', 'ledger', 'ledger-child.mjs');
  if (env.isProduction && existsSync(/* turbopackIgnore: true */ bundle)) return { file: bundle, loader: [] };
  const source = join(/* turbopackIgnore: true */ process.cwd(), 'lib', 'jobs', 'ledger-child.ts');
  return { file: source, loader: ['--import', 'tsx'] };
}

function inOwnProcess(deed: LedgerDeed): Promise<unknown> {
  return new Promise((resolve, reject) => {
    const { file, loader } = childFile();
    const child = fork(file, [], {
      execArgv: [...loader, `--max-old-space-size=${MOST_MEMORY_MB}`, `--max-semi-space-size=${YOUNG_MB}`],
      serialization: 'advanced',
      timeout: PATIENCE_MS,
    });
    child.on('message', (answer: Message) => {
      if ('progress' in answer) running.set(deed.uploadId, { deed: deed.deed, rows: answer.progress });
      else if ('value' in answer) resolve(answer.value);
      else reject(new Error(answer.error));
    });
    child.once('error', reject);
    child.once('exit', code =>
      reject(new Error(`The ledger process ended with ${code} before it answered.`)),
    );
    child.send(deed);
  });
}

/**
 * Carries out a deed over an upload. Reading ten thousand rows keeps a processor busy for seconds and takes
 * hundreds of megabytes, so it is done in a process of its own, one at a time: the pages of everybody else stay
 * quick.
 */
export async function apart<Deed extends LedgerDeed['deed']>(
  deed: LedgerDeed & { deed: Deed },
): Promise<LedgerAnswer[Deed]> {
  running.set(deed.uploadId, { deed: deed.deed, rows: 0 });
  const mine = (shared.lastLedger ?? Promise.resolve()).then(() => inOwnProcess(deed));
  shared.lastLedger = mine.catch(() => {});
  try {
    return (await mine) as LedgerAnswer[Deed];
  } finally {
    running.delete(deed.uploadId);
  }
}

/** The same without waiting longer than a page should: null while it goes on, which the page then shows. */
export async function apartFor<Deed extends LedgerDeed['deed']>(
  deed: LedgerDeed & { deed: Deed },
  patienceMs: number,
): Promise<LedgerAnswer[Deed] | null> {
  const mine = apart(deed);
  mine.catch(logUnexpected);
  const waited = new Promise<null>(resolve => setTimeout(resolve, patienceMs, null).unref());
  return Promise.race([mine, waited]);
}

/** How far the deed over an upload has come; null where none runs here, also after a restart. */
export function runningOver(uploadId: string): Running | null {
  return running.get(uploadId) ?? null;
}
