import type { Yuan } from './money';

/** What an import created. `batchId` is null when nothing was new, so that no empty batch stays behind. */
export type ImportResult = {
  batchId: string | null;
  /** Leads created. */
  created: number;
  /** Leads on record that got other values. */
  changed: number;
  newInvestors: number;
  newContacts: number;
  refused: number;
  plannedYuan: Yuan;
};

/** An earlier import as the office sees it. */
export type ImportBatchView = {
  id: string;
  fileName: string;
  /** ISO instant. */
  importedAt: string;
  who: string;
  created: number;
  changed: number;
  refused: number;
  plannedYuan: Yuan;
  /** ISO instant; null while it stands. */
  undoneAt: string | null;
};
