'use client';
import { signIn } from 'next-auth/react';
import { useState } from 'react';
import type { IdentityProvider } from '@/lib/domain/identity';
import { Button } from '../ui/button';
import { useReady } from '../ui/use-ready';

type Props = { providers: IdentityProvider[] };

/** The other ways in; each leads away to its provider and back. */
export function ExternalSignIn({ providers }: Props) {
  const [pending, setPending] = useState<string | null>(null);
  const ready = useReady();
  const go = (id: string) => {
    setPending(id);
    signIn(id, { callbackUrl: '/' }).catch(() => setPending(null));
  };
  return (
    <section aria-label="其他登录方式" className="mt-6" data-ready={ready}>
      <p className="mb-3 flex items-center gap-3 text-note text-3 before:h-px before:flex-1 before:bg-hairline after:h-px after:flex-1 after:bg-hairline">
        其他登录方式
      </p>
      <div className="flex flex-col gap-2">
        {providers.map(({ id, name }) => (
          <Button key={id} pending={pending === id} pendingText="正在跳转…" onClick={() => go(id)}>
            {name}
          </Button>
        ))}
      </div>
    </section>
  );
}
