import { readFile } from 'node:fs/promises';
import type { ImportResult } from '../domain/import-view';
import type { Outcome } from '../domain/outcome';

/** What a process of its own is asked to do with an upload, and for whom. */
export type LedgerDeed = {
  deed: 'read' | 'commit' | 'reasons';
  uploadId: string;
  path: string;
  fileName: string;
  staffId: string;
  address: string | null;
};

export type LedgerAnswer = {
  read: Outcome<null>;
  commit: Outcome<ImportResult>;
  reasons: Uint8Array;
};

export type OnProgress = (rows: number) => void;

/** Reads the file first and what needs the database after: a hostile one is refused before anything else is loaded. */
async function read(deed: LedgerDeed, onProgress: OnProgress): Promise<Outcome<null>> {
  const { readAnyWorkbook } = await import('../documents/any-workbook');
  const outcome = await readAnyWorkbook(await readFile(deed.path), deed.fileName);
  const { readUpload, refuseUpload } = await import('./upload-deed');
  return 'refusal' in outcome
    ? refuseUpload(deed, outcome.refusal)
    : readUpload(deed, outcome.workbook, onProgress);
}

/** Carries out one deed. */
export async function carryOut(
  deed: LedgerDeed,
  onProgress: OnProgress,
): Promise<LedgerAnswer[LedgerDeed['deed']]> {
  if (deed.deed === 'read') return read(deed, onProgress);
  const { commitFile, reasonsFile } = await import('./upload-deed');
  return deed.deed === 'commit' ? commitFile(deed, onProgress) : reasonsFile(deed);
}
