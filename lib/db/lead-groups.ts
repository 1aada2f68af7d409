import { Prisma } from '@/prisma/generated/client';
import { canReadSomeLeads } from '../domain/access';
import type { Actor } from '../domain/actor';
import { type LeadFilter, readFilter } from '../domain/lead-filter';
import { FIXED_GROUPS, GROUP_ROWS, type LeadGroup, nameGroups } from '../domain/lead-group';
import type { MoreOfGroupInput } from '../domain/lead-group-input';
import type { LeadRow } from '../domain/lead-view';
import type { GroupKey } from '../domain/list-layout';
import { done, notAllowed, type Outcome } from '../domain/outcome';
import { paramsOf } from '../domain/view';
import { db } from './client';
import { planOf, whereSql, withLimits } from './lead-filter';
import { listLeadsById } from './lead-list';
import { orderSql } from './lead-order';
import { SUMS, type SumRow, toSums } from './lead-sums';
import { firstLeadsSql } from './lead-walk';

/** The column behind each group, as text; '' where it says nothing. */
const COLUMNS: Record<GroupKey, Prisma.Sql> = {
  stage: Prisma.sql`lead.stage`,
  status: Prisma.sql`lead.status`,
  industry: Prisma.sql`lead.industry_key`,
  unit: Prisma.sql`lead.responsible_unit_code`,
  officer: Prisma.sql`lead.officer_id`,
  origin: Prisma.sql`lead.origin`,
  band: Prisma.sql`lead.value_band`,
  source: Prisma.sql`lead.source`,
};

/** Names of the groups that are rows themselves, in their own order; of no more than have a lead in the answer. */
async function namesOf(group: GroupKey, keys: string[]): Promise<readonly { key: string; name: string }[]> {
  const fixed = FIXED_GROUPS[group];
  if (fixed) return fixed;
  if (group === 'industry') {
    const where = { key: { in: keys } };
    const rows = await db.industry.findMany({
      where,
      orderBy: { sortOrder: 'asc' },
      select: { key: true, name: true },
    });
    return rows;
  }
  if (group === 'unit') {
    const where = { code: { in: keys } };
    const rows = await db.unit.findMany({ where, orderBy: { sortOrder: 'asc' } });
    return rows.map(row => ({ key: row.code, name: row.shortName }));
  }
  const where = { id: { in: keys.filter(key => key !== '') } };
  const rows = await db.staff.findMany({
    where,
    orderBy: [{ namePinyin: 'asc' }, { id: 'asc' }],
    select: { id: true, name: true },
  });
  return rows.map(row => ({ key: row.id, name: row.name }));
}

/** The groups of the whole filtered set with their subtotals, in one statement; in the natural order of the closed set. */
export async function listGroups(actor: Actor, filter: LeadFilter, group: GroupKey): Promise<LeadGroup[]> {
  const asked = await withLimits(actor, filter);
  const rows = await db.$queryRaw<(SumRow & { key: string | null })[]>`${planOf(filter)}
    SELECT ${COLUMNS[group]}::text AS key, ${SUMS} FROM lead WHERE ${whereSql(actor, asked)} GROUP BY ${COLUMNS[group]}`;
  const sums = rows.map(row => ({ ...toSums(row), key: row.key ?? '' }));
  return nameGroups(
    group,
    sums,
    await namesOf(
      group,
      sums.map(({ key }) => key),
    ),
  );
}

/** The next rows of one group, in the order of the ledger. */
export async function listGroupRows(actor: Actor, input: MoreOfGroupInput): Promise<Outcome<LeadRow[]>> {
  if (!canReadSomeLeads(actor)) return notAllowed('你的岗位没有线索台账。');
  const filter = readFilter(paramsOf(input.query));
  const next = firstLeadsSql(actor, await withLimits(actor, filter), {
    order: orderSql(filter),
    size: GROUP_ROWS,
    offset: input.shown,
    and: Prisma.sql`COALESCE(${COLUMNS[input.group]}::text, '') = ${input.key}`,
  });
  const ids = await db.$queryRaw<{ id: string }[]>`${planOf(filter)} ${next}`;
  return done(
    await listLeadsById(
      actor,
      ids.map(({ id }) => id),
    ),
  );
}
