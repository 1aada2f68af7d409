'use client';
import { signIn } from 'next-auth/react';
import { useState } from 'react';
import type { IdentityProvider, IdentityView } from '@/lib/domain/identity';
import type { StartLinkingInput, UnlinkIdentityInput } from '@/lib/domain/identity-input';
import type { Outcome } from '@/lib/domain/outcome';
import { Note } from '../ui/note';
import { Section } from '../ui/section';
import { useDeed } from '../ui/use-deed';
import { useReady } from '../ui/use-ready';
import { ExternalIdentity } from './external-identity';

type Props = {
  providers: IdentityProvider[];
  identities: IdentityView[];
  /** What came of the linking one has just come back from. */
  notice: { tone: 'ok' | 'danger'; message: string } | null;
  startLinking: (input: StartLinkingInput) => Promise<Outcome<StartLinkingInput>>;
  unlink: (input: UnlinkIdentityInput) => Promise<Outcome>;
};

/** The outside accounts that open one's own: link one, take one back. */
export function ExternalIdentities({ providers, identities, notice, startLinking, unlink }: Props) {
  const [wanted, setWanted] = useState<string | null>(null);
  const ready = useReady();
  const start = useDeed(startLinking, ({ provider }) => {
    signIn(provider, { callbackUrl: '/account' }).catch(() => setWanted(null));
  });
  const link = (provider: string) => {
    setWanted(provider);
    start.send({ provider });
  };
  // One that was switched off since stays listed, to be taken back.
  const off = identities.filter(identity => !providers.some(({ id }) => id === identity.provider));
  const rows = [
    ...providers.map(({ id, name }) => ({ id, name, isOn: true })),
    ...off.map(({ provider, providerName }) => ({ id: provider, name: providerName, isOn: false })),
  ];
  return (
    <Section title="外部登录方式" note="绑定后可用它登录；不影响密码登录">
      <div data-ready={ready} className="flex flex-col gap-2">
        {(start.message || notice) && (
          <div role={start.message || notice?.tone === 'danger' ? 'alert' : 'status'}>
            <Note tone={start.message ? 'danger' : (notice?.tone ?? 'ok')}>
              {start.message ?? notice?.message}
            </Note>
          </div>
        )}
        <ul className="divide-y divide-hairline">
          {rows.map(({ id, name, isOn }) => (
            <ExternalIdentity
              key={id}
              name={name}
              isOn={isOn}
              identity={identities.find(identity => identity.provider === id) ?? null}
              pending={wanted === id && !start.message}
              link={() => link(id)}
              unlink={unlink}
            />
          ))}
        </ul>
      </div>
    </Section>
  );
}
