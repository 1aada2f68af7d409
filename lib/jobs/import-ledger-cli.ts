import { readFile } from 'node:fs/promises';
import { basename, resolve } from 'node:path';
import { commitLedger, previewRecorded } from '../db/import-batch';
import { undoImport } from '../db/import-undo';
import { findOperator } from '../db/operator';
import type { Actor } from '../domain/actor';
import { toExpectedJson } from '../domain/ledger/expected-json';
import { fileRefusalSentence } from '../domain/ledger/messages';
import { toLedgerView } from '../domain/ledger/view';
import type { Outcome } from '../domain/outcome';
import { env } from '../env';
import { IMPORT_USAGE, type ImportOptions, importOptions } from './import-options';
import { printedPreview, printedResult } from './ledger-print';
import { readLedgerFile } from './read-ledger';

/** A sentence for the operator and the exit code that goes with it: 1 refused, 2 not even tried. */
class Stop extends Error {
  constructor(
    readonly sentence: string,
    readonly code: 1 | 2,
  ) {
    super(sentence);
  }
}

/** Without a name the command acts for the office: a manager brings in rows of their own unit only. */
const OFFICE_VERB = 'period.close';

const print = (text: string): Promise<void> =>
  new Promise((done, fail) => process.stdout.write(`${text}\n`, error => (error ? fail(error) : done())));

function expectDone<T>(outcome: Outcome<T>): T {
  if (outcome.ok) return outcome.value;
  throw new Stop(outcome.message, 1);
}

async function bytesOf(file: string): Promise<Uint8Array> {
  try {
    return await readFile(resolve(env.callerDirectory, file));
  } catch {
    throw new Stop(`没有找到文件“${file}”，或无权读取。`, 2);
  }
}

async function operator(as: string | null): Promise<Actor> {
  const actor = await findOperator(OFFICE_VERB, as);
  if (actor) return actor;
  throw new Stop(
    as === null
      ? '没有在岗的指挥部办公室人员，请用 --as 用户名 指明以谁的名义导入。'
      : `没有用户“${as}”，或该账号已停用。`,
    2,
  );
}

async function importFile({ deed, file, as }: Exclude<ImportOptions, { deed: 'undo' }>): Promise<void> {
  const bytes = await bytesOf(file);
  const actor = await operator(as);
  const read = await readLedgerFile(bytes, basename(file));
  if ('refusal' in read) throw new Stop(`${fileRefusalSentence(read.refusal)}。`, 2);
  if (deed === 'commit') {
    const { preview, ...result } = expectDone(await commitLedger(actor, read.file));
    await print(`${printedPreview(toLedgerView(preview, read.vocabulary))}\n\n${printedResult(result)}`);
    return;
  }
  const preview = expectDone(await previewRecorded(actor, read.file.reading));
  if (deed === 'json') await print(JSON.stringify(toExpectedJson(preview), null, 2));
  else {
    const view = printedPreview(toLedgerView(preview, read.vocabulary));
    await print(`${view}\n\n以上只是预览，什么都没有写入。确认无误后加 --commit 写入。`);
  }
}

async function run(args: string[]): Promise<void> {
  const options = importOptions(args);
  if (options === null) throw new Stop(IMPORT_USAGE, 2);
  if (options.deed !== 'undo') return importFile(options);
  const actor = await operator(options.as);
  const { removed } = expectDone(await undoImport(actor, { batchId: options.batchId }));
  await print(`已整批撤回：删除线索 ${removed} 条。`);
}

try {
  await run(process.argv.slice(2));
  process.exit(0);
} catch (error) {
  if (!(error instanceof Stop)) throw error;
  process.stderr.write(`${error.sentence}\n`);
  process.exit(error.code);
}
