import { TOLD_CHANNEL, type Told } from '../domain/told';
import { transact } from './transaction';

const BATCH = 2_000;
/** A NOTIFY carries 8000 bytes at most; an id takes 39 of them. */
const NAMED = 150;

function gather(rows: { topic: string; staff_id: string | null }[]): Told {
  const ids = new Set(rows.flatMap(row => (row.topic === 'notices' && row.staff_id ? [row.staff_id] : [])));
  return {
    leads: rows.some(row => row.topic === 'leads'),
    staffIds: ids.size > NAMED ? null : [...ids],
  };
}

/**
 * Empties the outbox and tells the web processes in one message what has changed. Only the worker notifies: the
 * server lets one notifying transaction commit at a time, which users must never wait for. Answers how many rows
 * there were; a death in the middle leaves them for the next turn.
 */
export function emptyOutbox(): Promise<number> {
  return transact(async tx => {
    const rows = await tx.$queryRaw<{ topic: string; staff_id: string | null }[]>`
      DELETE FROM outbox WHERE id IN (SELECT id FROM outbox ORDER BY id LIMIT ${BATCH} FOR UPDATE SKIP LOCKED)
      RETURNING topic, staff_id::text`;
    if (rows.length > 0)
      await tx.$executeRaw`SELECT pg_notify(${TOLD_CHANNEL}, ${JSON.stringify(gather(rows))})`;
    return rows.length;
  });
}
