import { Prisma } from '@/prisma/generated/client';
import type { Actor } from '../domain/actor';
import type { ExportColumn, ExportRow } from '../domain/export-column';
import { db } from './client';
import { contactsOfLeads } from './export-contacts';
import { type ListRow, type ValueColumns, valuesOf } from './lead-row';
import { byPinyin } from './pinyin';
import { visibleLeadsSql } from './scope';

type LineColumns = ValueColumns &
  Pick<
    ListRow,
    | 'id'
    | 'code'
    | 'stage'
    | 'status'
    | 'investor_name'
    | 'industry_key'
    | 'unit_name'
    | 'officer_name'
    | 'last_progress_on'
    | 'registered_on'
    | 'origin'
    | 'source'
    | 'first_contact_on'
    | 'chain_node_name'
    | 'leader_name'
    | 'first_talk_unit_name'
    | 'task_force_name'
    | 'claim_state'
    | 'tags'
  >;

const NOTHING = Prisma.sql`NULL`;

const CLAIM_STATE = Prisma.sql`(SELECT claim.state::text FROM claim WHERE claim.lead_id = lead.id
  ORDER BY claim.filed_at DESC LIMIT 1)`;
const TAGS = Prisma.sql`(SELECT json_agg(json_build_object('id', tag.id, 'name', tag.name, 'colour', tag.colour))
  FROM lead_tag JOIN tag ON tag.id = lead_tag.tag_id WHERE lead_tag.lead_id = lead.id)`;

/** The lines of these leads without clocks, shares and rights; what takes a query of its own only where it is asked for. */
const linesSql = (actor: Actor, ids: readonly string[], keys: ReadonlySet<ExportColumn['key']>): Prisma.Sql =>
  Prisma.sql`
    SELECT lead.id, lead.code, lead.title, lead.stage, lead.status, lead.industry_key, lead.origin, lead.source,
      lead.source_place, lead.land_mu::text, lead.first_contact_on::text, lead.expected_sign_on::text,
      lead.next_step, lead.next_step_on::text, lead.last_progress_on::text,
      (lead.created_at AT TIME ZONE 'Asia/Shanghai')::date::text AS registered_on,
      ${keys.has('content') ? Prisma.sql`lead.content` : NOTHING} AS content,
      ${keys.has('problem') ? Prisma.sql`lead.problem` : NOTHING} AS problem,
      lead.intended_investment_yuan, lead.planned_investment_yuan, lead.fixed_asset_investment_yuan,
      lead.agreed_investment_yuan, lead.foreign_capital_usd,
      investor.name AS investor_name, unit.short_name AS unit_name, officer.name AS officer_name,
      node.name AS chain_node_name, leader.name AS leader_name, first_unit.short_name AS first_talk_unit_name,
      force.short_name AS task_force_name,
      ${keys.has('claim') ? CLAIM_STATE : NOTHING} AS claim_state, ${keys.has('tags') ? TAGS : NOTHING} AS tags
    FROM unnest(${ids}::uuid[]) WITH ORDINALITY AS wanted(id, place)
    JOIN lead ON lead.id = wanted.id
    JOIN investor ON investor.id = lead.investor_id
    JOIN unit ON unit.code = lead.responsible_unit_code
    LEFT JOIN staff AS officer ON officer.id = lead.officer_id
    LEFT JOIN chain_node AS node ON node.key = lead.chain_node_key
    LEFT JOIN staff AS leader ON leader.id = lead.responsible_leader_id
    LEFT JOIN unit AS first_unit ON first_unit.code = lead.first_talk_unit_code
    LEFT JOIN unit AS force ON force.code = lead.task_force_code
    WHERE ${visibleLeadsSql(actor)} ORDER BY wanted.place`;

function toLine(row: LineColumns): ExportRow {
  return {
    id: row.id,
    code: row.code,
    title: row.title,
    stage: row.stage,
    status: row.status,
    industryKey: row.industry_key,
    origin: row.origin,
    source: row.source,
    sourcePlace: row.source_place,
    landMu: row.land_mu === null ? null : Number(row.land_mu),
    firstContactOn: row.first_contact_on,
    nextStep: row.next_step,
    nextStepOn: row.next_step_on,
    lastProgressOn: row.last_progress_on,
    registeredOn: row.registered_on,
    investorName: row.investor_name,
    unitName: row.unit_name,
    officerName: row.officer_name,
    chainNodeName: row.chain_node_name,
    responsibleLeaderName: row.leader_name,
    firstTalkUnitName: row.first_talk_unit_name,
    taskForceName: row.task_force_name,
    claimState: row.claim_state,
    values: valuesOf(row),
    tags: row.tags === null ? [] : byPinyin(row.tags, tag => tag.name),
  };
}

/** What an export reads of its leads: the columns it writes, and the people only where they were asked for. */
export type ExportShape = { columns: readonly ExportColumn[]; hasContacts: boolean };

/** The lines of these leads in their order, as an export writes them; what the actor may not see is left out. */
export async function readExportLines(
  actor: Actor,
  ids: readonly string[],
  { columns, hasContacts }: ExportShape,
): Promise<ExportRow[]> {
  const keys = new Set(columns.map(({ key }) => key));
  const rows = await db.$queryRaw<LineColumns[]>`${linesSql(actor, ids, keys)}`;
  if (!hasContacts) return rows.map(toLine);
  const contacts = await contactsOfLeads(actor, ids);
  return rows.map(row => ({ ...toLine(row), contact: contacts.get(row.id) ?? null }));
}
