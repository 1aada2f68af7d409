'use client';
import { useRouter } from 'next/navigation';
import { useState } from 'react';
import type { TakeFromPoolInput } from '@/lib/domain/claim-input';
import type { PoolLead } from '@/lib/domain/claim-view';
import type { Outcome } from '@/lib/domain/outcome';
import { Button } from '../ui/button';
import { Confirm } from '../ui/confirm';
import { notify } from '../ui/notify';
import { reach } from '../ui/reach';
import { useReady } from '../ui/use-ready';

export type TakeDeed = (input: TakeFromPoolInput) => Promise<Outcome<{ leadId: string }>>;

/** 认领, asked once more: from then on the lead is one's own to follow. */
export function TakeLead({ lead, take }: { lead: PoolLead; take: TakeDeed }) {
  const router = useRouter();
  const ready = useReady();
  const [isAsking, setAsking] = useState(false);
  const [pending, setPending] = useState(false);
  const run = async () => {
    setPending(true);
    const outcome = await reach(take({ leadId: lead.id }));
    setPending(false);
    setAsking(false);
    if (outcome.ok) {
      notify({ message: `已认领 ${lead.code}`, tone: 'ok' });
      router.push(`/leads/${outcome.value.leadId}`);
    } else {
      notify({ message: outcome.message, tone: 'warn' });
      router.refresh();
    }
  };
  return (
    <span data-ready={ready}>
      <Button size="sm" onClick={() => setAsking(true)} aria-label={`认领 ${lead.code}`}>
        认领
      </Button>
      <Confirm
        open={isAsking}
        onOpenChange={setAsking}
        title={`认领 ${lead.code}？`}
        description={`认领后由你和你的单位负责跟进，原单位（${lead.lastUnitName}）会收到通知。`}
        actionLabel="认领"
        tone="plain"
        pending={pending}
        onConfirm={() => void run()}
      />
    </span>
  );
}
