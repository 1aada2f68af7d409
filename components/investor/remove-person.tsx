'use client';
import { useState } from 'react';
import type { InvestorContact } from '@/lib/domain/investor-view';
import { Confirm } from '../ui/confirm';
import { notify } from '../ui/notify';
import { reach } from '../ui/reach';
import { useInvestorDesk } from './investor-desk';

type Props = { person: InvestorContact; onClose: () => void };

/** Personal data goes for good, so it is asked first. */
export function RemovePerson({ person, onClose }: Props) {
  const { actions, done } = useInvestorDesk();
  const [pending, setPending] = useState(false);
  const remove = async () => {
    setPending(true);
    const { leadId, id: contactId } = person;
    const outcome = await reach(actions.removeContact({ leadId, contactId }));
    setPending(false);
    onClose();
    if (outcome.ok) done(`已删除联系人${person.name}`);
    else notify({ message: outcome.message, tone: 'warn' });
  };
  return (
    <Confirm
      open
      onOpenChange={open => !open && onClose()}
      title={`删除联系人${person.name}？`}
      description="姓名、职务和联系方式一并删除，不能恢复。"
      actionLabel="删除联系人"
      pending={pending}
      onConfirm={() => void remove()}
    />
  );
}
