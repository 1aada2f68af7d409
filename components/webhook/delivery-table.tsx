'use client';
import type { DeliveryView } from '@/lib/domain/webhook';
import { Section } from '../ui/section';
import { Table } from '../ui/table';
import { Th } from '../ui/th';
import { DeliveryRow } from './delivery-row';
import type { WebhookActions } from './webhook-actions';

type DeliveryTableProps = {
  hookName: string;
  deliveries: DeliveryView[];
  resend: WebhookActions['resend'];
};

/** 推送记录: what was sent to one receiver, and what it said. */
export function DeliveryTable({ hookName, deliveries, resend }: DeliveryTableProps) {
  return (
    <Section
      title={`推送记录：${hookName}`}
      note="没送达的隔 1 分钟、5 分钟、30 分钟、2 小时、6 小时再试，之后搁置；记录留 30 天"
    >
      {deliveries.length === 0 ? (
        <p className="py-2 text-table text-3">还没有推送过。勾选的事件一发生，就会在这里看到结果。</p>
      ) : (
        <Table label={`推送记录：${hookName}`}>
          <thead>
            <tr>
              <Th>时间</Th>
              <Th className="hidden sm:table-cell">事件</Th>
              <Th>结果</Th>
              <Th num className="hidden sm:table-cell">
                用时（毫秒）
              </Th>
              <Th num className="hidden sm:table-cell">
                次数
              </Th>
              <Th className="hidden sm:table-cell">对方答复</Th>
              <Th>
                <span className="sr-only">操作</span>
              </Th>
            </tr>
          </thead>
          <tbody>
            {deliveries.map(delivery => (
              <DeliveryRow key={delivery.id} delivery={delivery} resend={resend} />
            ))}
          </tbody>
        </Table>
      )}
    </Section>
  );
}
