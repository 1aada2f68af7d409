import type { Metadata } from 'next';
import { ChainView } from '@/components/industry/chain-view';
import { IndustryTable } from '@/components/industry/industry-table';
import { PageHeader } from '@/components/ui/page-header';
import { TabLinks } from '@/components/ui/tab-links';
import { requireRight } from '@/lib/auth/require-actor';
import { listIndustryDetails } from '@/lib/db/industry';
import { yearOf } from '@/lib/domain/day';
import { edit, hangNode } from './actions';

export const metadata: Metadata = { title: '产业' };

type Props = { searchParams: Promise<{ chain?: string | string[] }> };

export default async function IndustriesPage({ searchParams }: Props) {
  const actor = await requireRight('industry.manage');
  const { chain } = await searchParams;
  const industries = await listIndustryDetails(actor);
  const shown = industries.find(({ key }) => key === chain);
  return (
    <div className="flex flex-col gap-3">
      <PageHeader title="产业" note="九大产业排第 1–9 位；调整名单不改动已登记的线索和已月结的报表。" />
      <TabLinks
        label="名单与产业链"
        links={[
          { href: '/admin/industries', label: '名单', current: !shown },
          ...industries.map(({ key, shortName }) => ({
            href: `/admin/industries?chain=${key}`,
            label: shortName,
            current: key === shown?.key,
          })),
        ]}
      />
      {shown ? (
        <ChainView key={shown.key} industry={shown} add={hangNode} />
      ) : (
        <IndustryTable industries={industries} year={yearOf(actor.today)} edit={edit} />
      )}
    </div>
  );
}
