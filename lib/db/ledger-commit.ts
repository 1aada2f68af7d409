import type { Actor } from '../domain/actor';
import type { ImportResult } from '../domain/import-view';
import type { UploadTotals } from '../domain/ledger-wizard';
import { done, notFound, type Outcome, refused } from '../domain/outcome';
import { recordAudit } from './audit';
import { LeadMovedOn } from './import-change';
import { IMPORT_PATIENCE, resultOf, takeImportLock, writeBatch } from './import-write';
import { rememberShapes } from './ledger-mapping';
import { type Judged, judgeStaged, listAllStaged, totalsOf, writeJudged } from './ledger-stage';
import { findUpload, noteUpload, type StoredUpload } from './ledger-upload';
import { loadLedgerVocabulary } from './ledger-vocabulary';
import { perform, type Transaction, transact } from './transaction';

const MOVED_ON = '试算之后线索库有了变动，什么都没有写入；已按现在的情况重新试算，请再看一遍后导入。';

/**
 * Notes that the upload is to be imported, before the process is started that does it: should everything die
 * meanwhile, the page knows and offers to go on. The deed itself is `commitUpload`.
 */
export function startCommit(actor: Actor, id: string): Promise<Outcome<UploadTotals | null>> {
  return perform<UploadTotals | null>(async tx => {
    await tx.$executeRaw`SELECT 1 FROM ledger_upload WHERE id = ${id}::uuid FOR UPDATE`;
    const upload = await findUpload(actor, id, tx);
    if (upload === null) return notFound('文件');
    if (upload.state === 'done') return done(null);
    if (upload.state !== 'ready' && upload.state !== 'committing')
      return refused('这个文件还没有读完，请稍候。');
    await noteUpload(tx, id, { state: 'committing', sentence: null });
    await recordAudit(tx, actor, {
      deed: 'ledger.importStarted',
      noun: 'ledgerUpload',
      nounId: id,
      after: { fileName: upload.fileName },
    });
    return done(upload.totals);
  });
}

/**
 * Writes what the trial run promised, or nothing: all rows are judged again inside the transaction, and when
 * that comes to other totals than those shown the rows are kept as they stand now and shown once more. The note
 * that it is done is part of the same transaction, so that a killed process leaves all or nothing, and pressing
 * again after either does the right thing.
 */
export async function commitUpload(
  actor: Actor,
  id: string,
  onProgress?: (written: number) => void,
): Promise<Outcome<ImportResult>> {
  try {
    const outcome = await perform(tx => commitIn(tx, actor, id, onProgress), IMPORT_PATIENCE);
    return outcome.ok || outcome.message !== MOVED_ON ? outcome : await judgeAgain(actor, id);
  } catch (error) {
    if (error instanceof LeadMovedOn) return judgeAgain(actor, id);
    throw error;
  }
}

async function judgeAll(tx: Transaction, actor: Actor, upload: StoredUpload): Promise<Judged[]> {
  const { sheets } = upload;
  const [rows, vocabulary] = [await listAllStaged(tx, upload.id), await loadLedgerVocabulary()];
  return judgeStaged(tx, actor, { sheets, rows, vocabulary });
}

async function commitIn(
  tx: Transaction,
  actor: Actor,
  id: string,
  onProgress?: (written: number) => void,
): Promise<Outcome<ImportResult>> {
  await takeImportLock(tx);
  await tx.$executeRaw`SELECT 1 FROM ledger_upload WHERE id = ${id}::uuid FOR UPDATE`;
  const upload = await findUpload(actor, id, tx);
  if (upload === null) return notFound('文件');
  if (upload.result !== null) return done(upload.result);
  const items = await judgeAll(tx, actor, upload);
  const totals = totalsOf(items);
  if (!isSame(totals, upload.totals)) return refused(MOVED_ON);
  const result = await write(tx, actor, upload, items, onProgress);
  await noteUpload(tx, id, { state: 'done', result });
  await rememberShapes(tx, actor, upload);
  return done(result);
}

async function write(
  tx: Transaction,
  actor: Actor,
  { sheets, fileName, sha256 }: StoredUpload,
  items: readonly Judged[],
  onProgress?: (written: number) => void,
): Promise<ImportResult> {
  const accepted = items.flatMap(({ judged }) => (judged.standing === 'new' ? [judged.row] : []));
  const changes = items.flatMap(({ judged }) =>
    judged.standing === 'changed' ? [{ ...judged, sheet: judged.row.sheet, row: judged.row.row }] : [],
  );
  const totals = totalsOf(items);
  const refusedRows = totals.faulty + totals.duplicate;
  if (accepted.length + changes.length === 0) {
    const nothing = { created: 0, changed: 0, newInvestors: 0, newContacts: 0, plannedYuan: '0' };
    const empty = {
      id: '',
      projectRows: items.length,
      refused: refusedRows,
      completedInvestorIds: [],
      ...nothing,
    };
    return { ...resultOf(empty), batchId: null };
  }
  const days = new Map(sheets.map(sheet => [sheet.name, sheet.reportDay]));
  const batch = await writeBatch(tx, actor, {
    fileName,
    sha256,
    projectRows: items.length,
    refused: refusedRows,
    accepted,
    changes,
    reportDayOf: sheet => days.get(sheet) ?? null,
    ...(onProgress && { onProgress }),
  });
  return resultOf(batch);
}

const isSame = (left: UploadTotals, right: UploadTotals | null): boolean =>
  right !== null && (Object.keys(left) as (keyof UploadTotals)[]).every(key => left[key] === right[key]);

async function judgeAgain(actor: Actor, id: string): Promise<Outcome<ImportResult>> {
  await transact(async tx => {
    const upload = await findUpload(actor, id, tx);
    if (upload === null) return;
    const items = await judgeAll(tx, actor, upload);
    await writeJudged(tx, id, { sheets: upload.sheets, vocabulary: await loadLedgerVocabulary() }, items);
    await noteUpload(tx, id, { state: 'ready', totals: totalsOf(items), sentence: MOVED_ON });
  }, IMPORT_PATIENCE);
  return refused(MOVED_ON);
}
