import { type Day, fromDateColumn, toDateColumn } from '../domain/day';
import { dutyClocks } from '../domain/duty-clock';
import type { DutyLimits } from '../domain/duty-limit';
import { clockReminders, type RemindedLead, reopenReminders, taskReminders } from '../domain/duty-reminder';
import type { Reminder } from '../domain/reminder';
import { addWorkingDays, isWorkingDay } from '../domain/working-calendar';
import { db } from './client';
import { DUTY_COLUMNS, DUTY_JOINS, type DutyRow, toDutyFacts } from './duty-facts';
import { getDutyLimits } from './duty-limits';
import { alarmedSql } from './duty-sql';
import { listWhoMayInUnit } from './post-holders';

type AlarmedRow = DutyRow & {
  id: string;
  code: string;
  officer_id: string | null;
  next_step_owner_id: string | null;
  responsible_unit_code: string;
  reopen_on: Day | null;
};

/** Leads with a clock that asks, and leads that rest whose day has come; nobody's rights are asked, for nobody reads. */
function listAlarmed(limits: DutyLimits): Promise<AlarmedRow[]> {
  return db.$queryRaw<AlarmedRow[]>`
    SELECT lead.id, lead.code, lead.stage, lead.status, lead.officer_id, lead.next_step_owner_id,
      lead.responsible_unit_code, lead.last_progress_on::text, lead.next_step_on::text, lead.reopen_on::text,
      ${DUTY_COLUMNS}
    FROM lead ${DUTY_JOINS}
    WHERE ${alarmedSql(limits, 'amber')} OR (lead.status = 'paused' AND lead.reopen_on <= ${toDateColumn(limits.today)})
    ORDER BY lead.id`;
}

async function managersByUnit(codes: readonly string[]): Promise<Map<string, string[]>> {
  const pairs = await Promise.all(
    [...new Set(codes)].map(
      async (code): Promise<[string, string[]]> => [code, await listWhoMayInUnit(db, 'lead.assign', code)],
    ),
  );
  return new Map(pairs);
}

function ofLead(row: AlarmedRow, managerIds: readonly string[], limits: DutyLimits): Reminder[] {
  const lead: RemindedLead = {
    id: row.id,
    code: row.code,
    stage: row.stage,
    officerId: row.officer_id,
    stepOwnerId: row.next_step_owner_id,
    managerIds,
  };
  if (row.status === 'paused') return row.reopen_on === null ? [] : reopenReminders(lead, row.reopen_on);
  return clockReminders(lead, dutyClocks(toDutyFacts(row), limits), limits.today);
}

/** Whoever no longer works here is told nothing. */
async function stillHere(reminders: Reminder[]): Promise<Reminder[]> {
  const ids = [...new Set(reminders.map(({ staffId }) => staffId))];
  const here = await db.staff.findMany({
    where: { id: { in: ids }, disabledAt: null },
    select: { id: true },
  });
  const known = new Set(here.map(({ id }) => id));
  return reminders.filter(({ staffId }) => known.has(staffId));
}

/**
 * Everything that steps, clocks, tasks and leads at rest have to tell on this day, for the job that tells it. Each
 * key names the matter and its due day, so that a second run tells nothing twice. On free days it is silent.
 */
export async function listDutyReminders(today: Day): Promise<Reminder[]> {
  if (!isWorkingDay(today)) return [];
  const limits = await getDutyLimits({ today });
  const nextWorkingDay = addWorkingDays(today, 1);
  const [leads, tasks] = await Promise.all([
    listAlarmed(limits),
    db.task.findMany({
      where: { closedAt: null, repliedAt: null, dueOn: { lte: toDateColumn(nextWorkingDay) } },
      include: { lead: { select: { code: true } } },
      orderBy: { id: 'asc' },
    }),
  ]);
  const managers = await managersByUnit(leads.map(row => row.responsible_unit_code));
  return stillHere([
    ...leads.flatMap(row => ofLead(row, managers.get(row.responsible_unit_code) ?? [], limits)),
    ...tasks.flatMap(task =>
      taskReminders(
        {
          id: task.id,
          leadCode: task.lead.code,
          ownerId: task.ownerId,
          givenById: task.givenById,
          dueOn: fromDateColumn(task.dueOn),
        },
        today,
        nextWorkingDay,
      ),
    ),
  ]);
}
