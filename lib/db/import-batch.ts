import { now } from '../clock';
import { can } from '../domain/access';
import type { Actor } from '../domain/actor';
import { yearOf } from '../domain/day';
import type { ImportBatchView, ImportResult } from '../domain/import-view';
import { judgeLedger, type LedgerPreview, type LedgerReading } from '../domain/ledger/preview';
import { toYuan } from '../domain/money';
import { done, notAllowed, type Outcome } from '../domain/outcome';
import { recordAudit } from './audit';
import { db } from './client';
import {
  completeInvestors,
  contactRows,
  investorRows,
  placeContacts,
  planInvestors,
  writeContacts,
  writeInvestors,
} from './import-investors';
import { type Batch, planLeads } from './import-leads';
import { writeLeads } from './import-rows';
import { investorKeysOf, listKnownLeads } from './ledger-vocabulary';
import { newRowIds } from './row-id';
import { getRuleSet } from './rule-set';
import { perform, type Transaction } from './transaction';

/** Imports and their undoing go one after another: the second of two equal files must see the first. */
const IMPORT_LOCK = 72707371;
/** A hundred thousand rows on a slow machine. */
export const IMPORT_PATIENCE = { timeoutMs: 600_000 };
const CHUNK = 500;

const NOT_ALLOWED = '你的岗位不能导入台账，请联系指挥部办公室。';

/** Totals of a batch as the row keeps them. */
export type BatchTotals = {
  projectRows: number;
  refused: number;
  created: number;
  plannedYuan: string;
  newInvestors: number;
  newContacts: number;
  /** Investors on record that got their credit code from this ledger. */
  completedInvestorIds: string[];
};

export type LedgerFile = { sha256: string; reading: LedgerReading };

/** Waits for other imports. The lock goes with the transaction. */
export async function takeImportLock(tx: Transaction): Promise<void> {
  await tx.$executeRaw`SELECT pg_advisory_xact_lock(${IMPORT_LOCK})`;
}

/** What an import would do to the leads on record. Writes nothing. */
export async function previewRecorded(actor: Actor, reading: LedgerReading): Promise<Outcome<LedgerPreview>> {
  if (!can(actor, 'ledger.import')) return notAllowed(NOT_ALLOWED);
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
    if (!can(actor, 'ledger.import')) return notAllowed(NOT_ALLOWED);
    await takeImportLock(tx);
    const preview = judgeLedger(file.reading, await listKnownLeads(file.reading, tx));
    const refused = preview.rejected.length;
    if (preview.accepted.length === 0) {
      return done({
        batchId: null,
        created: 0,
        newInvestors: 0,
        newContacts: 0,
        refused,
        plannedYuan: 0,
        preview,
      });
    }
    const totals = await writeBatch(tx, actor, file, preview);
    const { created, newInvestors, newContacts } = totals;
    const plannedYuan = toYuan(BigInt(totals.plannedYuan));
    return done({ batchId: totals.id, created, newInvestors, newContacts, refused, plannedYuan, preview });
  }, IMPORT_PATIENCE);
}

async function writeBatch(
  tx: Transaction,
  actor: Actor,
  { sha256, reading }: LedgerFile,
  preview: LedgerPreview,
): Promise<BatchTotals & { id: string }> {
  const [id = ''] = newRowIds(1);
  const rules = await getRuleSet(yearOf(actor.today), tx);
  const batch: Batch = { id, actor, at: now(), fileName: reading.fileName, rules };
  const reportDays = new Map(reading.sheets.map(sheet => [sheet.raw.name, sheet.preamble.reportDay]));
  const investors = await planInvestors(tx, preview.accepted, investorKeysOf(reading));
  const contacts = await contactRows(tx, investors, preview.accepted, { at: batch.at, batchId: id });
  const leads = await planLeads(tx, batch, preview.accepted, {
    investors: investors.byRow,
    reportDayOf: sheet => reportDays.get(sheet) ?? reading.reportDay,
  });
  const totals: BatchTotals = {
    projectRows: preview.totals.projectRows,
    refused: preview.rejected.length,
    created: leads.length,
    plannedYuan: String(preview.totals.plannedInvestmentYuan),
    newInvestors: investors.created.length,
    newContacts: contacts.length,
    completedInvestorIds: investors.completed.map(investor => investor.id),
  };
  await tx.importBatch.create({
    data: { id, fileName: batch.fileName, sha256, importedAt: batch.at, importedById: actor.staffId, totals },
    select: { id: true },
  });
  await inChunks(investorRows(investors, { at: batch.at, batchId: id }), rows => writeInvestors(tx, rows));
  await completeInvestors(tx, investors.completed);
  await inChunks(contacts, rows => writeContacts(tx, rows));
  await inChunks(leads, chunk => writeLeads(tx, batch, chunk));
  await placeContacts(tx, id);
  const after = { fileName: batch.fileName, created: totals.created, refused: totals.refused, sha256 };
  await recordAudit(tx, actor, { deed: 'ledger.imported', noun: 'importBatch', nounId: id, after });
  return { id, ...totals };
}

async function inChunks<Item>(
  items: readonly Item[],
  write: (chunk: Item[]) => Promise<unknown>,
): Promise<void> {
  for (let start = 0; start < items.length; start += CHUNK) {
    await write(items.slice(start, start + CHUNK));
  }
}

const SHOWN_BATCHES = 50;

/** The latest imports; nothing for those who may not import. */
export async function listImportBatches(actor: Actor): Promise<ImportBatchView[]> {
  if (!can(actor, 'ledger.import')) return [];
  const batches = await db.importBatch.findMany({ orderBy: { id: 'desc' }, take: SHOWN_BATCHES });
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
      refused: totals.refused,
      plannedYuan: toYuan(BigInt(totals.plannedYuan)),
      undoneAt: batch.undoneAt?.toISOString() ?? null,
    };
  });
}
