'use client';
import { useState } from 'react';
import type { TransferView } from '@/lib/domain/transfer';
import { Button } from '../ui/button';
import { useReady } from '../ui/use-ready';
import type { TransferActions, TransferDeed } from './transfer-actions';
import { TransferDialog } from './transfer-dialog';

type Props = { transfer: TransferView; actions: TransferActions };
type Choice = { deed: TransferDeed; label: string; variant: 'primary' | 'secondary' };

function choicesOf({ may }: TransferView): Choice[] {
  const pair = (yes: Choice, no: Choice): Choice[] => [yes, no];
  return [
    ...(may.answer
      ? pair(
          { deed: 'accept', label: '接收', variant: 'primary' },
          { deed: 'decline', label: '谢绝', variant: 'secondary' },
        )
      : []),
    ...(may.decide
      ? pair(
          { deed: 'confirm', label: '确认流转', variant: 'primary' },
          { deed: 'reject', label: '不同意', variant: 'secondary' },
        )
      : []),
    ...(may.withdraw && !may.decide
      ? [{ deed: 'withdraw', label: '撤回', variant: 'secondary' } satisfies Choice]
      : []),
  ];
}

/** The words this reader may say on the transfer, each asked about once more. */
export function TransferDeeds({ transfer, actions }: Props) {
  const ready = useReady();
  const [deed, setDeed] = useState<TransferDeed | null>(null);
  return (
    <div data-ready={ready} className="flex shrink-0 flex-wrap gap-2">
      {choicesOf(transfer).map(choice => (
        <Button
          key={choice.deed}
          variant={choice.variant}
          aria-label={`${choice.label}：${transfer.title}`}
          onClick={() => setDeed(choice.deed)}
        >
          {choice.label}
        </Button>
      ))}
      {deed && (
        <TransferDialog transfer={transfer} deed={deed} actions={actions} onClose={() => setDeed(null)} />
      )}
    </div>
  );
}
