import type { RowResult } from './bulk-rows';
import type { Transaction } from './transaction';

const CHANGED = ['changedMeanwhile', 'changedSince'];

/** Puts the last one who did something to the lead beside each row that stays for that. */
export async function nameChangers(tx: Transaction, rows: readonly RowResult[]): Promise<RowResult[]> {
  const wanted = rows.filter(row => CHANGED.includes(row.reason ?? '')).map(row => row.leadId);
  if (wanted.length === 0) return [...rows];
  const last = await tx.$queryRaw<{ id: string; who: string }[]>`
    SELECT DISTINCT ON (noun_id) noun_id AS id, who FROM audit_entry
    WHERE noun = 'lead' AND noun_id = ANY(${wanted}::text[]) AND outcome = 'done'
    ORDER BY noun_id, at DESC, id DESC`;
  const whoOf = new Map(last.map(({ id, who }) => [id, who]));
  return rows.map(row =>
    CHANGED.includes(row.reason ?? '') ? { ...row, note: whoOf.get(row.leadId) ?? null } : row,
  );
}
