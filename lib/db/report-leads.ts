import { Prisma } from '@/prisma/generated/client';
import { type Day, dayOf, formatDay, type Month } from '../domain/day';
import { ORIGIN_NAMES, type OriginKey, SOURCE_NAMES, type SourceKey, type StatusKey } from '../domain/labels';
import { toYuan } from '../domain/money';
import { firstDay, lastDay } from '../domain/month';
import type { ReportLead } from '../domain/report/detail';
import { overdueLines } from '../domain/report/overdue';
import { type Selection, UNCLASSIFIED } from '../domain/report/scope';
import type { RuleSet } from '../domain/rule-set';
import { STAGE_KEYS, type StageKey, stageName } from '../domain/stage';
import { db } from './client';
import type { Transaction } from './transaction';

type LeadRow = {
  id: string;
  industry_key: string | null;
  unit_code: string;
  code: string;
  title: string;
  investor: string;
  industry: string | null;
  chain_node: string | null;
  source: SourceKey;
  source_place: string | null;
  origin: OriginKey | null;
  value_yuan: bigint;
  first_contact_on: Day | null;
  first_talk_unit: string | null;
  unit: string;
  officer: string | null;
  leader: string | null;
  stage: StageKey;
  status: StatusKey;
  next_step: string | null;
  next_step_on: Day | null;
  problem: string | null;
  expected_sign_on: Day | null;
  last_progress_on: Day;
  moves: { stage: StageKey; day: Day }[] | null;
  activity: string | null;
};

/** Which leads stand in sheet 明细, and what the report says of them. */
export type LeadQuestion = {
  month: Month;
  rules: RuleSet;
  cutOffAt: Date;
  selection: Selection;
  /** 补报 and 更正 by lead; such a lead is listed even after it was lost. */
  marks: ReadonlyMap<string, string>;
};

const LONGEST_PROGRESS = 120;

function progressOf(row: LeadRow): string | null {
  const moves = (row.moves ?? []).map(
    move => `${formatDay(move.day, 'list').split(' ')[0]}进入${stageName(move.stage)}`,
  );
  const text = [...moves, ...(row.activity ? [row.activity] : [])].join('；');
  const letters = [...text];
  if (letters.length === 0) return null;
  return letters.length > LONGEST_PROGRESS ? `${letters.slice(0, LONGEST_PROGRESS).join('')}…` : text;
}

function isOverdue(row: LeadRow, lines: Map<StageKey, Day | null>, day: Day): boolean {
  if (row.status !== 'active') return false;
  if (row.next_step_on !== null && row.next_step_on < day) return true;
  const line = lines.get(row.stage) ?? null;
  return line !== null && row.last_progress_on < line;
}

function toLead(row: LeadRow, mark: string | null, overdue: boolean): ReportLead {
  return {
    leadId: row.id,
    industryKey: row.industry_key,
    unitCode: row.unit_code,
    code: row.code,
    title: row.title.includes(row.investor) ? row.title : `${row.title}（${row.investor}）`,
    industry: row.industry,
    chainNode: row.chain_node,
    source: SOURCE_NAMES[row.source],
    sourcePlace: row.source_place,
    origin: row.origin && ORIGIN_NAMES[row.origin],
    valueYuan: row.value_yuan === 0n ? null : toYuan(row.value_yuan),
    firstContactOn: row.first_contact_on,
    firstTalkUnit: row.first_talk_unit,
    unit: row.unit,
    officer: row.officer,
    leader: row.leader,
    stage: stageName(row.stage),
    progress: progressOf(row),
    nextStep: row.next_step,
    problem: row.problem,
    expectedSignOn: row.expected_sign_on,
    isOverdue: overdue,
    mark,
  };
}

function selected({ industry, unit }: Selection): Prisma.Sql {
  const byIndustry =
    industry === undefined
      ? Prisma.sql`TRUE`
      : industry === UNCLASSIFIED
        ? Prisma.sql`lead.industry_key IS NULL`
        : Prisma.sql`lead.industry_key = ${industry}`;
  return unit === undefined ? byIndustry : Prisma.sql`${byIndustry} AND lead.responsible_unit_code = ${unit}`;
}

/**
 * The lines of sheet 明细: leads with a first event by the end of the month that are in hand, were lost in
 * the month, or have something late or corrected. One query; a lead's state is the present one.
 */
export async function reportLeads(question: LeadQuestion, tx: Transaction = db): Promise<ReportLead[]> {
  const { month, rules, cutOffAt, selection, marks } = question;
  const [from, to, day] = [firstDay(month), lastDay(month), dayOf(cutOffAt)];
  const rows = await tx.$queryRaw<LeadRow[]>`
    SELECT lead.id, lead.industry_key, lead.responsible_unit_code AS unit_code, lead.code, lead.title,
      investor.name AS investor, industry.name AS industry, node.name AS chain_node, lead.source::text AS source,
      COALESCE(lead.source_place, investor.origin_place) AS source_place, lead.origin::text AS origin, lead.value_yuan,
      lead.first_contact_on::text, talk.short_name AS first_talk_unit, unit.short_name AS unit,
      officer.name AS officer, leader.name AS leader, lead.stage::text AS stage, lead.status::text AS status,
      lead.next_step, lead.next_step_on::text, lead.problem, lead.expected_sign_on::text,
      lead.last_progress_on::text, move.moves, activity.text AS activity
    FROM lead
    JOIN investor ON investor.id = lead.investor_id
    JOIN unit ON unit.code = lead.responsible_unit_code
    LEFT JOIN unit AS talk ON talk.code = lead.first_talk_unit_code
    LEFT JOIN industry ON industry.key = lead.industry_key
    LEFT JOIN chain_node AS node ON node.key = lead.chain_node_key
    LEFT JOIN staff AS officer ON officer.id = lead.officer_id
    LEFT JOIN staff AS leader ON leader.id = lead.responsible_leader_id
    LEFT JOIN (
      SELECT lead_id, json_agg(json_build_object('stage', stage, 'day', happened_on) ORDER BY happened_on, stage) AS moves
      FROM stage_entry WHERE happened_on BETWEEN ${from}::date AND ${to}::date AND revoked_at IS NULL GROUP BY lead_id
    ) AS move ON move.lead_id = lead.id
    LEFT JOIN (
      SELECT DISTINCT ON (lead_id) lead_id, text FROM activity
      WHERE happened_on BETWEEN ${from}::date AND ${to}::date AND kind <> 'comment'
      ORDER BY lead_id, happened_on DESC, recorded_at DESC, id
    ) AS activity ON activity.lead_id = lead.id
    WHERE ${selected(selection)} AND lead.created_at <= ${cutOffAt.toISOString()}::timestamptz
      AND EXISTS (SELECT 1 FROM stage_entry WHERE lead_id = lead.id AND happened_on <= ${to}::date)
      AND (lead.status <> 'lost' OR lead.exit_on >= ${from}::date OR lead.id = ANY(${[...marks.keys()]}::uuid[]))
    ORDER BY lead.code`;
  const lines = overdueLines(rules, STAGE_KEYS, day);
  return rows.map(row => toLead(row, marks.get(row.id) ?? null, isOverdue(row, lines, day)));
}
