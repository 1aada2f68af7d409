import type { Metadata } from 'next';
import { PageHeader } from '@/components/ui/page-header';
import { TabLinks } from '@/components/ui/tab-links';
import { AddUnit } from '@/components/unit/add-unit';
import { UnitTable } from '@/components/unit/unit-table';
import { requireRight } from '@/lib/auth/require-actor';
import { listUnitDetails } from '@/lib/db/unit';
import { listIndustries } from '@/lib/db/vocabulary';
import { UNIT_KIND_NAMES, type UnitKindKey } from '@/lib/domain/labels';
import { add, edit, end } from './actions';

export const metadata: Metadata = { title: '单位' };

const KINDS = Object.keys(UNIT_KIND_NAMES) as UnitKindKey[];

type Props = { searchParams: Promise<{ kind?: string | string[] }> };

export default async function UnitsPage({ searchParams }: Props) {
  const actor = await requireRight('unit.manage');
  const asked = (await searchParams).kind;
  const kind = KINDS.find(candidate => candidate === asked) ?? 'town';
  const [units, industries] = await Promise.all([listUnitDetails(actor), listIndustries(actor)]);
  const parents = units.filter(({ endsOn }) => endsOn === null).map(({ code, name }) => ({ code, name }));
  return (
    <div className="flex flex-col gap-3">
      <PageHeader
        title="单位"
        count={`共 ${units.length} 个`}
        note="用过的单位只撤并、不删除：名下线索和历年数字保留。"
        actions={
          <AddUnit
            parents={parents}
            industries={industries.filter(({ isActive }) => isActive)}
            today={actor.today}
            add={add}
          />
        }
      />
      <TabLinks
        label="单位类别"
        links={KINDS.map(key => ({
          href: `/admin/units?kind=${key}`,
          label: UNIT_KIND_NAMES[key],
          count: units.filter(unit => unit.kind === key).length,
          current: key === kind,
        }))}
      />
      <UnitTable
        label={UNIT_KIND_NAMES[kind]}
        units={units.filter(unit => unit.kind === kind)}
        names={Object.fromEntries(units.map(({ code, shortName }) => [code, shortName]))}
        parents={parents}
        today={actor.today}
        actions={{ edit, end }}
      />
    </div>
  );
}
