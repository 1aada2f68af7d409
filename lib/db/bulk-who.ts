import { type BulkKind, isBulkKind } from '../domain/bulk-change';
import type { RowResult } from './bulk-rows';
import type { Transaction } from './transaction';

/** The deeds on one lead that set what a kind of change sets, and the fields that lead.edited then names. */
const SAME_MATTER: Record<BulkKind, { deeds: string[]; fields: string[] }> = {
  officer: { deeds: ['lead.assigned', 'lead.handedOver', 'lead.takenFromPool'], fields: [] },
  unit: { deeds: ['lead.assigned', 'lead.handedOver', 'lead.takenFromPool'], fields: [] },
  industry: { deeds: ['lead.classified'], fields: ['产业'] },
  tag: { deeds: ['lead.tagged'], fields: [] },
  suspend: { deeds: ['lead.paused', 'lead.lost', 'lead.reopened'], fields: [] },
  reopen: { deeds: ['lead.paused', 'lead.lost', 'lead.reopened'], fields: [] },
  step: { deeds: ['step.finished'], fields: ['下一步', '下步计划', '下步日期'] },
};

type Job = { id: string; kind: string; undoOfId: string | null };

/** Any deed on the lead keeps an undoing from it; a change is kept from it by a deed in its own matter alone. */
const matterOf = ({ kind, undoOfId }: Job) =>
  undoOfId === null && isBulkKind(kind) ? SAME_MATTER[kind] : { deeds: [], fields: [] };

/** By lead, who changed it since the job was looked at: in the matter of the job if anybody did, else whoever came last. */
async function changersOf(
  tx: Transaction,
  job: Job,
  leadIds: readonly string[],
): Promise<Map<string, string>> {
  const { deeds, fields } = matterOf(job);
  // By the order of writing, not by the clock: whoever holds the lead's row writes its audit row before the next does.
  const last = await tx.$queryRaw<{ id: string; who: string }[]>`
    SELECT DISTINCT ON (noun_id) noun_id AS id, who FROM audit_entry
    WHERE noun = 'lead' AND noun_id = ANY(${leadIds}::text[]) AND outcome = 'done'
      AND id > COALESCE((SELECT max(id) FROM audit_entry WHERE noun = 'bulkJob' AND noun_id = ${job.id}
        AND deed = 'bulk.prepared'), 0)
    ORDER BY noun_id, (deed = ANY(${deeds}) OR after->>'field' = ANY(${fields})) IS TRUE DESC, id DESC`;
  return new Map(last.map(({ id, who }) => [id, who]));
}

/** Puts the one who was there first beside each row that stays for that. */
export async function nameChangers(
  tx: Transaction,
  job: Job,
  rows: readonly RowResult[],
): Promise<RowResult[]> {
  const isChanged = (row: RowResult) => row.reason === 'changedMeanwhile' || row.reason === 'changedSince';
  const wanted = rows.filter(isChanged).map(row => row.leadId);
  if (wanted.length === 0) return [...rows];
  const whoOf = await changersOf(tx, job, wanted);
  return rows.map(row => (isChanged(row) ? { ...row, note: whoOf.get(row.leadId) ?? null } : row));
}
