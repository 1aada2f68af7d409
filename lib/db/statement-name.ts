import { Prisma } from '@/prisma/generated/client';

const MARK = '/* planned once */';
const SEEN_OFTEN = 3;
const MOST_NAMES = 120;
const MOST_SEEN = 2_000;

/**
 * Put first in a statement of our own whose best plan does not hang on its values. The database then keeps its
 * plan for the connection: with five joins, planning takes as long as a board's first cards. Not for searches
 * and reports, where a plan made without the word or the days is a bad one.
 */
export const PLANNED_ONCE = Prisma.sql`/* planned once */`;

/** Names for statements that come again and again; '' for all others, which are planned anew each time. */
export function statementNames(): (query: { sql: string }) => string {
  const names = new Map<string, string>();
  const seen = new Map<string, number>();
  return ({ sql }) => {
    const known = names.get(sql);
    if (known !== undefined) return known;
    const isGenerated = sql.includes('"public".');
    if ((!isGenerated && !sql.includes(MARK)) || names.size >= MOST_NAMES) return '';
    const count = (seen.get(sql) ?? 0) + 1;
    // Statements with a list of any length have any number of texts: what is rare is forgotten.
    if (seen.size >= MOST_SEEN) seen.clear();
    seen.set(sql, count);
    if (count < SEEN_OFTEN) return '';
    seen.delete(sql);
    const name = `desk${names.size}`;
    names.set(sql, name);
    return name;
  };
}
