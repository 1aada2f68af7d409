import { Prisma } from '@/prisma/generated/client';
import type { Actor } from '../domain/actor';
import { addDays, toDateColumn, weekday } from '../domain/day';
import type { LeadFilter } from '../domain/lead-filter';
import { searchQuery } from '../domain/search-terms';
import { visibleLeadsSql } from './scope';

function dueCondition(filter: LeadFilter, today: string): Prisma.Sql[] {
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

/** The filter and the actor's scope as one condition over `lead`; what is not asked is not in it. */
export function whereSql(actor: Actor, filter: LeadFilter): Prisma.Sql {
  const conditions: Prisma.Sql[] = [visibleLeadsSql(actor), ...dueCondition(filter, actor.today)];
  if (filter.stages.length > 0) conditions.push(Prisma.sql`lead.stage = ANY(${filter.stages}::stage[])`);
  if (filter.statuses.length > 0)
    conditions.push(Prisma.sql`lead.status = ANY(${filter.statuses}::lead_status[])`);
  if (filter.industries.length > 0) {
    conditions.push(
      filter.industries.includes('none')
        ? Prisma.sql`(lead.industry_key = ANY(${filter.industries}) OR lead.industry_key IS NULL)`
        : Prisma.sql`lead.industry_key = ANY(${filter.industries})`,
    );
  }
  if (filter.units.length > 0) conditions.push(Prisma.sql`lead.responsible_unit_code = ANY(${filter.units})`);
  if (filter.origins.length > 0) conditions.push(Prisma.sql`lead.origin = ANY(${filter.origins}::origin[])`);
  if (filter.bands.length > 0) conditions.push(Prisma.sql`lead.value_band = ANY(${filter.bands}::int[])`);
  if (filter.officers.length > 0)
    conditions.push(Prisma.sql`lead.officer_id = ANY(${filter.officers}::uuid[])`);
  if (filter.mine) conditions.push(ownLeadsSql(actor));
  const query = searchQuery(filter.q);
  if (query) {
    conditions.push(Prisma.sql`lead.id IN (SELECT lead_id FROM lead_search WHERE doc @@ ${query}::tsquery)`);
  }
  return Prisma.join(conditions, ' AND ');
}
