import { investorKeyOf, type LedgerRow, type RowPlace } from './row';

/** A lead already in the database, as far as recognising it needs. */
export interface KnownLead {
  readonly investorMatchKey: string;
  readonly uscc: string | null;
  /** Clean, as stored. */
  readonly title: string;
  readonly code: string;
}

/** What a row repeats: an earlier accepted row of the file, or a lead already recorded. */
export type RepeatOf = RowPlace | { readonly lead: string };

/** Remembers accepted rows and known leads by investor and title. */
export class RepeatFinder {
  private readonly seen = new Map<string, RepeatOf>();

  constructor(known: readonly KnownLead[]) {
    for (const lead of known) {
      this.note(lead.title, lead.investorMatchKey, lead.uscc, { lead: lead.code });
    }
  }

  /** What the row repeats: same investor (valid code or match key equal) and same clean title; else null. */
  find(row: LedgerRow): RepeatOf | null {
    if (row.title === null) return null;
    const [byCode, byName] = keysOf(row.title, investorKeyOf(row), row.uscc).map(key =>
      key === null ? undefined : this.seen.get(key),
    );
    return earlier(byCode, byName);
  }

  /** Remembers an accepted row, so that later rows may repeat it. */
  accept(row: LedgerRow): void {
    if (row.title === null) return;
    this.note(row.title, investorKeyOf(row), row.uscc, { sheet: row.sheet, row: row.row });
  }

  private note(title: string, matchKey: string | null, uscc: string | null, source: RepeatOf): void {
    for (const key of keysOf(title, matchKey, uscc)) {
      if (key !== null && !this.seen.has(key)) this.seen.set(key, source);
    }
  }
}

/** A title holds no line break once clean, so it parts the two halves safely. */
export function keysOf(title: string, matchKey: string | null, uscc: string | null): (string | null)[] {
  return [
    uscc === null ? null : `code\n${uscc}\n${title}`,
    matchKey === null || matchKey === '' ? null : `name\n${matchKey}\n${title}`,
  ];
}

function earlier(left: RepeatOf | undefined, right: RepeatOf | undefined): RepeatOf | null {
  if (left === undefined || right === undefined) return left ?? right ?? null;
  if (!('row' in left) || !('row' in right) || left.sheet !== right.sheet) return left;
  return left.row <= right.row ? left : right;
}
