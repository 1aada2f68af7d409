import { Prisma } from '@/prisma/generated/client';
import type { Actor } from '../domain/actor';
import { addDays, toDateColumn, weekday } from '../domain/day';
import type { DutyLimits } from '../domain/duty-limit';
import type { LeadFilter } from '../domain/lead-filter';
import { getDutyLimits } from './duty-limits';
import { alarmedSql } from './duty-sql';
import { visibleLeadsSql } from './scope';
import { searchedSql } from './search-sql';
import { PLANNED_ONCE } from './statement-name';

/** A filter whose question about clocks can be put in SQL; `searched` where its search is asked in another way than of all rows. */
export type AskedFilter = LeadFilter & { limits?: DutyLimits; searched?: Prisma.Sql | null };

/** Adds today's limits where the filter asks about them. */
export async function withLimits(actor: Actor, filter: LeadFilter): Promise<AskedFilter> {
  return filter.due === 'late' ? { ...filter, limits: await getDutyLimits(actor) } : filter;
}

/** Active leads whose clocks are quiet today; what lib/db/duty-sql.ts leaves out of the late ones. */
function snoozedSql(today: string): Prisma.Sql {
  return Prisma.sql`(lead.status = 'active' AND EXISTS (SELECT 1 FROM lead_snooze AS quiet
    WHERE quiet.lead_id = lead.id AND quiet.ended_at IS NULL AND quiet.until_on >= ${toDateColumn(today)}))`;
}

function dueCondition(filter: AskedFilter, today: string): Prisma.Sql[] {
  if (filter.due === 'late') {
    if (!filter.limits) throw new Error('Late by which rules? Ask withLimits() first.');
    return [alarmedSql(filter.limits, 'red')];
  }
  if (filter.due === 'snoozed') return [snoozedSql(today)];
  if (filter.due === 'overdue')
    return [Prisma.sql`lead.next_step_on < ${toDateColumn(today)} AND lead.status = 'active'`];
  if (filter.due === 'today')
    return [Prisma.sql`lead.next_step_on = ${toDateColumn(today)} AND lead.status = 'active'`];
  if (filter.due === 'week') {
    const sunday = addDays(today, 7 - weekday(today));
    return [
      Prisma.sql`lead.next_step_on BETWEEN ${toDateColumn(today)} AND ${toDateColumn(sunday)} AND lead.status = 'active'`,
    ];
  }
  if (filter.due === 'stale') {
    return [
      Prisma.sql`lead.last_progress_on < ${toDateColumn(addDays(today, -30))} AND lead.status = 'active'`,
    ];
  }
  return [];
}

/** What the actor follows or answers for, over the alias `lead`; not a right, only a wish. */
export function ownLeadsSql(actor: Actor): Prisma.Sql {
  return Prisma.sql`(lead.officer_id = ${actor.staffId}::uuid OR lead.responsible_leader_id = ${actor.staffId}::uuid)`;
}

/** One value is asked for by equality: only then does an index keep its order behind the column. */
function oneOf(column: Prisma.Sql, wanted: readonly (string | number)[], type: Prisma.Sql): Prisma.Sql[] {
  if (wanted.length === 0) return [];
  if (wanted.length === 1) return [Prisma.sql`${column} = ${wanted[0]}::${type}`];
  return [Prisma.sql`${column} = ANY(${wanted}::${type}[])`];
}

function industryCondition(industries: readonly string[]): Prisma.Sql[] {
  if (!industries.includes('none')) return oneOf(Prisma.sql`lead.industry_key`, industries, Prisma.sql`text`);
  return [Prisma.sql`(lead.industry_key = ANY(${industries}) OR lead.industry_key IS NULL)`];
}

/** The filter as one condition over `lead`, without the actor's scope; what is not asked is not in it. */
export function askedSql(actor: Actor, filter: AskedFilter): Prisma.Sql {
  const searched = filter.searched === undefined ? searchedSql(filter.q) : filter.searched;
  const conditions: Prisma.Sql[] = [
    ...dueCondition(filter, actor.today),
    ...oneOf(Prisma.sql`lead.stage`, filter.stages, Prisma.sql`stage`),
    ...oneOf(Prisma.sql`lead.status`, filter.statuses, Prisma.sql`lead_status`),
    ...industryCondition(filter.industries),
    ...oneOf(Prisma.sql`lead.responsible_unit_code`, filter.units, Prisma.sql`text`),
    ...oneOf(Prisma.sql`lead.origin`, filter.origins, Prisma.sql`origin`),
    ...oneOf(Prisma.sql`lead.value_band`, filter.bands, Prisma.sql`int`),
    ...oneOf(Prisma.sql`lead.officer_id`, filter.officers, Prisma.sql`uuid`),
    ...(filter.mine ? [ownLeadsSql(actor)] : []),
    ...(searched ? [searched] : []),
  ];
  return conditions.length > 0 ? Prisma.join(conditions, ' AND ') : Prisma.sql`TRUE`;
}

/** How a statement over this filter begins: what a search finds decides its plan, all else is planned once. */
export const planOf = (filter: LeadFilter): Prisma.Sql => (filter.q === '' ? PLANNED_ONCE : Prisma.empty);

/** The filter and the actor's scope as one condition over `lead`. */
export function whereSql(actor: Actor, filter: AskedFilter): Prisma.Sql {
  return Prisma.sql`${visibleLeadsSql(actor)} AND ${askedSql(actor, filter)}`;
}
