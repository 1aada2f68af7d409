'use client';
import { Phone } from 'lucide-react';
import { useState } from 'react';
import { Button } from '../ui/button';
import { notify } from '../ui/notify';
import { reach } from '../ui/reach';
import { useLeadDesk } from './lead-desk';

type ContactPartProps = {
  contact: { id: string; name: string };
  part: 'phone' | 'email';
  masked: string;
};

const PARTS = {
  phone: { name: '电话', scheme: 'tel:' },
  email: { name: '邮箱', scheme: 'mailto:' },
} as const;

/** One number or address: masked, in full after a press. */
export function ContactPart({ contact, part, masked }: ContactPartProps) {
  const { lead, actions } = useLeadDesk();
  const [text, setText] = useState<string | null>(null);
  const [pending, setPending] = useState(false);
  const { name, scheme } = PARTS[part];
  if (text) {
    return (
      <a
        href={`${scheme}${text}`}
        className="flex min-h-7 items-center break-all text-accent tabular-nums hover:underline pointer-coarse:min-h-11"
      >
        {text}
      </a>
    );
  }
  const look = async (dials = false) => {
    setPending(true);
    const outcome = await reach(actions.revealContact({ leadId: lead.id, contactId: contact.id, part }));
    setPending(false);
    if (!outcome.ok) return notify({ message: outcome.message, tone: 'warn' });
    setText(outcome.value.text);
    if (dials) window.location.assign(`tel:${outcome.value.text}`);
  };
  return (
    <span className="flex min-h-7 items-center justify-between gap-2 tabular-nums">
      <span className="mr-auto">{masked}</span>
      {part === 'phone' && (
        // One tap on the road: the look is on record like any other, then the phone dials.
        <Button
          size="sm"
          pending={pending}
          aria-label={`拨打${contact.name}的电话`}
          onClick={() => void look(true)}
          className="not-pointer-coarse:hidden"
        >
          <Phone className="size-4" aria-hidden />
          拨打
        </Button>
      )}
      <Button
        size="sm"
        variant="quiet"
        pending={pending}
        aria-label={`查看${contact.name}的${name}`}
        onClick={() => void look()}
      >
        查看
      </Button>
    </span>
  );
}
