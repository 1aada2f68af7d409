import { Prisma } from '@/prisma/generated/client';
import type { BulkEffect } from '../domain/bulk-change';
import type { BulkReasonKey } from '../domain/bulk-reason';
import type { Judged } from './bulk-judge';
import type { Transaction } from './transaction';

/** A lead of a job with what came of it, as it is written. */
export type RowResult = {
  leadId: string;
  version: number;
  state: 'waiting' | 'changed' | 'kept';
  reason: BulkReasonKey | null;
  note: string | null;
  effect: BulkEffect | null;
};

/** What was judged of a lead as the row of it: waiting while it is only looked at, changed once it is done. */
export function rowOf(
  lead: { id: string; version: number },
  judged: Judged,
  state: 'waiting' | 'changed',
): RowResult {
  const base = { leadId: lead.id, version: lead.version };
  if (judged.ok) return { ...base, state, reason: null, note: null, effect: judged.effect };
  return { ...base, state: 'kept', reason: judged.reason, note: judged.note ?? null, effect: null };
}

const asRecords = (rows: readonly (RowResult & { position?: number })[]): Prisma.Sql => Prisma.sql`
  jsonb_to_recordset(${JSON.stringify(rows)}::jsonb)
    AS given("leadId" uuid, position int, version int, state bulk_row_state, reason text, note text, effect jsonb)`;

const WRITTEN_AT_ONCE = 2_000;

/** The rows of a new job, in their order. */
export async function addRows(tx: Transaction, jobId: string, rows: readonly RowResult[]): Promise<void> {
  for (let start = 0; start < rows.length; start += WRITTEN_AT_ONCE) {
    const part = rows
      .slice(start, start + WRITTEN_AT_ONCE)
      .map((row, at) => ({ ...row, position: start + at + 1 }));
    await tx.$executeRaw`INSERT INTO bulk_row (job_id, position, lead_id, state, reason, note, version, effect)
      SELECT ${jobId}::uuid, position, "leadId", state, reason, note, version, NULLIF(effect, 'null'::jsonb)
      FROM ${asRecords(part)}`;
  }
}

/** What came of some of them. */
export async function writeRows(tx: Transaction, jobId: string, rows: readonly RowResult[]): Promise<void> {
  await tx.$executeRaw`UPDATE bulk_row AS done SET state = given.state, reason = given.reason, note = given.note,
      version = given.version, effect = COALESCE(NULLIF(given.effect, 'null'::jsonb), done.effect)
    FROM ${asRecords(rows)} WHERE done.job_id = ${jobId}::uuid AND done.lead_id = given."leadId"`;
}

/** Whatever of a job has not been done yet stays, for one reason. */
export async function keepWaiting(tx: Transaction, jobId: string, reason: BulkReasonKey): Promise<void> {
  await tx.bulkRow.updateMany({ where: { jobId, state: 'waiting' }, data: { state: 'kept', reason } });
}
