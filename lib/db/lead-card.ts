import { Prisma } from '@/prisma/generated/client';
import { type ClockKey, type DutyFacts, dutyClocks, worstClock } from '../domain/duty-clock';
import type { DutyLimits } from '../domain/duty-limit';
import type { CardClock, LeadCard } from '../domain/lead-view';
import { toYuan } from '../domain/money';
import { DUTY_COLUMNS, DUTY_JOINS, type DutyRow, toDutyFacts } from './duty-facts';

/** A card as the database answers it; every query that draws cards selects the same columns. */
export type CardRow = DutyRow & {
  id: string;
  code: string;
  version: number;
  title: string;
  investor_name: string;
  value_yuan: bigint;
  industry_key: string | null;
  unit_name: string;
  officer_name: string | null;
  stage_on: string;
  next_step: string | null;
};

export const CARD_COLUMNS = Prisma.sql`lead.id, lead.code, lead.version, lead.title, investor.name AS investor_name,
  lead.value_yuan, lead.industry_key, unit.short_name AS unit_name, officer.name AS officer_name, lead.stage, lead.status,
  lead.stage_on::text, lead.next_step, lead.next_step_on::text, lead.last_progress_on::text, ${DUTY_COLUMNS}`;

export const CARD_JOINS = Prisma.sql`JOIN investor ON investor.id = lead.investor_id
  JOIN unit ON unit.code = lead.responsible_unit_code
  LEFT JOIN staff AS officer ON officer.id = lead.officer_id
  ${DUTY_JOINS}`;

/** The clock that asks first for this lead, or first among some of its clocks, in a few words. */
export function clockOf(facts: DutyFacts, limits: DutyLimits, among?: readonly ClockKey[]): CardClock | null {
  const clocks = dutyClocks(facts, limits).filter(({ key }) => among?.includes(key) ?? true);
  const worst = worstClock(clocks);
  if (worst === null) return null;
  const { key, short, words } = worst;
  return { key, isLate: worst.state === 'red', text: short, words };
}

export function toCard(row: CardRow, limits: DutyLimits): LeadCard {
  return {
    id: row.id,
    code: row.code,
    version: row.version,
    title: row.title,
    investorName: row.investor_name,
    valueYuan: toYuan(row.value_yuan),
    industryKey: row.industry_key,
    unitName: row.unit_name,
    officerName: row.officer_name,
    stage: row.stage,
    status: row.status,
    stageOn: row.stage_on,
    nextStep: row.next_step,
    nextStepOn: row.next_step_on,
    lastProgressOn: row.last_progress_on,
    clock: clockOf(toDutyFacts(row), limits),
    quietUntil: row.quiet_until !== null && row.quiet_until >= limits.today ? row.quiet_until : null,
  };
}
