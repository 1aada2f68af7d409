import type { Metadata } from 'next';
import { ClaimTabs } from '@/components/claim/claim-tabs';
import { PoolTable } from '@/components/pool/pool-table';
import { PageHeader } from '@/components/ui/page-header';
import { requireRight } from '@/lib/auth/require-actor';
import { countClaims } from '@/lib/db/claim-list';
import { listPool } from '@/lib/db/pool';
import { can } from '@/lib/domain/access';
import { take } from './actions';

export const metadata: Metadata = { title: '公共池' };

export default async function PoolPage() {
  const actor = await requireRight('pool.take');
  const [leads, counts] = await Promise.all([listPool(actor), countClaims(actor)]);
  return (
    <div className="flex flex-col gap-3">
      <PageHeader
        title="公共池"
        count={`${leads.length} 个`}
        note="备案失效的项目，谁先认领归谁跟进；认领前看不到投资方和联系人。"
      />
      <ClaimTabs mayRule={can(actor, 'clash.rule')} counts={counts} current="pool" />
      <PoolTable leads={leads} take={take} />
    </div>
  );
}
