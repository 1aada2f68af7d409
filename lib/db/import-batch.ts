import { can } from '../domain/access';
import type { Actor } from '../domain/actor';
import type { ImportBatchView, ImportResult } from '../domain/import-view';
import { judgeLedger, type LedgerPreview, type LedgerReading } from '../domain/ledger/preview';
import { toYuan } from '../domain/money';
import { done, notAllowed, type Outcome } from '../domain/outcome';
import { db } from './client';
import { type BatchTotals, IMPORT_PATIENCE, resultOf, takeImportLock, writeBatch } from './import-write';
import { importsEverywhere } from './ledger-reach';
import { listKnownLeads } from './ledger-vocabulary';
import { perform } from './transaction';

const NOT_ALLOWED = '你的岗位不能导入台账，请联系指挥部办公室。';

export type LedgerFile = { sha256: string; reading: LedgerReading };

/** What an import would do to the leads on record. Writes nothing. */
export async function previewRecorded(actor: Actor, reading: LedgerReading): Promise<Outcome<LedgerPreview>> {
  if (!importsEverywhere(actor)) return notAllowed(NOT_ALLOWED);
  return done(judgeLedger(reading, await listKnownLeads(reading)));
}

/**
 * Writes the good rows of a ledger in one transaction. Doubles are tested again inside it, so that of two
 * imports of one file at once the second finds everything on record. Nothing new makes no batch.
 */
export function commitLedger(
  actor: Actor,
  file: LedgerFile,
): Promise<Outcome<ImportResult & { preview: LedgerPreview }>> {
  return perform<ImportResult & { preview: LedgerPreview }>(async tx => {
    if (!importsEverywhere(actor)) return notAllowed(NOT_ALLOWED);
    await takeImportLock(tx);
    const preview = judgeLedger(file.reading, await listKnownLeads(file.reading, tx));
    const refused = preview.rejected.length;
    if (preview.accepted.length === 0) {
      return done({
        batchId: null,
        created: 0,
        newInvestors: 0,
        newContacts: 0,
        changed: 0,
        refused,
        plannedYuan: 0,
        preview,
      });
    }
    const { reading, sha256 } = file;
    const reportDays = new Map(reading.sheets.map(sheet => [sheet.raw.name, sheet.preamble.reportDay]));
    const totals = await writeBatch(tx, actor, {
      fileName: reading.fileName,
      sha256,
      projectRows: preview.totals.projectRows,
      refused,
      accepted: preview.accepted,
      changes: [],
      reportDayOf: sheet => reportDays.get(sheet) ?? reading.reportDay,
    });
    return done({ ...resultOf(totals), preview });
  }, IMPORT_PATIENCE);
}

const SHOWN_BATCHES = 50;

/** The latest imports: the office sees all, a manager their own. */
export async function listImportBatches(actor: Actor): Promise<ImportBatchView[]> {
  if (!can(actor, 'ledger.import')) return [];
  const where = importsEverywhere(actor) ? {} : { importedById: actor.staffId };
  const batches = await db.importBatch.findMany({ where, orderBy: { id: 'desc' }, take: SHOWN_BATCHES });
  const staff = await db.staff.findMany({
    where: { id: { in: batches.map(batch => batch.importedById) } },
    select: { id: true, name: true },
  });
  const nameOf = new Map(staff.map(({ id, name }) => [id, name]));
  return batches.map(batch => {
    const totals = batch.totals as BatchTotals;
    return {
      id: batch.id,
      fileName: batch.fileName,
      importedAt: batch.importedAt.toISOString(),
      who: nameOf.get(batch.importedById) ?? '',
      created: totals.created,
      changed: totals.changed ?? 0,
      refused: totals.refused,
      plannedYuan: toYuan(BigInt(totals.plannedYuan)),
      undoneAt: batch.undoneAt?.toISOString() ?? null,
    };
  });
}
