import { postsOf, whoIs } from '../domain/actor';
import { needsConfirmation } from '../domain/rule-set';
import type { StageKey } from '../domain/stage';
import type { Batch, PlannedLead } from './import-leads';
import { indexLeads } from './lead-search';
import { toSortKey } from './pinyin';
import { newRowIds } from './row-id';
import type { Transaction } from './transaction';

/**
 * Writes planned leads with their entries, notes, search words and audit rows. Each table takes its rows as
 * one JSON parameter: through the client's own bulk insert ten thousand leads took 15 s and a gigabyte.
 */
export async function writeLeads(tx: Transaction, batch: Batch, leads: PlannedLead[]): Promise<void> {
  await writeLeadRows(tx, batch, leads);
  await writeEntries(tx, batch, leads);
  await writeNotes(tx, batch, leads);
  await indexLeads(
    tx,
    leads.map(({ id, code, row, investor }) => ({
      id,
      code,
      title: row.title,
      investorName: investor.name,
      uscc: investor.uscc,
    })),
  );
  await writeAudit(tx, batch, leads);
}

const UNSTORABLE = /\p{Cs}|\0/gu;

/** JSON of rows; whole yuan travel as text, which the database reads exactly. */
function jsonOf(rows: readonly object[]): string {
  return JSON.stringify(rows, (_key, value: unknown) => {
    if (typeof value === 'string') return value.replace(UNSTORABLE, '\ufffd');
    return typeof value === 'bigint' ? String(value) : value;
  });
}

/** What the ledger says and no column holds. */
function factsOf({ row, officerId }: PlannedLead) {
  return {
    ...(row.firstContactPrecision === 'month' ? { firstContactPrecision: 'month' } : {}),
    ...(row.plannedInvestmentApprox ? { plannedInvestmentApprox: true } : {}),
    ...(row.officerName !== null && officerId === null ? { officerName: row.officerName } : {}),
    ...(row.verdict === null ? {} : { verdictText: row.verdict }),
  };
}

function leadRow({ actor, at, id }: Batch, lead: PlannedLead) {
  const { row, days, stage } = lead;
  const stageOn = stage === 'lead' ? days.tipOn : days.stageOn;
  return {
    id: lead.id,
    code: lead.code,
    title: row.title,
    title_key: toSortKey(row.title),
    investor_id: lead.investor.id,
    industry_key: row.industryKey,
    origin: row.origin,
    source_place: row.source,
    responsible_unit_code: row.unitCode,
    task_force_code: lead.taskForceCode,
    officer_id: lead.officerId,
    stage,
    stage_on: stageOn,
    planned_investment_yuan: row.plannedInvestmentYuan,
    fixed_asset_investment_yuan: row.fixedAssetInvestmentYuan,
    foreign_capital_usd: row.foreignCapitalUsd,
    land_mu: row.landMu,
    first_contact_on: row.firstContactOn,
    last_progress_on: stageOn,
    facts: factsOf(lead),
    created_at: at,
    created_by_id: actor.staffId,
    updated_at: at,
    import_batch_id: id,
  };
}

async function writeLeadRows(tx: Transaction, batch: Batch, leads: PlannedLead[]): Promise<void> {
  const rows = jsonOf(leads.map(lead => leadRow(batch, lead)));
  await tx.$executeRaw`
    INSERT INTO lead (id, code, title, title_key, investor_id, industry_key, origin, source, source_place,
      responsible_unit_code, task_force_code, officer_id, stage, stage_on, planned_investment_yuan,
      fixed_asset_investment_yuan, foreign_capital_usd, land_mu, first_contact_on, last_progress_on, facts,
      created_at, created_by_id, updated_at, import_batch_id)
    SELECT id, code, title, title_key, investor_id, industry_key, origin, 'ledger', source_place,
      responsible_unit_code, task_force_code, officer_id, stage, stage_on, planned_investment_yuan,
      fixed_asset_investment_yuan, foreign_capital_usd, land_mu, first_contact_on, last_progress_on, facts,
      created_at, created_by_id, updated_at, import_batch_id
    FROM jsonb_populate_recordset(NULL::lead, ${rows}::jsonb)`;
}

/** The tip, and the present stage where it is a later one; what the office must confirm waits for it. */
function entryRows({ actor, at, rules }: Batch, lead: PlannedLead) {
  const { days, row, stage } = lead;
  const entry = (of: StageKey, happenedOn: string, isAssumed: boolean) => {
    const waits = needsConfirmation(rules, of);
    return {
      lead_id: lead.id,
      stage: of,
      happened_on: happenedOn,
      recorded_at: at,
      recorded_by_id: actor.staffId,
      unit_code: row.unitCode,
      value_yuan: row.plannedInvestmentYuan ?? 0n,
      evidence: isAssumed ? { imported: true, dayAssumed: true } : { imported: true },
      confirmed_at: waits ? null : at,
      confirmed_by_id: waits ? null : actor.staffId,
    };
  };
  const tip = entry('lead', days.tipOn, days.isTipAssumed);
  return stage === 'lead' ? [tip] : [tip, entry(stage, days.stageOn, true)];
}

async function writeEntries(tx: Transaction, batch: Batch, leads: PlannedLead[]): Promise<void> {
  const entries = leads.flatMap(lead => entryRows(batch, lead));
  const ids = newRowIds(entries.length);
  const rows = jsonOf(entries.map((entry, index) => ({ id: ids[index], ...entry })));
  await tx.$executeRaw`
    INSERT INTO stage_entry (id, lead_id, stage, happened_on, recorded_at, recorded_by_id, unit_code, value_yuan,
      evidence, confirmed_at, confirmed_by_id)
    SELECT id, lead_id, stage, happened_on, recorded_at, recorded_by_id, unit_code, value_yuan,
      evidence, confirmed_at, confirmed_by_id
    FROM jsonb_populate_recordset(NULL::stage_entry, ${rows}::jsonb)`;
}

/** 进展情况 of the ledger as a note of the report day. */
async function writeNotes(tx: Transaction, { actor, at }: Batch, leads: PlannedLead[]): Promise<void> {
  const noted = leads.filter(({ row }) => row.progress !== null);
  const ids = newRowIds(noted.length);
  const rows = jsonOf(
    noted.map(({ id, row, days }, index) => ({
      id: ids[index],
      lead_id: id,
      happened_on: days.stageOn,
      text: row.progress,
      recorded_at: at,
      recorded_by_id: actor.staffId,
    })),
  );
  await tx.$executeRaw`
    INSERT INTO activity (id, lead_id, kind, happened_on, text, recorded_at, recorded_by_id)
    SELECT id, lead_id, 'note', happened_on, text, recorded_at, recorded_by_id
    FROM jsonb_populate_recordset(NULL::activity, ${rows}::jsonb)`;
}

async function writeAudit(tx: Transaction, batch: Batch, leads: PlannedLead[]): Promise<void> {
  const { actor, at, fileName, id: batchId } = batch;
  const rows = jsonOf(
    leads.map(({ id, code, row }) => ({
      noun_id: id,
      after: { code, fileName, sheet: row.sheet, row: row.row, batchId },
    })),
  );
  await tx.$executeRaw`
    INSERT INTO audit_entry (at, staff_id, who, post, address, deed, noun, noun_id, after)
    SELECT ${at}, ${actor.staffId}::uuid, ${whoIs(actor)}, ${postsOf(actor)}, ${actor.address}, 'lead.imported', 'lead',
      noun_id, after
    FROM jsonb_populate_recordset(NULL::audit_entry, ${rows}::jsonb)`;
}
