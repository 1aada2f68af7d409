'use client';
import { useRouter } from 'next/navigation';
import { type DeliveryView, EVENT_NAMES } from '@/lib/domain/webhook';
import { formatInstant } from '@/lib/format';
import { Button } from '../ui/button';
import { notify } from '../ui/notify';
import { StatusBadge } from '../ui/status-badge';
import { Td } from '../ui/td';
import { useDeed } from '../ui/use-deed';
import type { WebhookActions } from './webhook-actions';

type DeliveryRowProps = { delivery: DeliveryView; resend: WebhookActions['resend'] };

const STATES = {
  taken: { tone: 'ok', word: '已送达' },
  waiting: { tone: 'warn', word: '待送' },
  parked: { tone: 'danger', word: '已搁置' },
} as const;

/** One delivery: when, of what, what came of it. */
export function DeliveryRow({ delivery, resend }: DeliveryRowProps) {
  const router = useRouter();
  const deed = useDeed(resend, () => {
    notify({ message: '已安排重发', tone: 'ok' });
    router.refresh();
  });
  const { tone, word } = STATES[delivery.state];
  const { status, tookMs, tries, answer, dueAt } = delivery;
  const next = delivery.state === 'waiting' && dueAt ? `${formatInstant(new Date(dueAt))} 再试` : null;
  return (
    <tr>
      <Td head whole className="py-1.5 font-normal">
        {formatInstant(new Date(delivery.createdAt))}
        <span className="block sm:hidden">{EVENT_NAMES[delivery.event]}</span>
      </Td>
      <Td className="hidden sm:table-cell">{EVENT_NAMES[delivery.event]}</Td>
      <Td className="py-1.5 whitespace-normal">
        <StatusBadge tone={tone}>{word}</StatusBadge>
        {status !== null && <span className="ml-2 font-mono text-note">HTTP {status}</span>}
        {next && <span className="block text-note text-3">{next}</span>}
        {answer && <span className="block text-note break-all text-3 sm:hidden">{answer}</span>}
        {deed.message && <span className="block text-note text-danger">{deed.message}</span>}
      </Td>
      <Td num className="hidden sm:table-cell">
        {tookMs}
      </Td>
      <Td num className="hidden sm:table-cell">
        {tries}
      </Td>
      <Td className="hidden max-w-80 text-note break-all whitespace-normal sm:table-cell">{answer}</Td>
      <Td className="text-right">
        <Button
          size="sm"
          variant="quiet"
          pending={deed.pending}
          onClick={() => deed.send({ deliveryId: delivery.id })}
        >
          重发
        </Button>
      </Td>
    </tr>
  );
}
