import type { Metadata } from 'next';
import { NewLeadForm } from '@/components/new-lead/new-lead-form';
import { Empty } from '@/components/ui/empty';
import { LinkButton } from '@/components/ui/link-button';
import { PageHeader } from '@/components/ui/page-header';
import { requireActor } from '@/lib/auth/require-actor';
import { listChainNodes, listIndustries, listUnits } from '@/lib/db/vocabulary';
import { can } from '@/lib/domain/access';
import { create, findSimilar } from './actions';

export const metadata: Metadata = { title: '新建线索' };

type Props = { searchParams: Promise<{ investor?: string | string[] }> };

export default async function NewLeadPage({ searchParams }: Props) {
  const actor = await requireActor();
  if (!can(actor, 'lead.create')) {
    return (
      <Empty
        title="你的岗位不能登记线索"
        hint="请把情况告诉招商员，由其登记。"
        action={<LinkButton href="/">回到首页</LinkButton>}
      />
    );
  }
  const [industries, chainNodes, units] = await Promise.all([
    listIndustries(actor),
    listChainNodes(actor),
    listUnits(actor),
  ]);
  const { investor } = await searchParams;
  const reach = new Set(actor.posts.flatMap(post => post.unitCodes));
  return (
    <div className="mx-auto max-w-180">
      <PageHeader title="新建线索" note="先填最要紧的六项，其余可以以后再补。" />
      <NewLeadForm
        today={actor.today}
        investorName={typeof investor === 'string' ? investor.slice(0, 80) : ''}
        industries={industries.filter(industry => industry.isActive)}
        chainNodes={chainNodes}
        units={units.filter(unit => reach.has(unit.code))}
        unitCode={actor.posts[0]?.unitCode ?? null}
        create={create}
        findSimilar={findSimilar}
      />
    </div>
  );
}
