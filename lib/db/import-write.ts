import { now } from '../clock';
import type { Actor } from '../domain/actor';
import { yearOf } from '../domain/day';
import type { ImportResult } from '../domain/import-view';
import type { AcceptedRow } from '../domain/ledger/accepted-row';
import { toYuan } from '../domain/money';
import { recordAudit } from './audit';
import { type LeadChange, writeChanges } from './import-change';
import {
  completeInvestors,
  contactRows,
  investorRows,
  planInvestors,
  writeContacts,
  writeInvestors,
} from './import-investors';
import { type Batch, planLeads } from './import-leads';
import { writeLeads } from './import-rows';
import { investorKeysOf } from './ledger-vocabulary';
import { newRowIds } from './row-id';
import { getRuleSet } from './rule-set';
import type { Transaction } from './transaction';

/** Imports and their undoing go one after another: the second of two equal files must see the first. */
const IMPORT_LOCK = 72707371;
/** A hundred thousand rows on a slow machine. */
export const IMPORT_PATIENCE = { timeoutMs: 600_000 };
const CHUNK = 500;

/** Totals of a batch as the row keeps them. */
export type BatchTotals = {
  projectRows: number;
  refused: number;
  created: number;
  /** Not there in batches from before an import could change a lead. */
  changed?: number;
  plannedYuan: string;
  newInvestors: number;
  newContacts: number;
  /** Investors on record that got their credit code from this ledger. */
  completedInvestorIds: string[];
};

/** The good rows of a ledger, judged inside the transaction that writes them. */
export type BatchInput = {
  fileName: string;
  sha256: string;
  projectRows: number;
  refused: number;
  accepted: readonly AcceptedRow[];
  changes: readonly LeadChange[];
  reportDayOf: (sheet: string) => string | null;
  /** Told how many rows are written. */
  onProgress?: (written: number) => void;
};

/** Waits for other imports. The lock goes with the transaction. */
export async function takeImportLock(tx: Transaction): Promise<void> {
  await tx.$executeRaw`SELECT pg_advisory_xact_lock(${IMPORT_LOCK})`;
}

/** What a batch did, for whoever made it. */
export function resultOf(totals: BatchTotals & { id: string }): ImportResult {
  const { id, created, changed = 0, newInvestors, newContacts, refused, plannedYuan } = totals;
  const yuan = toYuan(BigInt(plannedYuan));
  return { batchId: id, created, changed, newInvestors, newContacts, refused, plannedYuan: yuan };
}

/** Writes a batch: investors, people, leads, changes, and one row of the audit for the whole beside one a lead. */
export async function writeBatch(
  tx: Transaction,
  actor: Actor,
  input: BatchInput,
): Promise<BatchTotals & { id: string }> {
  const { fileName, sha256, accepted, changes, refused, projectRows } = input;
  const [id = ''] = newRowIds(1);
  const rules = await getRuleSet(yearOf(actor.today), tx);
  const batch: Batch = { id, actor, at: now(), fileName, rules };
  const investors = await planInvestors(tx, accepted, investorKeysOf(accepted));
  const leads = await planLeads(tx, batch, accepted, {
    investors: investors.byRow,
    reportDayOf: input.reportDayOf,
  });
  const leadIds = leads.map(lead => lead.id);
  const contacts = await contactRows(tx, investors, accepted, { at: batch.at, batchId: id, leadIds });
  const planned = accepted.reduce((sum, row) => sum + (row.plannedInvestmentYuan ?? 0n), 0n);
  const totals: BatchTotals = {
    projectRows,
    refused,
    created: leads.length,
    changed: changes.length,
    plannedYuan: String(planned),
    newInvestors: investors.created.length,
    newContacts: contacts.length,
    completedInvestorIds: investors.completed.map(investor => investor.id),
  };
  await tx.importBatch.create({
    data: { id, fileName, sha256, importedAt: batch.at, importedById: actor.staffId, totals },
    select: { id: true },
  });
  await inChunks(investorRows(investors, { at: batch.at, batchId: id }), rows => writeInvestors(tx, rows));
  await completeInvestors(tx, investors.completed);
  await inChunks(leads, chunk => writeLeads(tx, batch, chunk), input.onProgress);
  await inChunks(contacts, rows => writeContacts(tx, rows));
  await inChunks(changes, chunk => writeChanges(tx, batch, chunk));
  const after = { fileName, created: totals.created, changed: changes.length, refused, sha256 };
  await recordAudit(tx, actor, { deed: 'ledger.imported', noun: 'importBatch', nounId: id, after });
  return { id, ...totals };
}

async function inChunks<Item>(
  items: readonly Item[],
  write: (chunk: Item[]) => Promise<unknown>,
  onProgress?: (written: number) => void,
): Promise<void> {
  for (let start = 0; start < items.length; start += CHUNK) {
    await write(items.slice(start, start + CHUNK));
    onProgress?.(Math.min(items.length, start + CHUNK));
  }
}
