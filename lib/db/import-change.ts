import { postsOf, whoIs } from '../domain/actor';
import { type RecordedLead, shownFact, UPDATE_NAMES, type Update } from '../domain/ledger/recorded-lead';
import type { Batch } from './import-leads';
import { indexLeads } from './lead-search';
import { toSortKey } from './pinyin';
import type { Transaction } from './transaction';

/** A lead on record and what the ledger changes on it. */
export type LeadChange = { lead: RecordedLead; update: Update; sheet: string; row: number };

/** Somebody changed a lead between its judging and its writing; nothing is written then. */
export class LeadMovedOn extends Error {}

const jsonOf = (rows: readonly object[]): string =>
  JSON.stringify(rows, (_key, value: unknown) => (typeof value === 'bigint' ? String(value) : value));

function changedRow({ lead, update }: LeadChange) {
  return {
    id: lead.id,
    version: lead.version,
    title: update.title ?? lead.title,
    title_key: update.title === undefined ? null : toSortKey(update.title),
    source_place: update.sourcePlace ?? lead.sourcePlace,
    planned_investment_yuan: update.plannedInvestmentYuan ?? lead.plannedInvestmentYuan,
    fixed_asset_investment_yuan: update.fixedAssetInvestmentYuan ?? lead.fixedAssetInvestmentYuan,
    foreign_capital_usd: update.foreignCapitalUsd ?? lead.foreignCapitalUsd,
    land_mu: update.landMu ?? lead.landMu,
    first_contact_on: update.firstContactOn ?? lead.firstContactOn,
  };
}

/** Writes the changes in three statements, after keeping what was there before for the undoing of the batch. */
export async function writeChanges(
  tx: Transaction,
  batch: Batch,
  changes: readonly LeadChange[],
): Promise<void> {
  const ids = changes.map(({ lead }) => lead.id);
  await tx.$executeRaw`INSERT INTO import_change (batch_id, lead_id, before)
    SELECT ${batch.id}::uuid, lead.id, jsonb_build_object('title', title, 'title_key', title_key,
      'source_place', source_place,
      'planned_investment_yuan', planned_investment_yuan, 'fixed_asset_investment_yuan', fixed_asset_investment_yuan,
      'foreign_capital_usd', foreign_capital_usd, 'land_mu', land_mu, 'first_contact_on', first_contact_on,
      'version', version, 'updated_at', updated_at)
    FROM lead WHERE id = ANY(${ids}::uuid[])`;
  const written = await tx.$executeRaw`UPDATE lead SET title = given.title,
      title_key = coalesce(given.title_key, lead.title_key), source_place = given.source_place,
      planned_investment_yuan = given.planned_investment_yuan,
      fixed_asset_investment_yuan = given.fixed_asset_investment_yuan,
      foreign_capital_usd = given.foreign_capital_usd, land_mu = given.land_mu,
      first_contact_on = given.first_contact_on, version = lead.version + 1, updated_at = ${batch.at}
    FROM jsonb_populate_recordset(NULL::lead, ${jsonOf(changes.map(changedRow))}::jsonb) AS given
    WHERE lead.id = given.id AND lead.version = given.version`;
  if (written !== changes.length) throw new LeadMovedOn();
  await indexRenamed(
    tx,
    changes.filter(({ update }) => update.title !== undefined).map(({ lead }) => lead.id),
  );
  await writeHistory(tx, batch, changes);
}

async function indexRenamed(tx: Transaction, ids: string[]): Promise<void> {
  if (ids.length === 0) return;
  const leads = await tx.lead.findMany({
    where: { id: { in: ids } },
    select: { id: true, code: true, title: true, investor: { select: { name: true, uscc: true } } },
  });
  await indexLeads(
    tx,
    leads.map(({ investor, ...lead }) => ({ ...lead, investorName: investor.name, uscc: investor.uscc })),
  );
}

function factsOf(of: (key: keyof Update) => string, update: Update): Record<string, string> {
  const keys = Object.keys(update) as (keyof Update)[];
  return Object.fromEntries(keys.map(key => [UPDATE_NAMES[key], of(key)]));
}

async function writeHistory(tx: Transaction, batch: Batch, changes: readonly LeadChange[]): Promise<void> {
  const { actor, at, fileName, id: batchId } = batch;
  const rows = jsonOf(
    changes.map(({ lead, update, sheet, row }) => ({
      noun_id: lead.id,
      before: factsOf(key => shownFact(key, lead[key]), update),
      after: { ...factsOf(key => shownFact(key, update[key]), update), fileName, sheet, row, batchId },
    })),
  );
  await tx.$executeRaw`
    INSERT INTO audit_entry (at, staff_id, who, post, address, deed, noun, noun_id, before, after)
    SELECT ${at}, ${actor.staffId}::uuid, ${whoIs(actor)}, ${postsOf(actor)}, ${actor.address}, 'lead.importChanged',
      'lead', noun_id, before, after
    FROM jsonb_populate_recordset(NULL::audit_entry, ${rows}::jsonb)`;
}

/** Leads the batch changed that have moved on since; locked first, so that nothing happens meanwhile. */
export async function listChangedSince(tx: Transaction, batchId: string) {
  return tx.$queryRaw<{ code: string; title: string }[]>`
    SELECT lead.code, lead.title FROM (
      SELECT lead.id, lead.code, lead.title, lead.version FROM lead
      JOIN import_change ON import_change.lead_id = lead.id AND import_change.batch_id = ${batchId}::uuid
      ORDER BY lead.id FOR UPDATE OF lead) AS lead
    JOIN import_change AS change ON change.lead_id = lead.id AND change.batch_id = ${batchId}::uuid
    WHERE lead.version <> (change.before ->> 'version')::int + 1 ORDER BY lead.code`;
}

/** Puts every changed lead back as it was, to the row: version and time of change as well. Answers how many. */
export async function restoreChanges(tx: Transaction, batchId: string): Promise<number> {
  const renamed = await tx.$queryRaw<{ id: string }[]>`
    SELECT lead.id FROM lead JOIN import_change AS change ON change.lead_id = lead.id
    WHERE change.batch_id = ${batchId}::uuid AND change.before ->> 'title' <> lead.title`;
  const restored = await tx.$executeRaw`UPDATE lead SET title = old.title,
      title_key = CASE WHEN old.title = lead.title THEN lead.title_key ELSE old.title_key END,
      source_place = old.source_place,
      planned_investment_yuan = old.planned_investment_yuan,
      fixed_asset_investment_yuan = old.fixed_asset_investment_yuan,
      foreign_capital_usd = old.foreign_capital_usd, land_mu = old.land_mu, first_contact_on = old.first_contact_on,
      version = old.version, updated_at = old.updated_at
    FROM import_change AS change, LATERAL jsonb_populate_record(NULL::lead, change.before) AS old
    WHERE change.batch_id = ${batchId}::uuid AND lead.id = change.lead_id`;
  await indexRenamed(
    tx,
    renamed.map(({ id }) => id),
  );
  await tx.$executeRaw`DELETE FROM import_change WHERE batch_id = ${batchId}::uuid`;
  return restored;
}
