'use client';
import { useState } from 'react';
import type { GrantView } from '@/lib/domain/grant';
import { Button } from '../ui/button';
import { useReady } from '../ui/use-ready';
import { DecideGrant } from './decide-grant';
import type { GrantActions } from './grant-actions';
import { WithdrawGrant } from './withdraw-grant';

type Props = { grant: GrantView; actions: GrantActions };

/** What the reader may do with a waiting request: decide on a colleague's, take back one's own. */
export function GrantDeeds({ grant, actions }: Props) {
  const ready = useReady();
  const [deed, setDeed] = useState<'approve' | 'decline' | null>(null);
  if (grant.may.withdraw) return <WithdrawGrant grant={grant} withdraw={actions.withdraw} />;
  if (!grant.may.decide) return <span className="text-note text-3">由其他管理员审批</span>;
  return (
    <span data-ready={ready} className="-ml-2 flex flex-wrap items-center pointer-coarse:-ml-4">
      <Button size="sm" variant="quiet" onClick={() => setDeed('approve')}>
        批准
      </Button>
      <Button size="sm" variant="quiet" onClick={() => setDeed('decline')}>
        驳回
      </Button>
      {deed && <DecideGrant grant={grant} deed={deed} actions={actions} onClose={() => setDeed(null)} />}
    </span>
  );
}
