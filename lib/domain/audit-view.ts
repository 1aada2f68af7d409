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
