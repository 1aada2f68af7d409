'use client';
import type { ContactView } from '@/lib/domain/lead-view';
import { Section } from '../ui/section';
import { ContactPart } from './contact-part';
import { useLeadDesk } from './lead-desk';

function Parts({ contact }: { contact: ContactView }) {
  const { maskedPhone, maskedEmail } = contact;
  return (
    <div className="text-table">
      {maskedPhone ? (
        <ContactPart contact={contact} part="phone" masked={maskedPhone} />
      ) : (
        <span className="text-3">未留电话</span>
      )}
      {maskedEmail && <ContactPart contact={contact} part="email" masked={maskedEmail} />}
    </div>
  );
}

/** People to talk to. A number or address is shown in full on request, and each look is on record. */
export function ContactList() {
  const { lead } = useLeadDesk();
  const { reveal } = lead.rights;
  const holder = lead.officerName ? `跟踪人${lead.officerName}` : lead.unitName;
  return (
    <Section
      title="联系人"
      note={reveal && lead.contacts.length > 0 ? '查看号码、邮箱会留下记录' : undefined}
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
              {reveal && <Parts contact={contact} />}
            </li>
          ))}
        </ul>
      )}
      {!reveal && lead.contacts.length > 0 && (
        <p className="mt-1 text-note text-3">需要联系方式的，请向{holder}了解。</p>
      )}
    </Section>
  );
}
