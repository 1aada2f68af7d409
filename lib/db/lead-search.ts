import { searchWords } from '../domain/search-terms';
import { toSyllables } from './pinyin';
import { WORDS_VERSION } from './search-version';
import type { Transaction } from './transaction';

export type SearchedLead = {
  id: string;
  code: string;
  title: string;
  investorName: string;
  uscc: string | null;
};

function wordsOf(lead: SearchedLead, formerNames: readonly string[]): string[] {
  const names = [...new Set([lead.title, lead.investorName, ...formerNames])];
  return searchWords({
    names,
    syllables: names.map(toSyllables),
    codes: lead.uscc ? [lead.code, lead.uscc] : [lead.code],
  });
}

/** What the investors of these leads were called before, where they were: people go on typing it. */
async function formerNamesOf(tx: Transaction, ids: string[]): Promise<Map<string, string[]>> {
  const rows = await tx.$queryRaw<{ id: string; former_names: string[] }[]>`
    SELECT lead.id::text, investor.former_names FROM lead JOIN investor ON investor.id = lead.investor_id
    WHERE lead.id = ANY(${ids}::uuid[]) AND investor.former_names <> '{}'`;
  return new Map(rows.map(row => [row.id, row.former_names]));
}

/** Keeps the words of a lead in step with its names; in the transaction that changes them. */
export async function indexLead(tx: Transaction, lead: SearchedLead): Promise<void> {
  await indexLeads(tx, [lead]);
}

/** The same for many leads in one statement. Words hold no white space, so a line each carries them safely. */
export async function indexLeads(tx: Transaction, leads: readonly SearchedLead[]): Promise<void> {
  const ids = leads.map(lead => lead.id);
  const former = await formerNamesOf(tx, ids);
  const words = leads.map(lead => wordsOf(lead, former.get(lead.id) ?? []).join('\n'));
  await tx.$executeRaw`
    INSERT INTO lead_search (lead_id, doc, words_version)
    SELECT id, array_to_tsvector(string_to_array(words, chr(10))), ${WORDS_VERSION}
    FROM unnest(${ids}::uuid[], ${words}::text[]) AS lead (id, words)
    ON CONFLICT (lead_id) DO UPDATE SET doc = excluded.doc, words_version = excluded.words_version`;
}
