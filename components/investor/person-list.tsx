'use client';
import { useState } from 'react';
import { INFLUENCE_NAMES } from '@/lib/domain/investor-labels';
import type { InvestorContact } from '@/lib/domain/investor-view';
import { Button } from '../ui/button';
import { Section } from '../ui/section';
import { Tag } from '../ui/tag';
import { useInvestorDesk } from './investor-desk';
import { PersonDialog } from './person-dialog';
import { PersonReach } from './person-reach';
import { RemovePerson } from './remove-person';

type Asked = { deed: 'add' } | { deed: 'edit'; person: InvestorContact };

function Person({ person, onAsk }: { person: InvestorContact; onAsk: (asked: Asked) => void }) {
  return (
    <li className="py-2">
      <p className="flex flex-wrap items-center gap-x-2 gap-y-1">
        {person.name}
        {person.position && <span className="text-table text-2">{person.position}</span>}
        {person.influence && <Tag>{INFLUENCE_NAMES[person.influence]}</Tag>}
      </p>
      {person.maskedPhone && <PersonReach person={person} part="phone" masked={person.maskedPhone} />}
      {person.maskedEmail && <PersonReach person={person} part="email" masked={person.maskedEmail} />}
      <p className="flex flex-wrap items-center gap-x-2 text-note text-3">
        <span>登记于 {person.leadCode}</span>
        {person.mayEdit && (
          <span className="ml-auto flex gap-1">
            <Button size="sm" variant="quiet" onClick={() => onAsk({ deed: 'edit', person })}>
              修改<span className="sr-only">{person.name}</span>
            </Button>
            <RemovePerson person={person} />
          </span>
        )}
      </p>
    </li>
  );
}

/** Who speaks for the firm and who decides; of each lead only those who see it know its people. */
export function PersonList() {
  const { card } = useInvestorDesk();
  const [asked, setAsked] = useState<Asked | null>(null);
  const close = () => setAsked(null);
  const mayAdd = card.leads.some(lead => lead.mayEdit);
  return (
    <Section
      title="联系人"
      note={card.contacts.some(person => person.maskedPhone) ? '查看号码、邮箱会留下记录' : undefined}
      actions={
        mayAdd && (
          <Button size="sm" onClick={() => setAsked({ deed: 'add' })}>
            增加联系人
          </Button>
        )
      }
    >
      {card.contacts.length === 0 ? (
        <p className="text-table text-3">
          还没有联系人。{mayAdd ? '写下谁管事、谁拍板，下次直接找对人。' : '可请跟踪人登记。'}
        </p>
      ) : (
        <ul className="divide-y divide-hairline">
          {card.contacts.map(person => (
            <Person key={person.id} person={person} onAsk={setAsked} />
          ))}
        </ul>
      )}
      {asked && <PersonDialog person={asked.deed === 'edit' ? asked.person : null} onClose={close} />}
    </Section>
  );
}
