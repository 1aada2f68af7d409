import { createHash } from 'node:crypto';
import type { LedgerFile } from '../db/import-batch';
import { loadLedgerVocabulary } from '../db/ledger-vocabulary';
import { readWorkbook } from '../documents/workbook';
import type { FileRefusalCode } from '../domain/ledger/issue';
import { readLedger } from '../domain/ledger/preview';
import type { LedgerVocabulary } from '../domain/ledger/vocabulary';

/** A file read by the rules with the names of today, or why it is refused as a whole. */
export type LedgerRead =
  | { readonly file: LedgerFile; readonly vocabulary: LedgerVocabulary }
  | { readonly refusal: FileRefusalCode };

/** Reads a workbook of unknown origin. */
export async function readLedgerFile(bytes: Uint8Array, fileName: string): Promise<LedgerRead> {
  const outcome = await readWorkbook(bytes, fileName);
  if ('refusal' in outcome) return outcome;
  const vocabulary = await loadLedgerVocabulary();
  const read = readLedger(outcome.workbook, vocabulary);
  if ('refusal' in read) return read;
  const sha256 = createHash('sha256').update(bytes).digest('hex');
  return { file: { sha256, reading: read.reading }, vocabulary };
}
