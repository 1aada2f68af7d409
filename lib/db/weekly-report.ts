import type { Actor } from '../domain/actor';
import { addDays, type Day } from '../domain/day';
import type { LeadContact } from '../domain/export-column';
import { toYuanOrNull } from '../domain/money';
import { done, notAllowed, type Outcome, refused } from '../domain/outcome';
import { firstDayOfWeek } from '../domain/weekly/week';
import {
  MOST_WEEKLY,
  mayReadWeekly,
  type WeeklyGroupKey,
  type WeeklyLayout,
  type WeeklyReport,
  type WeeklyRow,
  weeklyReport,
} from '../domain/weekly/weekly-report';
import { recordAudit } from './audit';
import { db } from './client';
import { contactsOfLeads, countNumbers } from './export-contacts';
import { whyNotNow, whyNotRows } from './rate-limit';
import { visibleLeadsSql } from './scope';
import { getPolicy } from './security-policy';
import { transact } from './transaction';

export type WeeklyQuestion = { friday: Day; by: WeeklyGroupKey };

type Row = {
  id: string;
  code: string;
  title: string;
  investor: string;
  fixed_yuan: bigint | null;
  intro: string | null;
  content: string | null;
  land_mu: string | null;
  unit_code: string;
  unit_name: string;
  place: string;
  force_code: string | null;
  force_name: string | null;
  industry: string | null;
  verdict: string | null;
  progress: string | null;
  last_progress_on: Day;
  entered_on: Day;
  claim_code: string | null;
  protected_until: Day | null;
};

function toWeeklyRow(row: Row, { friday }: WeeklyQuestion): WeeklyRow {
  return {
    leadId: row.id,
    code: row.code,
    title: row.title,
    investor: row.investor,
    fixedYuan: toYuanOrNull(row.fixed_yuan),
    intro: row.intro,
    content: row.content,
    landMu: row.land_mu === null ? null : Number(row.land_mu),
    place: row.place,
    unit: { key: row.unit_code, name: row.unit_name },
    force: row.force_code === null ? null : { key: row.force_code, name: row.force_name ?? row.force_code },
    progress: row.progress,
    lastProgressOn: row.last_progress_on,
    isNew: row.entered_on >= firstDayOfWeek(friday),
    isSilent: row.last_progress_on < addDays(friday, -30),
    industry: row.industry,
    verdict: row.verdict,
    claim: row.claim_code === null ? null : { code: row.claim_code, until: row.protected_until },
  };
}

/**
 * What was under negotiation at the end of the Friday and is the actor's to see: entered 在谈 by then, not signed and
 * not put to rest by then. What a lead says besides is its present state, as in the monthly list.
 */
async function listRows(actor: Actor, question: WeeklyQuestion): Promise<WeeklyRow[]> {
  const { friday, by } = question;
  const rows = await db.$queryRaw<Row[]>`
    SELECT lead.id, lead.code, lead.title, investor.name AS investor, investor.intro, lead.content,
      lead.fixed_asset_investment_yuan AS fixed_yuan, lead.land_mu::text, unit.code AS unit_code,
      unit.short_name AS unit_name, CASE unit.kind WHEN 'town' THEN unit.name ELSE unit.short_name END AS place,
      force.code AS force_code, force.short_name AS force_name, industry.name AS industry,
      coalesce(lead.facts->>'verdictText', lead.facts->>'verdict') AS verdict, activity.text AS progress,
      lead.last_progress_on::text, way.entered_on::text, claim.code AS claim_code, claim.protected_until::text
    FROM lead
    JOIN investor ON investor.id = lead.investor_id
    JOIN unit ON unit.code = lead.responsible_unit_code
    LEFT JOIN unit AS force ON force.code = lead.task_force_code
    LEFT JOIN industry ON industry.key = lead.industry_key
    JOIN LATERAL (
      SELECT min(entry.happened_on) AS entered_on, max(entry.stage) AS stage FROM stage_entry AS entry
      WHERE entry.lead_id = lead.id AND entry.revoked_at IS NULL AND entry.stage >= 'negotiating'
        AND entry.happened_on <= ${friday}::date
    ) AS way ON way.stage BETWEEN 'negotiating' AND 'readyToSign'
    LEFT JOIN LATERAL (
      SELECT text FROM activity WHERE activity.lead_id = lead.id AND kind <> 'comment'
        AND happened_on <= ${friday}::date
      ORDER BY happened_on DESC, recorded_at DESC, activity.id LIMIT 1
    ) AS activity ON true
    LEFT JOIN LATERAL (
      SELECT claim.code, claim.protected_until FROM claim
      WHERE claim.lead_id = lead.id AND claim.state IN ('waiting', 'held', 'clashed')
      ORDER BY claim.filed_at DESC LIMIT 1
    ) AS claim ON true
    WHERE ${visibleLeadsSql(actor)} AND (lead.status = 'active' OR lead.exit_on > ${friday}::date)
    ORDER BY CASE WHEN ${by} = 'force' THEN force.sort_order END NULLS LAST,
      CASE WHEN ${by} = 'unit' THEN unit.sort_order END, CASE WHEN ${by} = 'unit' THEN unit.code END, lead.code
    LIMIT ${MOST_WEEKLY + 1}`;
  return rows.map(row => toWeeklyRow(row, question));
}

/** The weekly report of what the actor sees, by unit or by task force. */
export async function getWeeklyReport(
  actor: Actor,
  question: WeeklyQuestion,
): Promise<Outcome<WeeklyReport>> {
  if (!mayReadWeekly(actor)) return notAllowed('你的岗位不查看周报。');
  const rows = await listRows(actor, question);
  if (rows.length > MOST_WEEKLY)
    return refused(`在谈项目超过 ${MOST_WEEKLY.toLocaleString('zh-CN')} 个，请在线索台账筛选后导出。`);
  const industries = await db.industry.findMany({
    orderBy: { sortOrder: 'asc' },
    select: { name: true },
  });
  return done(weeklyReport(rows, { ...question, industries: industries.map(({ name }) => name) }));
}

/** The report with whom to ring, for the files. */
export type WeeklyDocument = { report: WeeklyReport; contacts: ReadonlyMap<string, LeadContact> };

/**
 * The same, to be written into a file: with the contacts, their numbers where the actor may read them. Counts for the
 * day like any other export; its row with the number of rows and of numbers stands in the audit before a byte goes out.
 */
export async function exportWeeklyReport(
  actor: Actor,
  question: WeeklyQuestion & { layout: WeeklyLayout },
): Promise<Outcome<WeeklyDocument>> {
  const { friday, by, layout } = question;
  const report = await getWeeklyReport(actor, { friday, by });
  if (!report.ok) return report;
  const wait = await whyNotNow(actor, 'reportFile');
  if (wait) return wait;
  const { groups, rows } = report.value;
  const tooMany = await whyNotRows(actor, rows, (await getPolicy()).exportRowsPerDay);
  if (tooMany) return tooMany;
  const ids = groups.flatMap(group => group.rows.map(row => row.leadId));
  const [contacts, numbersRevealed] = await Promise.all([
    contactsOfLeads(actor, ids),
    countNumbers(actor, ids),
  ]);
  const after = { name: layout, friday, rows, numbersRevealed };
  await transact(tx =>
    recordAudit(tx, actor, { deed: 'weekly.exported', noun: 'export', nounId: 'weekly', after }),
  );
  return done({ report: report.value, contacts });
}
