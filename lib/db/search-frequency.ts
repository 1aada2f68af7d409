import { Prisma } from '@/prisma/generated/client';
import { now } from '../clock';
import type { Wanted, Word } from '../domain/search-terms';
import { db } from './client';

/** The kinds of things that are found, each with words of its own. */
export const SEARCH_NOUNS = ['lead', 'investor', 'contact', 'file'] as const;
export type SearchNoun = (typeof SEARCH_NOUNS)[number];

/** Rarer words need no counting: the index gives all their rows sooner than a walk meets the first. */
const LEAST_SHARE = 0.004;
const SAMPLED_ROWS = 2_000;
const KEPT_MS = 5 * 60_000;

type Frequencies = { rows: number; shares: ReadonlyMap<string, number> };
let kept: { at: number; frequencies: Promise<ReadonlyMap<SearchNoun, Frequencies>> } | null = null;

async function readFrequencies(): Promise<ReadonlyMap<SearchNoun, Frequencies>> {
  const terms = await db.searchTerm.findMany();
  return new Map(
    SEARCH_NOUNS.map(noun => {
      const own = terms.filter(term => term.noun === noun);
      // The empty word stands for all rows.
      const rows = own.find(({ word }) => word === '')?.share ?? 0;
      return [noun, { rows, shares: new Map(own.map(({ word, share }) => [word, share])) }];
    }),
  );
}

/** The counted words, kept by the process for some minutes: a path chosen by a count of yesterday is still right. */
function frequencies(): Promise<ReadonlyMap<SearchNoun, Frequencies>> {
  const at = now().getTime();
  if (kept === null || at - kept.at > KEPT_MS) {
    const read = readFrequencies();
    read.catch(() => forgetFrequencies());
    kept = { at, frequencies: read };
  }
  return kept.frequencies;
}

/** Lets the process read the counted words again; after a count, and in tests. */
export function forgetFrequencies(): void {
  kept = null;
}

const shareOf = ({ text, whole }: Word, shares: ReadonlyMap<string, number>): number =>
  whole ? 0 : (shares.get(text) ?? 0);

/** Whether the words of a kind have been counted at all; a fresh database waits for the worker's first count. */
export async function isCounted(noun: SearchNoun): Promise<boolean> {
  return ((await frequencies()).get(noun)?.rows ?? 0) > 0;
}

/** A row met on a walk is dearer than one that the index hands over: its words are fetched one by one. */
const WALK_COST = 2;

/**
 * Whether so much is found that the first `size` rows are sooner met on a walk by recency than sorted out of all.
 * A walk meets them after size/share rows, the index hands over share×rows: but for their cost the two are even
 * where hits² = size×rows. A walk that ends after `walked` rows must, on the average, meet half as much again.
 */
export async function isCommon(
  noun: SearchNoun,
  wanted: Wanted,
  size: number,
  walked: number | 'all' = 'all',
): Promise<boolean> {
  const known = (await frequencies()).get(noun);
  if (!known || known.rows === 0) return false;
  const share = wanted
    .map(line => Math.min(...line.map(word => shareOf(word, known.shares))))
    .reduce((sum, one) => sum + one, 0);
  if (walked !== 'all' && share * walked < size * 1.5) return false;
  const hits = share * known.rows;
  return hits * hits > WALK_COST * size * known.rows;
}

const tableOf = (noun: SearchNoun): { table: Prisma.Sql; where: Prisma.Sql } =>
  noun === 'lead'
    ? { table: Prisma.sql`lead_search`, where: Prisma.sql`TRUE` }
    : { table: Prisma.sql`search_entry`, where: Prisma.sql`noun = ${noun}` };

/** Counts on a sample in how many rows a word begins, for every beginning of a word of up to twelve letters. */
async function countTerms(noun: SearchNoun): Promise<number> {
  const { table, where } = tableOf(noun);
  return db.$transaction(
    async tx => {
      await tx.$executeRaw`SET LOCAL statement_timeout = '60s'`;
      // So that a million beginnings are counted in memory.
      await tx.$executeRaw`SET LOCAL work_mem = '128MB'`;
      await tx.searchTerm.deleteMany({ where: { noun } });
      return tx.$executeRaw`
        WITH whole AS (SELECT count(*)::real AS rows FROM ${table} WHERE ${where}),
        sample AS MATERIALIZED (SELECT row_number() OVER () AS row, doc
          FROM (SELECT doc FROM ${table}
            WHERE ${where} AND random() < (SELECT ${SAMPLED_ROWS}::real / greatest(rows, 1) FROM whole)) AS drawn),
        beginnings AS (
          SELECT DISTINCT row, substr(word, 1, size) AS word
          FROM sample, unnest(tsvector_to_array(doc)) AS word, generate_series(1, least(length(word), 13)) AS size),
        counted AS (SELECT word, count(*)::real / (SELECT greatest(count(*), 1) FROM sample) AS share
          FROM beginnings GROUP BY word)
        INSERT INTO search_term (noun, word, share)
        SELECT ${noun}, word, share FROM counted WHERE share >= ${LEAST_SHARE}
        UNION ALL SELECT ${noun}, '', rows FROM whole`;
    },
    { timeout: 90_000 },
  );
}

/** Counts the words of every kind anew; for the worker. Answers how many words are kept. */
export async function countSearchTerms(): Promise<number> {
  let written = 0;
  for (const noun of SEARCH_NOUNS) written += await countTerms(noun);
  forgetFrequencies();
  return written;
}
