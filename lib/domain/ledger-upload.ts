import type { ImportResult } from './import-view';
import type { LedgerView, RefusedView } from './ledger-view';

/** The refused rows of an upload, and where the reasons of each sheet are headed. */
export type RefusedRows = {
  sheets: { name: string; headerRow: number }[];
  rows: Pick<RefusedView, 'sheet' | 'row' | 'reason'>[];
};

/** An uploaded ledger between preview and commit. */
export type LedgerUpload = {
  id: string;
  staffId: string;
  fileName: string;
  /** ISO instant. */
  uploadedAt: string;
  view: LedgerView;
  /** What the commit created; null before it. */
  result: ImportResult | null;
};
