import type { Metadata } from 'next';
import { DecidedGrants } from '@/components/grant/decided-grants';
import { WaitingGrants } from '@/components/grant/waiting-grants';
import { PageHeader } from '@/components/ui/page-header';
import { requireRight } from '@/lib/auth/require-actor';
import { DECIDED_SHOWN, listGrants } from '@/lib/db/grant-list';
import { approve, collectLink, decline, withdraw } from './actions';

export const metadata: Metadata = { title: '待批授权' };

export default async function GrantsPage() {
  const actor = await requireRight('grant.decide');
  const { waiting, decided } = await listGrants(actor);
  const actions = { approve, decline, withdraw, collectLink };
  return (
    <div className="flex flex-col gap-4">
      <PageHeader
        title="待批授权"
        count={`待批 ${waiting.length} 项`}
        note="一位管理员提出，另一位批准后才生效；收回权限不用审批，立即生效。"
      />
      <WaitingGrants grants={waiting} actions={actions} />
      <DecidedGrants grants={decided} limit={DECIDED_SHOWN} actions={actions} />
    </div>
  );
}
