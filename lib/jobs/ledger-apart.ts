import { fork } from 'node:child_process';
import { join } from 'node:path';
import type { RefusedRows } from '../domain/ledger-upload';
import type { Outcome } from '../domain/outcome';
import type { Committed, LedgerDeed, LedgerOrder, Previewed } from './ledger-deed';

const PATIENCE_MS = 15 * 60_000;
/** What a hostile workbook may take before it ends its own process, and nobody else's. */
const MOST_MEMORY_MB = 3_072;

type Answer = { value: unknown } | { error: string };

/** Beside the checkout, not beside this module: a build moves modules, the child runs as it is written. */
function childFile(): string {
  return join(/* turbopackIgnore: true */ process.cwd(), 'lib', 'jobs', 'ledger-child.ts');
}

function inOwnProcess(deed: LedgerDeed): Promise<unknown> {
  return new Promise((resolve, reject) => {
    const child = fork(childFile(), [], {
      execArgv: ['--import', 'tsx', `--max-old-space-size=${MOST_MEMORY_MB}`],
      serialization: 'advanced',
      timeout: PATIENCE_MS,
    });
    child.once('message', (answer: Answer) => {
      if ('value' in answer) resolve(answer.value);
      else reject(new Error(answer.error));
    });
    child.once('error', reject);
    child.once('exit', code =>
      reject(new Error(`The ledger process ended with ${code} before it answered.`)),
    );
    child.send(deed);
  });
}

let last: Promise<unknown> = Promise.resolve();

/**
 * Reading ten thousand rows keeps a processor busy for seconds and takes hundreds of megabytes, so it is done
 * in a process of its own, one at a time: the pages of everybody else stay quick.
 */
function next(deed: LedgerDeed): Promise<unknown> {
  const mine = last.then(() => inOwnProcess(deed));
  last = mine.catch(() => {});
  return mine;
}

/** Says what an import of the file would do. */
export async function previewApart(order: LedgerOrder): Promise<Outcome<Previewed>> {
  return (await next({ deed: 'preview', ...order })) as Outcome<Previewed>;
}

/** Imports the file. */
export async function commitApart(order: LedgerOrder): Promise<Outcome<Committed>> {
  return (await next({ deed: 'commit', ...order })) as Outcome<Committed>;
}

/** The original workbook with the column 错误原因. */
export async function reasonsApart(path: string, refused: RefusedRows): Promise<Uint8Array<ArrayBuffer>> {
  return new Uint8Array((await next({ deed: 'reasons', path, refused })) as Uint8Array);
}
