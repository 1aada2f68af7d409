import type { Actor } from '../domain/actor';
import type { ReportScope } from '../domain/report/scope';
import { isWithinReach } from '../domain/report/scope';
import { reportReach } from '../domain/unit-reach';
import { db } from './client';

export type ScopeOption = { scope: ReportScope; kind: 'all' | 'industry' | 'unit'; name: string };

/** The reports an actor may choose from, the whole city first. Two queries. */
export async function listReportScopes(actor: Actor): Promise<ScopeOption[]> {
  const industries = await db.industry.findMany({
    where: { status: 'active' },
    orderBy: { sortOrder: 'asc' },
  });
  const units = await db.unit.findMany({
    where: { kind: { in: ['town', 'platform', 'enclave'] } },
    orderBy: [{ sortOrder: 'asc' }, { code: 'asc' }],
    select: { code: true, shortName: true },
  });
  const options: ScopeOption[] = [
    { scope: 'all', kind: 'all', name: '全市' },
    ...industries.map(({ key, name }): ScopeOption => ({ scope: `industry:${key}`, kind: 'industry', name })),
    ...units.map(
      ({ code, shortName }): ScopeOption => ({ scope: `unit:${code}`, kind: 'unit', name: shortName }),
    ),
  ];
  const reach = reportReach(actor);
  return options.filter(option => isWithinReach(reach, option.scope));
}
