import { Prisma } from '@/prisma/generated/client';
import type { Actor } from '../domain/actor';
import type { CalendarEvent, CalendarQuestion, EventKind } from '../domain/calendar-view';
import { type Day, toDateColumn } from '../domain/day';
import { db } from './client';
import { leadReach, visibleLeadsSql } from './scope';

/** More than any calendar can show; a unit of the whole city has its lists for the rest. */
const MOST_EVENTS = 2_000;

type EventRow = {
  id: string;
  kind: EventKind;
  day: Day;
  lead_id: string;
  code: string;
  title: string;
  text: string;
};

type Asked = { from: Day; to: Day; scope: CalendarQuestion['scope'] };

/** Whose: one's own by each kind's own meaning of own, or all on leads one sees. */
function whose(scope: Asked['scope'], own: Prisma.Sql): Prisma.Sql {
  return scope === 'own' ? own : Prisma.sql`TRUE`;
}

/** Whether there is more than one's own to look at: whoever sees the leads of a unit, an industry or the city. */
export function hasUnitCalendar(actor: Actor): boolean {
  const { all, unitCodes, industryKeys } = leadReach(actor);
  return all || unitCodes.length > 0 || industryKeys.length > 0;
}

/** Talks that were had and days that are due, on leads the actor sees, the earliest first. */
export async function listEvents(actor: Actor, { from, to, scope }: Asked): Promise<CalendarEvent[]> {
  const me = Prisma.sql`${actor.staffId}::uuid`;
  const [first, last] = [toDateColumn(from), toDateColumn(to)];
  const seen = visibleLeadsSql(actor);
  const followed = Prisma.sql`(lead.officer_id = ${me} OR lead.responsible_leader_id = ${me})`;
  const ownStep = Prisma.sql`(lead.next_step_owner_id = ${me} OR (lead.next_step_owner_id IS NULL AND ${followed}))`;
  const rows = await db.$queryRaw<EventRow[]>`
    SELECT event.*, event.on_day::text AS day FROM (
      SELECT 'activity:' || activity.id AS id, activity.kind::text AS kind, activity.happened_on AS on_day,
        lead.id AS lead_id, lead.code, lead.title, left(activity.text, 80) AS text
      FROM activity JOIN lead ON lead.id = activity.lead_id
      WHERE activity.happened_on BETWEEN ${first} AND ${last}
        AND activity.kind IN ('visit', 'reception', 'meeting', 'roadshow') AND ${seen}
        AND ${whose(scope, Prisma.sql`(activity.recorded_by_id = ${me} OR ${followed})`)}
      UNION ALL
      SELECT 'step:' || lead.id, 'step', lead.next_step_on, lead.id, lead.code, lead.title, coalesce(lead.next_step, '')
      FROM lead WHERE lead.next_step_on BETWEEN ${first} AND ${last} AND lead.status = 'active' AND ${seen}
        AND ${whose(scope, ownStep)}
      UNION ALL
      SELECT 'task:' || task.id, 'task', task.due_on, lead.id, lead.code, lead.title, task.text
      FROM task JOIN lead ON lead.id = task.lead_id
      WHERE task.due_on BETWEEN ${first} AND ${last} AND task.closed_at IS NULL AND ${seen}
        AND ${whose(scope, Prisma.sql`(task.owner_id = ${me} OR task.given_by_id = ${me})`)}
      UNION ALL
      SELECT 'protection:' || claim.id, 'protection', claim.protected_until, lead.id, lead.code, lead.title,
        '备案 ' || claim.code || ' 保护期止'
      FROM claim JOIN lead ON lead.id = claim.lead_id
      WHERE claim.state = 'held' AND claim.protected_until BETWEEN ${first} AND ${last} AND ${seen}
        AND ${whose(scope, followed)}
      UNION ALL
      SELECT 'reopen:' || lead.id, 'reopen', lead.reopen_on, lead.id, lead.code, lead.title, '暂缓到期，拟重启'
      FROM lead WHERE lead.status = 'paused' AND lead.reopen_on BETWEEN ${first} AND ${last} AND ${seen}
        AND ${whose(scope, followed)}
    ) AS event
    ORDER BY event.on_day, event.kind, event.id LIMIT ${MOST_EVENTS}`;
  return rows.map(row => ({
    id: row.id,
    kind: row.kind,
    day: row.day,
    leadId: row.lead_id,
    leadCode: row.code,
    leadTitle: row.title,
    text: row.text,
  }));
}
