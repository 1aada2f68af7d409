'use client';
import { useState } from 'react';
import type { ShareView } from '@/lib/domain/lead-view';
import { Button } from '../ui/button';
import { notify } from '../ui/notify';
import { reach } from '../ui/reach';
import { useLeadDesk } from './lead-desk';

type ShareListProps = { onProlong: (share: ShareView) => void };

/** To whom the lead stands open today: until when, and the two things that can be done about it. */
export function ShareList({ onProlong }: ShareListProps) {
  const { lead, actions, refresh } = useLeadDesk();
  const [pending, setPending] = useState<string | null>(null);
  if (lead.shares.length === 0) return null;
  const end = async (share: ShareView) => {
    setPending(share.id);
    const outcome = await reach(actions.endShare({ leadId: lead.id, shareId: share.id }));
    setPending(null);
    if (outcome.ok) notify({ message: `已结束对${share.name}的共享` });
    else notify({ message: outcome.message, tone: 'warn' });
    refresh();
  };
  return (
    <section aria-label="现有共享">
      <h3 className="text-table text-2">现有共享</h3>
      <ul className="divide-y divide-hairline border-y border-hairline">
        {lead.shares.map(share => (
          <li key={share.id} className="flex items-center gap-2 py-1.5">
            <div className="min-w-0 flex-1 text-table">
              <p>
                {share.name}
                <span className="ml-2 text-note text-3">{share.unitCode ? '单位' : '人员'}</span>
              </p>
              <p className="truncate text-note text-2 tabular-nums" title={share.reason}>
                {share.endsOn ? `至 ${share.endsOn}` : '未定截止'} · {share.reason}
              </p>
            </div>
            <Button size="sm" onClick={() => onProlong(share)} aria-label={`修改对${share.name}的共享`}>
              改期
            </Button>
            <Button
              size="sm"
              variant="danger"
              pending={pending === share.id}
              onClick={() => void end(share)}
              aria-label={`结束对${share.name}的共享`}
            >
              结束共享
            </Button>
          </li>
        ))}
      </ul>
    </section>
  );
}
