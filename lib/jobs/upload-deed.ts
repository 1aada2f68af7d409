import { readFile } from 'node:fs/promises';
import { loadActor } from '../db/actor';
import { commitUpload } from '../db/ledger-commit';
import { judgeStaged, listAllStaged } from '../db/ledger-stage';
import { findUpload, noteUpload, type StoredUpload } from '../db/ledger-upload';
import { loadLedgerVocabulary } from '../db/ledger-vocabulary';
import { transact } from '../db/transaction';
import { withReasons } from '../documents/refused-rows';
import { refusedSheet } from '../documents/refused-sheet';
import type { Actor } from '../domain/actor';
import type { ImportResult } from '../domain/import-view';
import type { FileRefusalCode } from '../domain/ledger/issue';
import { reasonOf } from '../domain/ledger/judged-view';
import { fileRefusalSentence } from '../domain/ledger/messages';
import type { RawWorkbook } from '../domain/ledger/raw';
import { done, notAllowed, notFound, type Outcome, refused } from '../domain/outcome';
import type { LedgerDeed, OnProgress } from './ledger-deed';
import { stageWorkbook } from './stage-ledger';

async function opened(deed: LedgerDeed): Promise<Outcome<{ actor: Actor; upload: StoredUpload }>> {
  const actor = await loadActor(deed.staffId, deed.address);
  if (!actor) return notAllowed('登录已过期，请重新登录。');
  const upload = await findUpload(actor, deed.uploadId);
  return upload ? done({ actor, upload }) : notFound('文件');
}

async function refuseWith(id: string, sentence: string): Promise<Outcome<null>> {
  await transact(tx => noteUpload(tx, id, { state: 'refused', sentence }));
  return refused(sentence);
}

/** Notes that a file is none we read, and why. */
export function refuseUpload({ uploadId }: LedgerDeed, code: FileRefusalCode): Promise<Outcome<null>> {
  return refuseWith(uploadId, `${fileRefusalSentence(code)}。`);
}

/** Judges every row of a workbook and keeps it for the page. */
export async function readUpload(
  deed: LedgerDeed,
  workbook: RawWorkbook,
  onProgress: OnProgress,
): Promise<Outcome<null>> {
  const open = await opened(deed);
  if (!open.ok) return open;
  const refusal = await stageWorkbook(open.value.actor, open.value.upload, workbook, onProgress);
  return refusal === null ? done(null) : refuseWith(deed.uploadId, refusal.sentence);
}

/** Writes what the trial run promised. */
export async function commitFile(deed: LedgerDeed, onProgress: OnProgress): Promise<Outcome<ImportResult>> {
  const open = await opened(deed);
  return open.ok ? commitUpload(open.value.actor, deed.uploadId, onProgress) : open;
}

/**
 * The rows that are not imported, with 错误原因: in the original workbook where it is an xlsx, so that it can be
 * mended where it lies; of an xls or csv a new workbook of these rows alone.
 */
export async function reasonsFile(deed: LedgerDeed): Promise<Uint8Array> {
  const open = await opened(deed);
  if (!open.ok) throw new Error(open.message);
  const { actor, upload } = open.value;
  const { sheets } = upload;
  const vocabulary = await loadLedgerVocabulary();
  const items = await transact(async tx => {
    const bad = (await listAllStaged(tx, upload.id)).filter(row => !row.skipped);
    return judgeStaged(tx, actor, { sheets, rows: bad, vocabulary });
  });
  const rows = items.flatMap(({ staged, judged }) => {
    const reason = reasonOf(judged);
    return reason === null ? [] : [{ staged, reason }];
  });
  if (upload.kind !== 'xlsx') return refusedSheet(sheets, rows);
  const heads = sheets
    .filter(({ headerRow }) => headerRow > 0)
    .map(({ name, headerRow }) => ({ name, headerRow }));
  const reasons = rows.map(({ staged, reason }) => ({
    sheet: sheets[staged.sheet]?.name ?? '',
    row: staged.row,
    reason,
  }));
  return withReasons(await readFile(deed.path), heads, reasons);
}
