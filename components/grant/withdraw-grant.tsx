'use client';
import { useRouter } from 'next/navigation';
import type { GrantView } from '@/lib/domain/grant';
import { Button } from '../ui/button';
import { notify } from '../ui/notify';
import { useDeed } from '../ui/use-deed';
import type { GrantActions } from './grant-actions';

type Props = { grant: GrantView; withdraw: GrantActions['withdraw'] };

/** One's own request waits for somebody else; until then it can be taken back. */
export function WithdrawGrant({ grant, withdraw }: Props) {
  const router = useRouter();
  const deed = useDeed(withdraw, () => {
    notify({ message: `已撤回${grant.staff.name}的申请`, tone: 'ok' });
    router.refresh();
  });
  return (
    <span className="-ml-2 flex flex-wrap items-center gap-x-2 pointer-coarse:-ml-4">
      <Button
        size="sm"
        variant="quiet"
        pending={deed.pending}
        onClick={() => deed.send({ grantId: grant.id })}
      >
        撤回
      </Button>
      {deed.message ? (
        <span role="alert" className="text-note text-danger">
          {deed.message}
        </span>
      ) : (
        <span className="hidden text-note text-3 sm:inline">等另一位管理员审批</span>
      )}
    </span>
  );
}
