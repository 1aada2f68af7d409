import { Prisma } from '@/prisma/generated/client';
import { instantAt, toDateColumn } from '../domain/day';
import type { DutyLimits } from '../domain/duty-limit';
import { STAGE_KEYS, stageOrder } from '../domain/stage';

const BEFORE_SIGNING = STAGE_KEYS.slice(0, stageOrder('signed'));
const BEFORE_TALK = STAGE_KEYS.slice(0, stageOrder('firstTalk'));

/** The two colours that ask for somebody: past the day, or past it or near it. */
export type Alarm = 'red' | 'amber';

function firstDays(limits: DutyLimits, alarm: Alarm): Prisma.Sql[] {
  const { respond, judge, feedBack } = limits;
  return [
    Prisma.sql`(lead.stage = 'lead' AND lead.responded_on IS NULL AND lead.created_at < ${instantAt(respond[alarm], 0)})`,
    Prisma.sql`(lead.stage = 'lead' AND lead.created_at < ${instantAt(judge[alarm], 0)})`,
    Prisma.sql`(lead.stage = ANY(${BEFORE_TALK}::stage[]) AND lead.fed_back_on IS NULL
      AND lead.created_at < ${instantAt(feedBack[alarm], 0)})`,
  ];
}

function stages(limits: DutyLimits, alarm: Alarm): Prisma.Sql[] {
  return STAGE_KEYS.flatMap(stage => {
    const limit = limits.stages[stage];
    return limit === undefined
      ? []
      : [
          Prisma.sql`(lead.stage = ${stage}::stage AND lead.last_progress_on < ${toDateColumn(limit[alarm])})`,
        ];
  });
}

/**
 * A held claim near its end, or past it, as a condition over `claim` and its `lead`: by protection, or by silence, which
 * counts from the later of progress and filing, so that both must lie before the day.
 */
export function claimAlarmedSql(limits: DutyLimits, alarm: Alarm): Prisma.Sql {
  const silentBefore = limits.silence[alarm];
  return Prisma.sql`(claim.state = 'held' AND lead.stage = ANY(${BEFORE_SIGNING}::stage[])
    AND (claim.protected_until < ${toDateColumn(limits.protection[alarm])}
      OR (claim.protected_until IS NOT NULL AND lead.last_progress_on < ${toDateColumn(silentBefore)}
        AND claim.filed_at < ${instantAt(silentBefore, 0)})))`;
}

function claims(limits: DutyLimits, alarm: Alarm): Prisma.Sql {
  return Prisma.sql`EXISTS (SELECT 1 FROM claim WHERE claim.lead_id = lead.id AND ${claimAlarmedSql(limits, alarm)})`;
}

/**
 * Leads of which a clock is red, or at least amber, as a condition over `lead`; lib/domain/duty-clock.ts tells
 * which one. Both compare with the same days, and a test holds one against the other.
 */
export function alarmedSql(limits: DutyLimits, alarm: Alarm): Prisma.Sql {
  const reportBefore = limits.report[alarm];
  const clocks = [
    Prisma.sql`(lead.import_batch_id IS NULL AND (${Prisma.join(firstDays(limits, alarm), ' OR ')}))`,
    Prisma.sql`(lead.stage = ANY(${BEFORE_SIGNING}::stage[]) AND (lead.last_reported_on < ${toDateColumn(reportBefore)}
      OR (lead.last_reported_on IS NULL AND lead.created_at < ${instantAt(reportBefore, 0)})))`,
    ...stages(limits, alarm),
    Prisma.sql`(lead.stage <> 'completion' AND (lead.next_step_on IS NULL
      OR lead.next_step_on < ${toDateColumn(limits.step[alarm])}))`,
    claims(limits, alarm),
  ];
  return Prisma.sql`(lead.status = 'active' AND lead.pooled_on IS NULL
    AND NOT EXISTS (SELECT 1 FROM lead_snooze AS quiet WHERE quiet.lead_id = lead.id AND quiet.ended_at IS NULL
      AND quiet.until_on >= ${toDateColumn(limits.today)})
    AND (${Prisma.join(clocks, ' OR ')}))`;
}
