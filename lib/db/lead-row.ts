import { Prisma } from '@/prisma/generated/client';
import { can } from '../domain/access';
import type { Actor } from '../domain/actor';
import type { ClaimState } from '../domain/claim';
import { toDateColumn } from '../domain/day';
import type { DutyLimits } from '../domain/duty-limit';
import type { Answers } from '../domain/gate-field';
import type { OriginKey, SourceKey } from '../domain/labels';
import { type LeadRow, ROW_VERBS, type RowVerb } from '../domain/lead-view';
import { toYuanOrNull } from '../domain/money';
import type { TagView } from '../domain/tag';
import { CARD_COLUMNS, CARD_JOINS, type CardRow, toCard } from './lead-card';
import { byPinyin } from './pinyin';

/** A line of the ledger as the database answers it; every query that draws lines selects rowColumns(). */
export type ListRow = CardRow & {
  origin: OriginKey | null;
  source: SourceKey;
  source_place: string | null;
  land_mu: string | null;
  first_contact_on: string | null;
  expected_sign_on: string | null;
  content: string | null;
  problem: string | null;
  intended_investment_yuan: bigint | null;
  planned_investment_yuan: bigint | null;
  fixed_asset_investment_yuan: bigint | null;
  agreed_investment_yuan: bigint | null;
  foreign_capital_usd: bigint | null;
  officer_id: string | null;
  responsible_unit_code: string;
  responsible_leader_id: string | null;
  task_force_code: string | null;
  excluded_reason: string | null;
  chain_node_name: string | null;
  leader_name: string | null;
  first_talk_unit_name: string | null;
  task_force_name: string | null;
  claim_state: ClaimState | null;
  tags: TagView[] | null;
  shared_with: string[];
  shared_units: string[];
};

/** To whom a lead stands open today, which is part of whose it is. */
function sharesSql(actor: Actor, column: Prisma.Sql): Prisma.Sql {
  const day = toDateColumn(actor.today);
  return Prisma.sql`ARRAY(SELECT ${column} FROM lead_share AS share WHERE share.lead_id = lead.id
    AND ${column} IS NOT NULL AND share.starts_on <= ${day} AND (share.ends_on IS NULL OR share.ends_on >= ${day}))`;
}

/** The columns of a line, over `lead` with ROW_JOINS. */
export const rowColumns = (actor: Actor): Prisma.Sql => Prisma.sql`${CARD_COLUMNS}, lead.origin, lead.source,
  lead.source_place, lead.land_mu::text, lead.first_contact_on::text, lead.expected_sign_on::text, lead.content,
  lead.problem, lead.intended_investment_yuan, lead.planned_investment_yuan, lead.fixed_asset_investment_yuan,
  lead.agreed_investment_yuan, lead.foreign_capital_usd, lead.officer_id, lead.responsible_unit_code,
  lead.responsible_leader_id, lead.task_force_code, lead.excluded_reason, node.name AS chain_node_name,
  leader.name AS leader_name, first_unit.short_name AS first_talk_unit_name, force.short_name AS task_force_name,
  (SELECT claim.state::text FROM claim WHERE claim.lead_id = lead.id ORDER BY claim.filed_at DESC LIMIT 1) AS claim_state,
  (SELECT json_agg(json_build_object('id', tag.id, 'name', tag.name, 'colour', tag.colour))
    FROM lead_tag JOIN tag ON tag.id = lead_tag.tag_id WHERE lead_tag.lead_id = lead.id) AS tags,
  ${sharesSql(actor, Prisma.sql`share.staff_id`)} AS shared_with,
  ${sharesSql(actor, Prisma.sql`share.unit_code`)} AS shared_units`;

export const ROW_JOINS = Prisma.sql`${CARD_JOINS}
  LEFT JOIN chain_node AS node ON node.key = lead.chain_node_key
  LEFT JOIN staff AS leader ON leader.id = lead.responsible_leader_id
  LEFT JOIN unit AS first_unit ON first_unit.code = lead.first_talk_unit_code
  LEFT JOIN unit AS force ON force.code = lead.task_force_code`;

export type ValueColumns = Pick<
  ListRow,
  | 'title'
  | 'content'
  | 'source_place'
  | 'intended_investment_yuan'
  | 'planned_investment_yuan'
  | 'fixed_asset_investment_yuan'
  | 'agreed_investment_yuan'
  | 'foreign_capital_usd'
  | 'land_mu'
  | 'next_step'
  | 'next_step_on'
  | 'problem'
  | 'expected_sign_on'
>;

/** The values of the ledger's columns by key, as lib/domain/lead-field.ts names them. */
export function valuesOf(row: ValueColumns): Answers {
  return {
    title: row.title,
    content: row.content,
    sourcePlace: row.source_place,
    intendedInvestmentYuan: toYuanOrNull(row.intended_investment_yuan),
    plannedInvestmentYuan: toYuanOrNull(row.planned_investment_yuan),
    fixedAssetInvestmentYuan: toYuanOrNull(row.fixed_asset_investment_yuan),
    agreedInvestmentYuan: toYuanOrNull(row.agreed_investment_yuan),
    foreignCapitalUsd: toYuanOrNull(row.foreign_capital_usd),
    landMu: row.land_mu === null ? null : Number(row.land_mu),
    nextStep: row.next_step,
    nextStepOn: row.next_step_on,
    problem: row.problem,
    expectedSignOn: row.expected_sign_on,
  };
}

/** What the actor may do within the line: the same can() that each deed asks. */
function mayOf(actor: Actor, row: ListRow): RowVerb[] {
  const subject = {
    officerId: row.officer_id,
    responsibleUnitCode: row.responsible_unit_code,
    industryKey: row.industry_key,
    responsibleLeaderId: row.responsible_leader_id,
    sharedWith: row.shared_with,
    sharedUnits: row.shared_units,
  };
  return ROW_VERBS.filter(verb => can(actor, verb, subject));
}

export function toRow(actor: Actor, row: ListRow, limits: DutyLimits): LeadRow {
  return {
    ...toCard(row, limits),
    origin: row.origin,
    source: row.source,
    sourcePlace: row.source_place,
    landMu: row.land_mu === null ? null : Number(row.land_mu),
    firstContactOn: row.first_contact_on,
    chainNodeName: row.chain_node_name,
    firstTalkUnitName: row.first_talk_unit_name,
    responsibleUnitCode: row.responsible_unit_code,
    taskForceName: row.task_force_name,
    taskForceCode: row.task_force_code,
    officerId: row.officer_id,
    responsibleLeaderName: row.leader_name,
    responsibleLeaderId: row.responsible_leader_id,
    excludedReason: row.excluded_reason,
    claimState: row.claim_state,
    registeredOn: row.registered_on,
    values: valuesOf(row),
    tags: row.tags === null ? [] : byPinyin(row.tags, tag => tag.name),
    may: mayOf(actor, row),
  };
}
