import { Prisma } from '@/prisma/generated/client';
import type { Actor } from '../domain/actor';
import type { DutyLimits } from '../domain/duty-limit';
import type { LeadFilter } from '../domain/lead-filter';
import { getDutyLimits } from './duty-limits';
import { conditionsSql } from './lead-condition';
import { visibleLeadsSql } from './scope';
import { searchedSql } from './search-sql';
import { PLANNED_ONCE } from './statement-name';

/** A filter whose question about clocks can be put in SQL; `searched` where its search is asked in another way than of all rows. */
export type AskedFilter = LeadFilter & { limits?: DutyLimits; searched?: Prisma.Sql | null };

/** Adds today's limits where the filter asks about them. */
export async function withLimits(actor: Actor, filter: LeadFilter): Promise<AskedFilter> {
  const asks = filter.due === 'late' || filter.or?.due === 'late';
  return asks ? { ...filter, limits: await getDutyLimits(actor) } : filter;
}

const all = (conditions: Prisma.Sql[]): Prisma.Sql =>
  conditions.length > 0 ? Prisma.join(conditions, ' AND ') : Prisma.sql`TRUE`;

/** The filter as one condition over `lead`, without the actor's scope; what is not asked is not in it. */
export function askedSql(actor: Actor, filter: AskedFilter): Prisma.Sql {
  const searched = filter.searched === undefined ? searchedSql(filter.q) : filter.searched;
  const first = conditionsSql(actor, filter, filter.limits);
  const groups = filter.or
    ? [Prisma.sql`((${all(first)}) OR (${all(conditionsSql(actor, filter.or, filter.limits))}))`]
    : first;
  return all([...groups, ...(searched ? [searched] : [])]);
}

/** Whether all that is asked is equal for every value: then one plan does for all of them. */
function isEven(filter: LeadFilter): boolean {
  const { chainNodes, regions, claimStates, tags, amount, firstContact, lastProgress, nextStep, not } =
    filter;
  return (
    filter.q === '' &&
    filter.or === null &&
    [...chainNodes, ...regions, ...claimStates, ...tags, ...Object.keys(not)].length === 0 &&
    [amount, firstContact, lastProgress, nextStep].every(asked => asked === null)
  );
}

/** How a statement over this filter begins: what a search, a range or a rare choice finds decides its plan, all else is planned once. */
export const planOf = (filter: LeadFilter): Prisma.Sql => (isEven(filter) ? PLANNED_ONCE : Prisma.empty);

/** The filter and the actor's scope as one condition over `lead`. */
export function whereSql(actor: Actor, filter: AskedFilter): Prisma.Sql {
  return Prisma.sql`${visibleLeadsSql(actor)} AND ${askedSql(actor, filter)}`;
}
