'use client';
import { useState } from 'react';
import type { InvestorContact } from '@/lib/domain/investor-view';
import { Button } from '../ui/button';
import { notify } from '../ui/notify';
import { reach } from '../ui/reach';
import { useInvestorDesk } from './investor-desk';

type Props = { person: InvestorContact; part: 'phone' | 'email'; masked: string };

const PARTS = {
  phone: { name: '电话', scheme: 'tel:' },
  email: { name: '邮箱', scheme: 'mailto:' },
} as const;

/** One number or address: masked, in full after a press that is on record. */
export function PersonReach({ person, part, masked }: Props) {
  const { actions } = useInvestorDesk();
  const [text, setText] = useState<string | null>(null);
  const [pending, setPending] = useState(false);
  const { name, scheme } = PARTS[part];
  if (text) {
    return (
      <a
        href={`${scheme}${text}`}
        className="flex min-h-7 items-center text-table break-all text-accent tabular-nums hover:underline pointer-coarse:min-h-11"
      >
        {text}
      </a>
    );
  }
  const look = async () => {
    setPending(true);
    const outcome = await reach(actions.revealContact({ leadId: person.leadId, contactId: person.id, part }));
    setPending(false);
    if (outcome.ok) setText(outcome.value.text);
    else notify({ message: outcome.message, tone: 'warn' });
  };
  return (
    <span className="flex min-h-7 items-center justify-between gap-2 text-table tabular-nums">
      {masked}
      <Button size="sm" pending={pending} aria-label={`查看${person.name}的${name}`} onClick={look}>
        查看
      </Button>
    </span>
  );
}
