import { readFile } from 'node:fs/promises';
import { loadActor } from '../db/actor';
import { commitLedger, previewRecorded } from '../db/import-batch';
import { withReasons } from '../documents/refused-rows';
import type { Actor } from '../domain/actor';
import type { ImportResult } from '../domain/import-view';
import { fileRefusalSentence } from '../domain/ledger/messages';
import type { LedgerPreview } from '../domain/ledger/preview';
import { refusedView, toLedgerView } from '../domain/ledger/view';
import type { RefusedRows } from '../domain/ledger-upload';
import type { LedgerView } from '../domain/ledger-view';
import { done, notAllowed, type Outcome, refused } from '../domain/outcome';
import { readLedgerFile } from './read-ledger';

/** A ledger on disk, and who asks. */
export type LedgerOrder = { path: string; fileName: string; staffId: string; address: string | null };

/** What a process of its own is asked to do with a ledger. */
export type LedgerDeed =
  | ({ deed: 'preview' | 'commit' } & LedgerOrder)
  | { deed: 'reasons'; path: string; refused: RefusedRows };

export type Previewed = { view: LedgerView; refused: RefusedRows };
export type Committed = { result: ImportResult; refused: RefusedRows };

function refusedRowsOf(preview: LedgerPreview): RefusedRows {
  return {
    sheets: preview.sheets.map(({ raw, header }) => ({ name: raw.name, headerRow: header.lastRow })),
    rows: preview.rejected.map(row => {
      const { sheet, row: number, reason } = refusedView(row);
      return { sheet, row: number, reason };
    }),
  };
}

async function opened({ path, fileName, staffId, address }: LedgerOrder) {
  const actor: Actor | null = await loadActor(staffId, address);
  if (!actor) return notAllowed('登录已过期，请重新登录。');
  const read = await readLedgerFile(await readFile(path), fileName);
  if ('refusal' in read) return refused(`${fileRefusalSentence(read.refusal)}。`);
  return done({ actor, ...read });
}

/** Reads a ledger and says what an import would do. */
export async function previewFile(order: LedgerOrder): Promise<Outcome<Previewed>> {
  const open = await opened(order);
  if (!open.ok) return open;
  const { actor, file, vocabulary } = open.value;
  const outcome = await previewRecorded(actor, file.reading);
  if (!outcome.ok) return outcome;
  return done({ view: toLedgerView(outcome.value, vocabulary), refused: refusedRowsOf(outcome.value) });
}

/** Reads it again and writes it; the preview of before binds nobody. */
export async function commitFile(order: LedgerOrder): Promise<Outcome<Committed>> {
  const open = await opened(order);
  if (!open.ok) return open;
  const outcome = await commitLedger(open.value.actor, open.value.file);
  if (!outcome.ok) return outcome;
  const { preview, ...result } = outcome.value;
  return done({ result, refused: refusedRowsOf(preview) });
}

/** The original workbook with the column 错误原因. */
export async function reasonsFile(path: string, rows: RefusedRows): Promise<Uint8Array> {
  return withReasons(await readFile(path), rows.sheets, rows.rows);
}
