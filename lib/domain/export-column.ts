import {
  LEDGER_COLUMNS,
  type LedgerColumn,
  type LedgerColumnKey,
  type LedgerRow,
  type LedgerValue,
  ledgerValue,
} from './lead-column';
import { type LeadFilter, readFilter, writeFilter } from './lead-filter';
import type { LeadRow } from './lead-view';
import { readLayout, writeLayout } from './list-layout';

/** Who speaks for the investor on this lead, as far as the asker may know. */
export type LeadContact = { name: string; position: string | null; phone: string | null };

/** A line of the ledger on its way out; the contact only where contacts were asked for. */
export type ExportRow = LedgerRow & Pick<LeadRow, 'id' | 'industryKey'> & { contact?: LeadContact | null };

export type ContactColumnKey = 'contact' | 'position' | 'phone';
export type ExportColumn = Pick<LedgerColumn, 'head' | 'kind' | 'width'> & {
  key: LedgerColumnKey | ContactColumnKey;
};

/** Not columns of the screen: whoever wants them asks for them, and that is audited. */
const CONTACT_COLUMNS: readonly ExportColumn[] = [
  { key: 'contact', head: '联系人', kind: 'text', width: 12 },
  { key: 'position', head: '职务', kind: 'text', width: 14 },
  { key: 'phone', head: '联系电话', kind: 'code', width: 16 },
];

/** Stands for a number the asker may not read: no digit of it leaves the desk, and an import takes it for no number. */
export const HIDDEN_NUMBER = '—';

/** What an export is asked for: the address of the ledger, its contacts=1. */
export type ExportQuestion = { filter: LeadFilter; columns: readonly ExportColumn[]; hasContacts: boolean };

type Params = Record<string, string | string[] | undefined>;

/** An address query as the pages get it: what is said more than once is a list. */
export function paramsOf(query: string): Params {
  const search = new URLSearchParams(query);
  return Object.fromEntries(
    [...new Set(search.keys())].map(name => {
      const values = search.getAll(name);
      return [name, values.length > 1 ? values : values[0]];
    }),
  );
}

/** The list of this address as an export asks for it: the whole of it, not a page, and nothing else that stood there. */
export function exportQuery(params: Params): string {
  const parts = [writeFilter({ ...readFilter(params), page: 1 }), writeLayout(readLayout(params))];
  return parts.filter(part => part !== '').join('&');
}

/** The filter, and the columns of the screen in their order, with those of the contacts behind them. */
export function readExport(query: string): ExportQuestion {
  const params = paramsOf(query);
  const hasContacts = params.contacts === '1';
  const known = new Map(LEDGER_COLUMNS.map(column => [column.key, column]));
  const shown = readLayout(params).columns.flatMap(key => known.get(key) ?? []);
  return {
    filter: readFilter(params),
    columns: [...shown, ...(hasContacts ? CONTACT_COLUMNS : [])],
    hasContacts,
  };
}

const CONTACT_VALUES: Record<ContactColumnKey, (contact: LeadContact) => LedgerValue> = {
  contact: ({ name }) => name,
  position: ({ position }) => position,
  phone: ({ phone }) => phone,
};

const isContactColumn = (key: ExportColumn['key']): key is ContactColumnKey =>
  Object.hasOwn(CONTACT_VALUES, key);

/** The cells of a row in the order of these columns; what a column cannot say of it is null. */
export function exportValues(
  row: ExportRow,
  industry: string | null,
  columns: readonly ExportColumn[],
): LedgerValue[] {
  return columns.map(({ key }) => {
    if (!isContactColumn(key)) return ledgerValue(key, row, industry);
    return row.contact ? CONTACT_VALUES[key](row.contact) : null;
  });
}
