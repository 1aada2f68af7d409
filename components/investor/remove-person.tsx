'use client';
import { useRouter } from 'next/navigation';
import type { InvestorContact } from '@/lib/domain/investor-view';
import { Button } from '../ui/button';
import { notify } from '../ui/notify';
import { reach } from '../ui/reach';
import { useDeed } from '../ui/use-deed';
import { useInvestorDesk } from './investor-desk';

/** Done at once, since the toast takes it back; some minutes later the person is gone for good. */
export function RemovePerson({ person }: { person: InvestorContact }) {
  const { actions, done } = useInvestorDesk();
  const router = useRouter();
  const input = { leadId: person.leadId, contactId: person.id };
  const restore = async () => {
    const outcome = await reach(actions.restoreContact(input));
    if (outcome.ok) done(`已恢复联系人${person.name}`);
    else notify({ message: outcome.message, tone: 'warn' });
  };
  const deed = useDeed(actions.removeContact, () => {
    notify({ message: `已删除联系人${person.name}`, undo: () => void restore() });
    router.refresh();
  });
  return (
    <>
      <Button
        size="sm"
        variant="quiet"
        className="text-danger"
        pending={deed.pending}
        onClick={() => deed.send(input)}
      >
        删除<span className="sr-only">{person.name}</span>
      </Button>
      {deed.message && (
        <span role="alert" className="text-danger">
          {deed.message}
        </span>
      )}
    </>
  );
}
