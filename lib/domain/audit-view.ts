/** What can be wrong with the audit, found by `npm run audit:verify`. */
export type DamageKind =
  | 'edited'
  | 'deleted'
  | 'inserted'
  | 'swapped'
  | 'sealBroken'
  | 'truncated'
  | 'recomputed'
  | 'unanchored'
  | 'unsealed'
  | 'archiveBroken';

/** The first bad row: as much of it as still stands. */
export type Damage = {
  kind: DamageKind;
  entryId: string | null;
  position: string | null;
  at: string | null;
  who: string | null;
  deed: string | null;
  noun: string | null;
  nounId: string | null;
};

/** A head of the sealed order, as it was written down outside the database. */
export type Anchor = { position: string; hash: string; at: string };

export type Verification = {
  /** Rows that hold, sealed and waiting. */
  sealed: number;
  waiting: number;
  /** Up to where the audit lies in archive files; "0" when it is all here. */
  archivedTo: string;
  /** Anchors compared. */
  anchors: number;
  damage: Damage | null;
};

/** One value of a deed, before and after, in the words of the screen. */
export type AuditChange = { label: string; before: string | null; after: string | null };

/** A row as the audit officer reads it. */
export type AuditRowView = {
  id: string;
  at: string;
  who: string;
  post: string;
  address: string;
  deed: string;
  outcome: string;
  isDone: boolean;
  /** What it is about: 线索 ZJ2026-0012 越州轴承; the id where nothing better is known. */
  subject: string;
  nounId: string;
  changes: AuditChange[];
  /** Place in its record's chain, and the beginning of its link. */
  seq: number;
  hash: string;
};

/** How far the audit is proved, as the officer's page says it. */
export type ChainState = {
  head: Anchor | null;
  anchor: Anchor | null;
  unsealed: number;
  /** Since when the oldest row waits for its seal. */
  unsealedSince: string | null;
};
