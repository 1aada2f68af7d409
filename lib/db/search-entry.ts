import { maskPhone } from '../domain/phone';
import { searchWords, TAIL } from '../domain/search-terms';
import { toSyllables } from './pinyin';
import { WORDS_BATCH, WORDS_VERSION } from './search-version';
import type { Transaction } from './transaction';

type Entry = {
  noun: string;
  id: string;
  names: string[];
  uscc: string | null;
  phone: string | null;
};

/** The number where its mask shows the end by which it would be found; nobody learns more digits by asking. */
const found = (phone: string | null): string | null =>
  phone !== null && maskPhone(phone).endsWith(phone.slice(-TAIL)) ? phone : null;

function wordsOf({ names, uscc, phone }: Entry): string {
  const codes = uscc === null ? [] : [uscc];
  return searchWords({ names, syllables: names.map(toSyllables), codes, phone: found(phone) }).join('\n');
}

/** Adds spelling, codes and numbers to the words of investors, people and files; rows another worker holds are left to it. */
export async function fillEntries(tx: Transaction): Promise<number> {
  const rows = await tx.$queryRaw<Entry[]>`
    WITH stale AS (SELECT noun, id FROM search_entry WHERE words_version < ${WORDS_VERSION}
      ORDER BY words_version LIMIT ${WORDS_BATCH} FOR UPDATE SKIP LOCKED)
    SELECT stale.noun, stale.id::text, investor.uscc, contact.phone,
      CASE stale.noun WHEN 'investor' THEN array[investor.name] || investor.former_names
        WHEN 'contact' THEN array[contact.name] ELSE array[attachment.file_name] END AS names
    FROM stale LEFT JOIN investor ON stale.noun = 'investor' AND investor.id = stale.id
      LEFT JOIN contact ON stale.noun = 'contact' AND contact.id = stale.id
      LEFT JOIN attachment ON stale.noun = 'file' AND attachment.id = stale.id`;
  if (rows.length === 0) return 0;
  await tx.$executeRaw`
    UPDATE search_entry SET doc = array_to_tsvector(string_to_array(made.words, chr(10))), words_version = ${WORDS_VERSION}
    FROM unnest(${rows.map(row => row.noun)}::text[], ${rows.map(row => row.id)}::uuid[], ${rows.map(wordsOf)}::text[])
      AS made (noun, id, words)
    WHERE search_entry.noun = made.noun AND search_entry.id = made.id`;
  return rows.length;
}
