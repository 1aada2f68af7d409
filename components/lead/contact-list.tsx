'use client';
import { useState } from 'react';
import type { ContactView } from '@/lib/domain/lead-view';
import { Button } from '../ui/button';
import { notify } from '../ui/notify';
import { reach } from '../ui/reach';
import { Section } from '../ui/section';
import { useLeadDesk } from './lead-desk';

function Phone({ contact }: { contact: ContactView }) {
  const { lead, actions } = useLeadDesk();
  const [phone, setPhone] = useState<string | null>(null);
  const [pending, setPending] = useState(false);
  if (!contact.maskedPhone) return <span className="text-3">未留电话</span>;
  if (phone) {
    return (
      <a
        href={`tel:${phone}`}
        className="inline-flex min-h-7 items-center text-accent tabular-nums hover:underline pointer-coarse:min-h-11"
      >
        {phone}
      </a>
    );
  }
  const look = async () => {
    setPending(true);
    const outcome = await reach(actions.revealPhone({ leadId: lead.id, contactId: contact.id }));
    setPending(false);
    if (outcome.ok) setPhone(outcome.value.phone);
    else notify({ message: outcome.message, tone: 'warn' });
  };
  return (
    <span className="inline-flex items-center gap-2 tabular-nums">
      {contact.maskedPhone}
      {lead.rights.reveal && (
        <Button
          size="sm"
          variant="quiet"
          pending={pending}
          aria-label={`查看${contact.name}的电话`}
          onClick={look}
        >
          查看
        </Button>
      )}
    </span>
  );
}

/** People to talk to. A full number is shown on request, and each look is on record. */
export function ContactList() {
  const { lead } = useLeadDesk();
  return (
    <Section
      title="联系人"
      note={lead.rights.reveal && lead.contacts.length > 0 ? '查看号码会留下记录' : undefined}
    >
      {lead.contacts.length === 0 ? (
        <p className="text-table text-3">还没有联系人，移到「首谈」时登记。</p>
      ) : (
        <ul className="divide-y divide-hairline">
          {lead.contacts.map(contact => (
            <li key={contact.id} className="py-1.5">
              <p>
                {contact.name}
                {contact.position && <span className="ml-2 text-table text-2">{contact.position}</span>}
              </p>
              <div className="text-table">
                <Phone contact={contact} />
              </div>
            </li>
          ))}
        </ul>
      )}
    </Section>
  );
}
