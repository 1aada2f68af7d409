'use client';
import { useRouter } from 'next/navigation';
import { useState } from 'react';
import type { Outcome } from '@/lib/domain/outcome';
import type { StaffInput } from '@/lib/domain/staff-input';
import type { HandedLink as Link, StaffAccount } from '@/lib/domain/staff-view';
import { Button } from '../ui/button';
import { useDeed } from '../ui/use-deed';
import { HandedLink } from './handed-link';

type Props = { person: StaffAccount; invite: (input: StaffInput) => Promise<Outcome<Link>> };

/** A new link for somebody who never set a password and whose account opens nothing yet. */
export function InviteAgain({ person, invite }: Props) {
  const router = useRouter();
  const [link, setLink] = useState<Link | null>(null);
  const deed = useDeed(invite, setLink);
  const close = () => {
    setLink(null);
    router.refresh();
  };
  return (
    <>
      {deed.message && (
        <span role="alert" className="text-table text-danger">
          {deed.message}
        </span>
      )}
      <Button pending={deed.pending} onClick={() => deed.send({ staffId: person.id })}>
        重新生成链接
      </Button>
      <HandedLink link={link} onClose={close} />
    </>
  );
}
