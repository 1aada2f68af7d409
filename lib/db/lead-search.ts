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

/** Keeps the words of a lead in step with its names; in the transaction that changes them. */
export async function indexLead(tx: Transaction, lead: SearchedLead): Promise<void> {
  const names = [...new Set([lead.title, lead.investorName])];
  const words = searchWords({
    names,
    syllables: names.map(toSyllables),
    codes: lead.uscc ? [lead.code, lead.uscc] : [lead.code],
  });
  await tx.$executeRaw`
    INSERT INTO lead_search (lead_id, doc) VALUES (${lead.id}::uuid, array_to_tsvector(${words}::text[]))
    ON CONFLICT (lead_id) DO UPDATE SET doc = excluded.doc`;
}
