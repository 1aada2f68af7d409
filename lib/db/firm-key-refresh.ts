import { db } from './client';
import { firmKey, firmKeys, groupKey } from './firm-key';

const BATCH = 1000;

type Named = {
  id: string;
  name: string;
  match_key: string;
  former_names: string[];
  former_match_keys: string[];
  parent_group: string | null;
  group_key: string | null;
};

/** The keys as they are made today, where they differ from what stands; null where nothing does. */
function fresh(row: Named) {
  const keys = {
    match_key: firmKey(row.name),
    former_match_keys: firmKeys(row.former_names),
    group_key: groupKey(row.parent_group),
  };
  const { match_key, former_match_keys, group_key } = row;
  const isSame = JSON.stringify(keys) === JSON.stringify({ match_key, former_match_keys, group_key });
  return isSame ? null : { id: row.id, name: row.name, ...keys };
}

/**
 * Makes the keys of cards anew that were written when keys were made otherwise, such as before they read
 * traditional characters; batch by batch, so that it may be stopped anywhere. For the worker; nobody's deed.
 * Answers how many were written.
 */
export async function refreshFirmKeys(): Promise<number> {
  let written = 0;
  for (let last = '00000000-0000-0000-0000-000000000000'; ; ) {
    const rows = await db.$queryRaw<Named[]>`
      SELECT id, name, match_key, former_names, former_match_keys, parent_group, group_key
      FROM investor WHERE id > ${last}::uuid ORDER BY id LIMIT ${BATCH}`;
    if (rows.length === 0) return written;
    const changed = rows.flatMap(row => fresh(row) ?? []);
    // Beside the id the name itself: who changed it meanwhile has made its keys already.
    await db.$executeRaw`UPDATE investor SET match_key = made.match_key, group_key = made.group_key,
        former_match_keys = made.former_match_keys
      FROM jsonb_to_recordset(${JSON.stringify(changed)}::jsonb)
        AS made (id uuid, name text, match_key text, group_key text, former_match_keys text[])
      WHERE investor.id = made.id AND investor.name = made.name`;
    written += changed.length;
    last = rows.at(-1)?.id ?? last;
  }
}
