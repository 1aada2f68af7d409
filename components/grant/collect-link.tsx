'use client';
import { useRouter } from 'next/navigation';
import { useState } from 'react';
import type { GrantView } from '@/lib/domain/grant';
import type { HandedLink as Link } from '@/lib/domain/staff-view';
import { HandedLink } from '../staff/handed-link';
import { Button } from '../ui/button';
import { useDeed } from '../ui/use-deed';
import { useReady } from '../ui/use-ready';
import type { GrantActions } from './grant-actions';

type Props = { grant: GrantView; collect: GrantActions['collectLink'] };

/** For the proposer of an approved reset, once: the link is made now and never shown again. */
export function CollectLink({ grant, collect }: Props) {
  const router = useRouter();
  const ready = useReady();
  const [link, setLink] = useState<Link | null>(null);
  const deed = useDeed(collect, setLink);
  const close = () => {
    setLink(null);
    router.refresh();
  };
  return (
    <>
      <Button
        size="sm"
        data-ready={ready}
        pending={deed.pending}
        onClick={() => deed.send({ grantId: grant.id })}
      >
        取链接
      </Button>
      {deed.message && (
        <span role="alert" className="text-note text-danger">
          {deed.message}
        </span>
      )}
      <HandedLink link={link} onClose={close} />
    </>
  );
}
