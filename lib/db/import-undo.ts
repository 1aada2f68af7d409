import { now } from '../clock';
import { can } from '../domain/access';
import type { Actor } from '../domain/actor';
import { done, notAllowed, notFound, type Outcome, refused } from '../domain/outcome';
import { formatInstant } from '../format';
import { recordAudit } from './audit';
import { listChangedSince, restoreChanges } from './import-change';
import { type BatchTotals, IMPORT_PATIENCE, takeImportLock } from './import-write';
import { importsEverywhere } from './ledger-reach';
import { perform, type Transaction } from './transaction';

const NAMED = 10;

type ChangedLead = { code: string; title: string };

/** Leads of the batch on which something happened since; locked first, so that nothing happens meanwhile. */
async function listChanged(tx: Transaction, batchId: string, importedAt: Date): Promise<ChangedLead[]> {
  await tx.$queryRaw`SELECT count(*) FROM (SELECT 1 FROM lead WHERE import_batch_id = ${batchId}::uuid FOR UPDATE) AS held`;
  await tx.$queryRaw`SELECT count(*) FROM (SELECT 1 FROM stage_entry AS entry JOIN lead ON lead.id = entry.lead_id
    WHERE lead.import_batch_id = ${batchId}::uuid FOR UPDATE OF entry) AS held`;
  return tx.$queryRaw<ChangedLead[]>`
    SELECT code, title FROM lead WHERE import_batch_id = ${batchId}::uuid AND (version > 1
      OR EXISTS (SELECT 1 FROM audit_entry AS deed WHERE deed.noun = 'lead' AND deed.noun_id = lead.id::text
        AND deed.outcome = 'done' AND deed.deed NOT IN ('lead.imported', 'lead.importChanged',
          'contact.revealed', 'attachment.downloaded'))
      OR EXISTS (SELECT 1 FROM stage_entry AS entry WHERE entry.lead_id = lead.id
        AND (entry.recorded_at > ${importedAt} OR entry.confirmed_at > ${importedAt} OR entry.revoked_at IS NOT NULL
          OR EXISTS (SELECT 1 FROM correction WHERE correction.entry_id = entry.id)))
      OR EXISTS (SELECT 1 FROM activity WHERE activity.lead_id = lead.id AND activity.recorded_at > ${importedAt})
      OR EXISTS (SELECT 1 FROM attachment WHERE attachment.lead_id = lead.id)
      OR EXISTS (SELECT 1 FROM arrival WHERE arrival.lead_id = lead.id)
      OR EXISTS (SELECT 1 FROM lead_share WHERE lead_share.lead_id = lead.id))
    ORDER BY code`;
}

/** A closed month has counted the batch; what it reported could no longer be explained. */
async function whyNotReported(tx: Transaction, importedAt: Date): Promise<string | null> {
  const closed = await tx.period.findFirst({
    where: { closedAt: { gt: importedAt } },
    orderBy: { monthOn: 'asc' },
  });
  if (!closed) return null;
  const month = closed.monthOn.toISOString().slice(0, 7);
  return `导入之后已办理月结（${month}），这一批可能已计入月报，不能整批撤回；请逐个项目更正或标记流失。`;
}

function changedSentence(changed: ChangedLead[]): string {
  const named = changed.slice(0, NAMED).map(({ code, title }) => `${code} ${title}`);
  const more = changed.length > NAMED ? `等 ${changed.length} 个` : '';
  return `导入之后有项目已被修改或跟进，不能整批撤回：${named.join('、')}${more}。`;
}

/** Investors of the batch that lead nowhere now. A code it added stays if it was used since. */
async function removeTraces(
  tx: Transaction,
  batchId: string,
  completedIds: string[],
  importedAt: Date,
): Promise<void> {
  await tx.investor.deleteMany({
    where: {
      importBatchId: batchId,
      leads: { none: {} },
      recycledLeads: { none: {} },
      contacts: { none: {} },
      riskNotes: { none: {} },
      // A card that was merged, or merged into, is part of a deed that can be taken back.
      mergesKept: { none: {} },
      mergesGone: { none: {} },
    },
  });
  await tx.$executeRaw`UPDATE investor SET uscc = NULL WHERE id = ANY(${completedIds}::uuid[]) AND NOT EXISTS (
    SELECT 1 FROM lead WHERE lead.investor_id = investor.id AND lead.updated_at > ${importedAt})`;
}

/** Takes an import back as a whole, or, when a lead of it has moved on since, not at all. */
export function undoImport(
  actor: Actor,
  input: { batchId: string },
): Promise<Outcome<{ removed: number; restored: number }>> {
  return perform(async tx => {
    if (!can(actor, 'ledger.import')) return notAllowed('你的岗位不能撤回导入，请联系指挥部办公室。');
    await takeImportLock(tx);
    const batch = await tx.importBatch.findUnique({ where: { id: input.batchId } });
    if (!batch || (!importsEverywhere(actor) && batch.importedById !== actor.staffId))
      return notFound('导入批次');
    if (batch.undoneAt) return refused(`这一批已于 ${formatInstant(batch.undoneAt)} 撤回。`);
    const whyNot = await whyNotReported(tx, batch.importedAt);
    if (whyNot) return refused(whyNot);
    const changed = [
      ...(await listChanged(tx, batch.id, batch.importedAt)),
      ...(await listChangedSince(tx, batch.id)),
    ];
    if (changed.length > 0) return refused(changedSentence(changed));
    // The people before their leads: each would first be parted from its lead, and indexed anew for it.
    await tx.contact.deleteMany({ where: { importBatchId: batch.id } });
    const { count } = await tx.lead.deleteMany({ where: { importBatchId: batch.id } });
    const restored = await restoreChanges(tx, batch.id);
    const { completedInvestorIds } = batch.totals as BatchTotals;
    await removeTraces(tx, batch.id, completedInvestorIds, batch.importedAt);
    await tx.importBatch.update({ where: { id: batch.id }, data: { undoneAt: now() } });
    await recordAudit(tx, actor, {
      deed: 'ledger.importUndone',
      noun: 'importBatch',
      nounId: batch.id,
      after: { fileName: batch.fileName, removed: count, restored },
    });
    return done({ removed: count, restored });
  }, IMPORT_PATIENCE);
}
