import { db } from './client';
import { indexLeads, type SearchedLead } from './lead-search';
import { fillEntries } from './search-entry';
import { WORDS_BATCH, WORDS_VERSION } from './search-version';
import { type Transaction, transact } from './transaction';

/** Leads whose words an earlier build made, and those that have none, such as after a restore without the table. */
async function fillLeads(tx: Transaction): Promise<number> {
  const rows = await tx.$queryRaw<SearchedLead[]>`
    WITH stale AS (SELECT lead_id FROM lead_search WHERE words_version < ${WORDS_VERSION}
      ORDER BY words_version LIMIT ${WORDS_BATCH} FOR UPDATE SKIP LOCKED)
    SELECT lead.id::text, lead.code, lead.title, investor.name AS "investorName", investor.uscc
    FROM stale JOIN lead ON lead.id = stale.lead_id JOIN investor ON investor.id = lead.investor_id`;
  if (rows.length > 0) await indexLeads(tx, rows);
  return rows.length;
}

/**
 * One batch of words made up; for the worker, nobody's deed. It may be stopped anywhere. Answers how many rows
 * were written, 0 when all is in step.
 */
export async function fillSearchWords(): Promise<number> {
  return (await transact(fillEntries)) + (await transact(fillLeads));
}

/** Gives every lead without words an empty line, which the next batches fill; answers how many there were. */
export async function findUnsearchable(): Promise<number> {
  return db.$executeRaw`INSERT INTO lead_search (lead_id, doc)
    SELECT id, '' FROM lead WHERE NOT EXISTS (SELECT 1 FROM lead_search WHERE lead_id = lead.id)
    ON CONFLICT DO NOTHING`;
}
