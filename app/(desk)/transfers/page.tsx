import type { Metadata } from 'next';
import { TransferSection } from '@/components/transfer/transfer-section';
import { PageHeader } from '@/components/ui/page-header';
import { requireActor, turnAway } from '@/lib/auth/require-actor';
import { CLOSED_SHOWN, listTransfers } from '@/lib/db/transfer-list';
import { can, canSomewhere } from '@/lib/domain/access';
import { accept, confirm, decline, reject, withdraw } from './actions';

export const metadata: Metadata = { title: '流转' };

export default async function TransfersPage() {
  const actor = await requireActor();
  if (!canSomewhere(actor, 'transfer.offer')) return turnAway(actor, 'transfer.read');
  const lists = await listTransfers(actor);
  const isOffice = can(actor, 'transfer.confirm');
  const common = { today: actor.today, actions: { accept, confirm, decline, reject, withdraw } };
  return (
    <div className="flex flex-col gap-3">
      <PageHeader
        title="流转"
        count={`今年已流转 ${lists.confirmedThisYear} 个`}
        note="在线索页「操作—流转」发起；对方在期限内答复，办公室确认后责任转移，统计按占比计入各单位。"
      />
      {can(actor, 'transfer.answer') && (
        <TransferSection
          {...common}
          title="待我单位答复"
          note="联系方式在办公室确认后才可查看"
          empty="没有待答复的流转。其他单位认为项目更适合你单位时，会发到这里。"
          transfers={lists.toAnswer}
        />
      )}
      {isOffice && (
        <TransferSection
          {...common}
          title="待办公室确认"
          empty="没有待确认的流转。转入单位接收后会到这里。"
          transfers={lists.toConfirm}
        />
      )}
      <TransferSection
        {...common}
        title={isOffice ? '办理中' : '我单位办理中'}
        empty="没有办理中的流转。项目更适合其他单位的，可在线索页「操作—流转」发起。"
        transfers={lists.offered}
      />
      <TransferSection
        {...common}
        title="已办结"
        note={`最近 ${CLOSED_SHOWN} 项`}
        empty="还没有办结的流转。"
        transfers={lists.closed}
      />
    </div>
  );
}
