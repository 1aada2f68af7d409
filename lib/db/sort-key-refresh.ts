import { db } from './client';
import { toSortKey } from './pinyin';

const BATCH = 1000;

type Named = { id: string; name: string };

async function refreshInvestors(): Promise<number> {
  const rows = await db.$queryRaw<
    Named[]
  >`SELECT id, name FROM investor WHERE name_key IS NULL LIMIT ${BATCH}`;
  const keys = rows.map(row => toSortKey(row.name));
  // Beside the id the name itself: who changed it meanwhile is spelt at the next turn.
  await db.$executeRaw`UPDATE investor SET name_key = made.key
    FROM unnest(${rows.map(row => row.id)}::uuid[], ${rows.map(row => row.name)}::text[], ${keys}::text[])
      AS made (id, name, key)
    WHERE investor.id = made.id AND investor.name = made.name`;
  return rows.length;
}

async function refreshLeads(): Promise<number> {
  const rows = await db.$queryRaw<Named[]>`
    SELECT id, title AS name FROM lead WHERE title_key IS NULL ORDER BY title_key, id LIMIT ${BATCH}`;
  const keys = rows.map(row => toSortKey(row.name));
  await db.$executeRaw`UPDATE lead SET title_key = made.key
    FROM unnest(${rows.map(row => row.id)}::uuid[], ${rows.map(row => row.name)}::text[], ${keys}::text[])
      AS made (id, title, key)
    WHERE lead.id = made.id AND lead.title = made.title`;
  return rows.length;
}

/**
 * Spells the names that were written without a sort key, such as all of them before there were keys; batch by
 * batch, so that it may be stopped anywhere. For the worker; nobody's deed. Answers how many it found.
 */
export async function refreshSortKeys(): Promise<number> {
  let found = 0;
  for (const refresh of [refreshInvestors, refreshLeads]) {
    for (let count = BATCH; count === BATCH; ) {
      count = await refresh();
      found += count;
    }
  }
  return found;
}
