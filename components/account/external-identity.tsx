'use client';
import { useRouter } from 'next/navigation';
import { useState } from 'react';
import type { IdentityView } from '@/lib/domain/identity';
import type { UnlinkIdentityInput } from '@/lib/domain/identity-input';
import type { Outcome } from '@/lib/domain/outcome';
import { formatInstant } from '@/lib/format';
import { Button } from '../ui/button';
import { Confirm } from '../ui/confirm';
import { notify } from '../ui/notify';
import { useDeed } from '../ui/use-deed';

type Props = {
  name: string;
  /** Whether the provider can be used now. */
  isOn: boolean;
  identity: IdentityView | null;
  pending: boolean;
  link: () => void;
  unlink: (input: UnlinkIdentityInput) => Promise<Outcome>;
};

/** One provider: linked to whom and since when, or not yet. */
export function ExternalIdentity({ name, isOn, identity, pending, link, unlink }: Props) {
  const router = useRouter();
  const [asking, setAsking] = useState(false);
  const deed = useDeed(unlink, () => {
    setAsking(false);
    notify({ message: `已解除${name}的绑定`, tone: 'ok' });
    router.replace('/account');
    router.refresh();
  });
  const state = identity
    ? `${identity.label}，绑定于 ${formatInstant(new Date(identity.linkedAt))}${isOn ? '' : '（已停用）'}`
    : '未绑定';
  return (
    <li className="flex min-h-11 flex-wrap items-center gap-x-4 gap-y-1 py-1.5">
      <span className="w-28 shrink-0 text-table font-medium">{name}</span>
      <span className="min-w-0 flex-1 truncate text-table text-2">{state}</span>
      {deed.message && <span className="text-table text-danger">{deed.message}</span>}
      {identity ? (
        <Button size="sm" onClick={() => setAsking(true)}>
          解除绑定
        </Button>
      ) : (
        <Button size="sm" pending={pending} pendingText="正在跳转…" onClick={link}>
          绑定
        </Button>
      )}
      <Confirm
        open={asking}
        onOpenChange={setAsking}
        title={`解除${name}的绑定？`}
        description="解除后不能再用它登录，密码登录不受影响。"
        actionLabel="解除绑定"
        pending={deed.pending}
        onConfirm={() => identity && deed.send({ identityId: identity.id })}
      />
    </li>
  );
}
