import { Prisma } from '@/prisma/generated/client';
import { type Day, dayOf, fromDateColumn } from '../domain/day';
import type { DutyFacts } from '../domain/duty-clock';
import type { StatusKey } from '../domain/labels';
import type { StageKey } from '../domain/stage';

/** What the clocks need of a lead, as the database answers it. */
export type DutyRow = {
  stage: StageKey;
  status: StatusKey;
  registered_on: Day;
  responded_on: Day | null;
  fed_back_on: Day | null;
  last_reported_on: Day | null;
  last_progress_on: Day;
  next_step_on: Day | null;
  is_from_ledger: boolean;
  is_pooled: boolean;
  protected_until: Day | null;
  claim_filed_on: Day | null;
  quiet_until: Day | null;
};

/** Beside stage, status, last_progress_on and next_step_on, which whoever asks selects anyway; over `lead` with DUTY_JOINS. */
export const DUTY_COLUMNS = Prisma.sql`
  (lead.created_at AT TIME ZONE 'Asia/Shanghai')::date::text AS registered_on, lead.responded_on::text,
  lead.fed_back_on::text, lead.last_reported_on::text, lead.import_batch_id IS NOT NULL AS is_from_ledger,
  lead.pooled_on IS NOT NULL AS is_pooled, held.protected_until::text,
  (held.filed_at AT TIME ZONE 'Asia/Shanghai')::date::text AS claim_filed_on, snooze.until_on::text AS quiet_until`;

export const DUTY_JOINS = Prisma.sql`LEFT JOIN claim AS held ON held.lead_id = lead.id AND held.state = 'held'
  LEFT JOIN lead_snooze AS snooze ON snooze.lead_id = lead.id AND snooze.ended_at IS NULL`;

export function toDutyFacts(row: DutyRow): DutyFacts {
  return {
    status: row.status,
    stage: row.stage,
    isFromLedger: row.is_from_ledger,
    isPooled: row.is_pooled,
    registeredOn: row.registered_on,
    respondedOn: row.responded_on,
    fedBackOn: row.fed_back_on,
    lastReportedOn: row.last_reported_on,
    lastProgressOn: row.last_progress_on,
    nextStepOn: row.next_step_on,
    protectedUntil: row.protected_until,
    claimFiledOn: row.claim_filed_on,
    quietUntil: row.quiet_until,
  };
}

/** The same for leads that Prisma reads. */
export const dutyInclude = {
  claims: { where: { state: 'held' }, select: { protectedUntil: true, filedAt: true } },
  snoozes: { where: { endedAt: null }, select: { untilOn: true } },
} satisfies Prisma.LeadInclude;

const day = (date: Date | null | undefined): Day | null => (date ? fromDateColumn(date) : null);

export function factsOf(lead: Prisma.LeadGetPayload<{ include: typeof dutyInclude }>): DutyFacts {
  const [held] = lead.claims;
  return {
    status: lead.status,
    stage: lead.stage,
    isFromLedger: lead.importBatchId !== null,
    isPooled: lead.pooledOn !== null,
    registeredOn: dayOf(lead.createdAt),
    respondedOn: day(lead.respondedOn),
    fedBackOn: day(lead.fedBackOn),
    lastReportedOn: day(lead.lastReportedOn),
    lastProgressOn: fromDateColumn(lead.lastProgressOn),
    nextStepOn: day(lead.nextStepOn),
    protectedUntil: day(held?.protectedUntil),
    claimFiledOn: held ? dayOf(held.filedAt) : null,
    quietUntil: day(lead.snoozes[0]?.untilOn),
  };
}
