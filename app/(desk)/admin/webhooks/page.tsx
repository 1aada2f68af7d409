import type { Metadata } from 'next';
import { Empty } from '@/components/ui/empty';
import { PageHeader } from '@/components/ui/page-header';
import { AddWebhook } from '@/components/webhook/add-webhook';
import { DeliveryTable } from '@/components/webhook/delivery-table';
import { WebhookCard } from '@/components/webhook/webhook-card';
import { requireRight } from '@/lib/auth/require-actor';
import { listDeliveries, listWebhooks } from '@/lib/db/webhook-list';
import { add, edit, resend, rotate, setEnabled } from './actions';

export const metadata: Metadata = { title: '事件推送' };

type Props = { searchParams: Promise<{ webhook?: string | string[] }> };

export default async function WebhooksPage({ searchParams }: Props) {
  const actor = await requireRight('webhook.manage');
  const [hooks, { webhook }] = await Promise.all([listWebhooks(actor), searchParams]);
  const shown = hooks.find(({ id }) => id === webhook) ?? hooks[0];
  const deliveries = shown ? await listDeliveries(actor, shown.id) : [];
  return (
    <div className="flex flex-col gap-4">
      <PageHeader
        title="事件推送"
        count={hooks.length > 0 ? `${hooks.length} 个接收地址` : undefined}
        note="线索有变动时通知其他系统；只说编号、事件和链接，不含投资方和金额。详情由对方凭接口密钥来取。"
        actions={<AddWebhook add={add} />}
      />
      {hooks.map(hook => (
        <WebhookCard
          key={hook.id}
          hook={hook}
          isShown={hook.id === shown?.id}
          actions={{ edit, rotate, setEnabled }}
        />
      ))}
      {shown ? (
        <DeliveryTable hookName={shown.name} deliveries={deliveries} resend={resend} />
      ) : (
        <Empty
          title="还没有接收地址"
          hint="OA、统计平台等系统想及时知道线索的变动时，在此登记它的 https 地址；对方用签名密钥核对来源。"
        />
      )}
    </div>
  );
}
