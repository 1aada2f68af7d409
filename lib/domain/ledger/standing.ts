import type { Day } from '../day';
import { type AcceptedRow, acceptedRow } from './accepted-row';
import type { RowErrorCode, RowIssue } from './issue';
import type { Difference } from './recorded-lead';
import { differencesOf, type RecordedLead, type Update, updateOf } from './recorded-lead';
import { keysOf } from './repeated-row';
import { investorKeyOf, type LedgerRow, type RowPlace } from './row';

/** What an import would do with a row. */
export type Standing = 'new' | 'changed' | 'same' | 'duplicate' | 'faulty' | 'skipped';

export const STANDINGS: readonly Standing[] = ['new', 'changed', 'same', 'duplicate', 'faulty', 'skipped'];

/** A row with its standing, and what goes with it. */
export type JudgedRow =
  | { standing: 'new'; row: AcceptedRow }
  | { standing: 'changed'; row: LedgerRow; lead: RecordedLead; update: Update; differences: Difference[] }
  | { standing: 'same'; row: LedgerRow; lead: RecordedLead; differences: Difference[] }
  | { standing: 'duplicate'; row: LedgerRow; of: RowPlace; lead: RecordedLead | null }
  | { standing: 'faulty'; row: LedgerRow; errors: readonly RowIssue[] }
  | { standing: 'skipped'; row: LedgerRow };

/** What judging has to know besides the rows. */
export type Judgement = {
  /** Leads on record that the importer sees. Others are not there: nothing is told of them. */
  recorded: readonly RecordedLead[];
  /** Whether the importer may bring in rows of this unit. */
  mayBring: (unitCode: string) => boolean;
  mayEdit: (lead: RecordedLead) => boolean;
  today: Day;
};

/** The keys under which a row is recognised; rows that share none never meet. */
export function rowKeys(row: LedgerRow): string[] {
  const keys = row.title === null ? [] : keysOf(row.title, investorKeyOf(row), row.uscc);
  return [...keys.filter(key => key !== null), ...(row.code === null ? [] : [`lead\n${row.code}`])];
}

/**
 * Gives every row its standing, in file order: the first of two equal rows counts. A row of a unit that is not the
 * importer's is refused before anything on record is looked at.
 */
export class RowJudge {
  private readonly byCode = new Map<string, RecordedLead>();
  private readonly byKey = new Map<string, RecordedLead>();
  private readonly seen = new Map<string, RowPlace>();
  private readonly taken = new Map<string, RowPlace>();

  constructor(private readonly judgement: Judgement) {
    for (const lead of judgement.recorded) {
      this.byCode.set(lead.code, lead);
      for (const key of lead.keys) if (!this.byKey.has(key)) this.byKey.set(key, lead);
    }
  }

  judge(row: LedgerRow, skipped: boolean): JudgedRow {
    if (skipped) return { standing: 'skipped', row };
    const good = acceptedRow(row);
    if (good === null) return { standing: 'faulty', row, errors: row.errors };
    if (!this.judgement.mayBring(good.unitCode)) return this.faulty(row, 'UNIT_NOT_YOURS', 'town');
    const lead = this.leadOf(row);
    if (lead === 'unknown') return this.faulty(row, 'CODE_UNKNOWN', 'code');
    if (lead !== null) return this.met(row, lead);
    const keys = rowKeys(row);
    const of = keys.map(key => this.seen.get(key)).find(place => place !== undefined);
    if (of !== undefined) return { standing: 'duplicate', row, of, lead: null };
    const place = { sheet: row.sheet, row: row.row };
    for (const key of keys) this.seen.set(key, place);
    return { standing: 'new', row: good };
  }

  private leadOf(row: LedgerRow): RecordedLead | 'unknown' | null {
    if (row.code !== null) return this.byCode.get(row.code) ?? 'unknown';
    return (
      rowKeys(row)
        .map(key => this.byKey.get(key))
        .find(lead => lead !== undefined) ?? null
    );
  }

  private met(row: LedgerRow, lead: RecordedLead): JudgedRow {
    const of = this.taken.get(lead.id);
    if (of !== undefined) return { standing: 'duplicate', row, of, lead };
    this.taken.set(lead.id, { sheet: row.sheet, row: row.row });
    const update = updateOf(row, lead, this.judgement.today);
    const differences = differencesOf(row, lead);
    if (update === null) return { standing: 'same', row, lead, differences };
    if (!this.judgement.mayEdit(lead)) return this.faulty(row, 'LEAD_NOT_YOURS', 'title');
    return { standing: 'changed', row, lead, update, differences };
  }

  private faulty(row: LedgerRow, code: RowErrorCode, field: 'town' | 'code' | 'title'): JudgedRow {
    const texts = { town: row.townText ?? '', code: row.code ?? '', title: row.title ?? '' };
    const { cell, column } = row.investorCell;
    return { standing: 'faulty', row, errors: [{ cell, column, code, text: texts[field] }] };
  }
}
