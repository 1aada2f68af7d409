import type { Metadata } from 'next';
import { RecycledTable } from '@/components/recycle/recycled-table';
import { Empty } from '@/components/ui/empty';
import { PageHeader } from '@/components/ui/page-header';
import { requireActor, turnAway } from '@/lib/auth/require-actor';
import { listRecycled, RECYCLED_SHOWN } from '@/lib/db/recycle-list';
import { leadReach } from '@/lib/db/scope';
import { canSomewhere } from '@/lib/domain/access';
import { BIN_DAYS } from '@/lib/domain/recycle';
import { formatCount } from '@/lib/format';
import { purge, restore } from './actions';

export const metadata: Metadata = { title: '回收站' };

export default async function RecyclePage() {
  const actor = await requireActor();
  if (!canSomewhere(actor, 'lead.remove')) return turnAway(actor, 'recycle.read');
  const { rows, count } = await listRecycled(actor);
  const isCut = count > RECYCLED_SHOWN;
  return (
    <div className="flex flex-col gap-3">
      <PageHeader
        title="回收站"
        count={
          count > 0
            ? `共 ${formatCount(count)} 个${isCut ? `，显示最近 ${RECYCLED_SHOWN} 个` : ''}`
            : undefined
        }
        note={`移入后保留 ${BIN_DAYS} 天，可连同跟进、材料、联系人一起恢复；到期自动清除。`}
      />
      {rows.length === 0 ? (
        <Empty
          title="回收站是空的。"
          hint="登记错、登记重的线索，可在线索页「操作—移入回收站」移到这里；谈不成的请标记流失，不要移入回收站。"
        />
      ) : (
        <RecycledTable
          rows={rows}
          canPurge={leadReach(actor, 'lead.remove').all}
          actions={{ restore, purge }}
        />
      )}
    </div>
  );
}
