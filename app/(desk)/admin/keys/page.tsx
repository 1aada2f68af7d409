import type { Metadata } from 'next';
import { KeySection } from '@/components/api-key/key-section';
import { PageHeader } from '@/components/ui/page-header';
import { requireActor, turnAway } from '@/lib/auth/require-actor';
import { now } from '@/lib/clock';
import { getOwnUsername } from '@/lib/db/account';
import { listKeys, listKeyUnits } from '@/lib/db/api-key-list';
import { getOwnSecondFactor } from '@/lib/db/second-factor';
import { can } from '@/lib/domain/access';
import { create, revoke } from './actions';

export const metadata: Metadata = { title: '接口密钥' };

export default async function KeysPage() {
  const actor = await requireActor();
  if (!can(actor, 'key.unit') && !can(actor, 'staff.manage')) await turnAway(actor, 'key.unit');
  const [keys, units, username, factor] = await Promise.all([
    listKeys(actor),
    listKeyUnits(actor),
    getOwnUsername(actor),
    getOwnSecondFactor(actor),
  ]);
  const live = keys.filter(key => key.state === 'live').length;
  return (
    <div className="flex flex-col gap-4">
      <PageHeader
        title="接口密钥"
        count={`有效 ${live} 把`}
        note="密钥以生成人的权限办事；单位密钥只及本单位的线索。生成人离岗，密钥随之失效。"
      />
      <KeySection
        title="可管理的密钥"
        keys={keys}
        units={units}
        mayOwn={false}
        username={username}
        asksCode={factor.enabledAt !== null}
        now={now().toISOString()}
        create={create}
        revoke={revoke}
      />
    </div>
  );
}
