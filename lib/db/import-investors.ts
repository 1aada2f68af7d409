import type { AcceptedRow } from '../domain/ledger/accepted-row';
import { firmKey } from './firm-key';
import { holdCardsOf, type KnownCard } from './investor-match';
import { phoneHash } from './phone-hash';
import { toInitials, toPinyin, toSortKey } from './pinyin';
import { newRowIds } from './row-id';
import type { Transaction } from './transaction';

/** An investor a row belongs to, on record or to be created. */
export type RowInvestor = { id: string; name: string; uscc: string | null; matchKey: string };

/** What the rows of a ledger mean for the investors on record. */
export type InvestorPlan = {
  /** By position of the row. */
  byRow: RowInvestor[];
  created: (RowInvestor & { originPlace: string | null })[];
  /** On record without a credit code, which the ledger names. */
  completed: RowInvestor[];
};

const UNNAMED = '待核实';

class InvestorBook {
  private readonly byUscc = new Map<string, RowInvestor>();
  private readonly byKey = new Map<string, RowInvestor>();

  note(investor: RowInvestor): void {
    if (investor.uscc !== null) this.byUscc.set(investor.uscc, investor);
    if (investor.name !== UNNAMED) this.noteKey(investor.matchKey, investor);
  }

  /** Cards on record, by today's names and codes before those of former times and of merged cards. */
  noteKnown(cards: readonly KnownCard[]): void {
    for (const card of cards) this.note(card);
    for (const card of cards) {
      for (const uscc of card.formerUsccs) if (!this.byUscc.has(uscc)) this.byUscc.set(uscc, card);
      for (const key of card.formerMatchKeys) this.noteKey(key, card);
    }
  }

  private noteKey(key: string, investor: RowInvestor): void {
    if (!this.byKey.has(key)) this.byKey.set(key, investor);
  }

  /** Equal code, or equal match key unless both have a code of their own; see findOrCreateInvestor. */
  find(row: AcceptedRow, key: string): RowInvestor | null {
    const byCode = row.uscc === null ? undefined : this.byUscc.get(row.uscc);
    if (byCode) return byCode;
    const byName = row.investorName === UNNAMED ? undefined : this.byKey.get(key);
    return byName && (byName.uscc === null || row.uscc === null) ? byName : null;
  }
}

/** The investors of the rows: those on record, found by code or match key, and those to be created. */
export async function planInvestors(
  tx: Transaction,
  rows: readonly AcceptedRow[],
  keys: { matchKeys: string[]; usccs: string[] },
): Promise<InvestorPlan> {
  const book = new InvestorBook();
  book.noteKnown(await holdCardsOf(tx, keys));
  const plan: InvestorPlan = { byRow: [], created: [], completed: [] };
  const createdIds = new Set<string>();
  const ids = newRowIds(rows.length);
  for (const [index, row] of rows.entries()) {
    const key = firmKey(row.investorName);
    let investor = book.find(row, key);
    if (investor === null) {
      investor = { id: ids[index] ?? '', name: row.investorName, uscc: row.uscc, matchKey: key };
      plan.created.push(Object.assign(investor, { originPlace: row.source }));
      createdIds.add(investor.id);
    } else if (investor.uscc === null && row.uscc !== null) {
      investor.uscc = row.uscc;
      if (!createdIds.has(investor.id)) plan.completed.push(investor);
    }
    book.note(investor);
    plan.byRow.push(investor);
  }
  return plan;
}

/** A new investor as the table holds it. */
export type InvestorRow = {
  id: string;
  name: string;
  match_key: string;
  name_pinyin: string;
  name_initials: string;
  name_key: string;
  uscc: string | null;
  origin_place: string | null;
  created_at: Date;
  import_batch_id: string;
};

/** Rows of the new investors. */
export function investorRows(plan: InvestorPlan, made: { at: Date; batchId: string }): InvestorRow[] {
  return plan.created.map(investor => ({
    id: investor.id,
    name: investor.name,
    match_key: investor.matchKey,
    name_pinyin: toPinyin(investor.name),
    name_initials: toInitials(investor.name),
    name_key: toSortKey(investor.name),
    uscc: investor.uscc,
    origin_place: investor.originPlace,
    created_at: made.at,
    import_batch_id: made.batchId,
  }));
}

/** Writes them in one statement. */
export async function writeInvestors(tx: Transaction, rows: readonly InvestorRow[]): Promise<void> {
  await tx.$executeRaw`
    INSERT INTO investor (id, name, match_key, name_pinyin, name_initials, name_key, uscc, origin_place, created_at,
      import_batch_id)
    SELECT id, name, match_key, name_pinyin, name_initials, name_key, uscc, origin_place, created_at, import_batch_id
    FROM jsonb_populate_recordset(NULL::investor, ${JSON.stringify(rows)}::jsonb)`;
}

/** Notes the credit codes that investors on record lacked. */
export async function completeInvestors(tx: Transaction, investors: readonly RowInvestor[]): Promise<void> {
  const ids = investors.map(({ id }) => id);
  const usccs = investors.map(({ uscc }) => uscc ?? '');
  await tx.$executeRaw`UPDATE investor SET uscc = given.uscc
    FROM unnest(${ids}::uuid[], ${usccs}::text[]) AS given (id, uscc) WHERE investor.id = given.id`;
}

/** A person named in a ledger as the table holds one. */
export type ContactRow = {
  id: string;
  investor_id: string;
  /** The lead whose row names the person. */
  lead_id: string | null;
  name: string;
  phone: string | null;
  phone_hash: string | null;
  created_at: Date;
  import_batch_id: string;
};

type KnownContact = Pick<ContactRow, 'investor_id' | 'name' | 'phone'>;

const contactKey = (contact: KnownContact) =>
  `${contact.investor_id}\n${contact.name}\n${contact.phone ?? ''}`;

/** Rows of the people named in the ledger who are not on record at their investor yet. */
export async function contactRows(
  tx: Transaction,
  plan: InvestorPlan,
  rows: readonly AcceptedRow[],
  made: { at: Date; batchId: string; leadIds: readonly string[] },
): Promise<ContactRow[]> {
  const investorIds = [...new Set(plan.byRow.map(({ id }) => id))];
  const onRecord = await tx.$queryRaw<KnownContact[]>`
    SELECT investor_id, name, phone FROM contact WHERE investor_id = ANY(${investorIds}::uuid[])`;
  const known = new Set(onRecord.map(contactKey));
  const ids = newRowIds(rows.length);
  return rows.flatMap((row, index) => {
    const investor = plan.byRow[index];
    if (investor === undefined || (row.contactName === null && row.contactPhone === null)) return [];
    const named = { investor_id: investor.id, name: row.contactName ?? '联系人', phone: row.contactPhone };
    if (known.has(contactKey(named))) return [];
    known.add(contactKey(named));
    const { at: created_at, batchId: import_batch_id } = made;
    const place = { id: ids[index] ?? '', lead_id: made.leadIds[index] ?? null };
    return [{ ...place, ...named, phone_hash: phoneHash(named.phone), created_at, import_batch_id }];
  });
}

/** Writes them in one statement, after their leads: a later word on whose lead it is would index every person twice. */
export async function writeContacts(tx: Transaction, rows: readonly ContactRow[]): Promise<void> {
  await tx.$executeRaw`
    INSERT INTO contact (id, investor_id, lead_id, name, phone, phone_hash, created_at, import_batch_id)
    SELECT id, investor_id, lead_id, name, phone, phone_hash, created_at, import_batch_id
    FROM jsonb_populate_recordset(NULL::contact, ${JSON.stringify(rows)}::jsonb)`;
}
