import { searchWords } from '../domain/search-terms';
import { toSyllables } from './pinyin';
import type { Transaction } from './transaction';

export type SearchedLead = {
  id: string;
  code: string;
  title: string;
  investorName: string;
  uscc: string | null;
};

function wordsOf(lead: SearchedLead): string[] {
  const names = [...new Set([lead.title, lead.investorName])];
  return searchWords({
    names,
    syllables: names.map(toSyllables),
    codes: lead.uscc ? [lead.code, lead.uscc] : [lead.code],
  });
}

/** Keeps the words of a lead in step with its names; in the transaction that changes them. */
export async function indexLead(tx: Transaction, lead: SearchedLead): Promise<void> {
  await indexLeads(tx, [lead]);
}

/** The same for many leads in one statement. Words hold no white space, so a line each carries them safely. */
export async function indexLeads(tx: Transaction, leads: readonly SearchedLead[]): Promise<void> {
  const ids = leads.map(lead => lead.id);
  const words = leads.map(lead => wordsOf(lead).join('\n'));
  await tx.$executeRaw`
    INSERT INTO lead_search (lead_id, doc)
    SELECT id, array_to_tsvector(string_to_array(words, chr(10)))
    FROM unnest(${ids}::uuid[], ${words}::text[]) AS lead (id, words)
    ON CONFLICT (lead_id) DO UPDATE SET doc = excluded.doc`;
}
