'use client';
import { type FormEvent, useState } from 'react';
import type { ProveInput } from '@/lib/domain/account';
import type { Outcome } from '@/lib/domain/outcome';
import type { SecondFactorOffer as Offer } from '@/lib/domain/second-factor';
import { Button } from '../ui/button';
import { formText } from '../ui/form-text';
import { Note } from '../ui/note';
import { useDeed } from '../ui/use-deed';
import { useReady } from '../ui/use-ready';
import { ProveFields } from './prove-fields';
import { RecoveryCodes } from './recovery-codes';
import { SecondFactorOffer } from './second-factor-offer';

export type SetupActions = {
  start: (input: Record<string, never>) => Promise<Outcome<Offer>>;
  confirm: (input: ProveInput) => Promise<Outcome<{ codes: string[] }>>;
};

type Props = {
  username: string;
  actions: SetupActions;
  /** Whether it is what the page is for, not one thing among others. */
  isMain?: boolean | undefined;
  doneLabel: string;
  onDone: () => void;
};

/** Three steps in one place: begin, scan and confirm, keep the recovery codes. */
export function SecondFactorSetup({ username, actions, isMain, doneLabel, onDone }: Props) {
  const [offer, setOffer] = useState<Offer | null>(null);
  const [codes, setCodes] = useState<string[] | null>(null);
  const begin = useDeed(actions.start, setOffer);
  const confirm = useDeed(actions.confirm, value => setCodes(value.codes));
  const ready = useReady();
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const form = new FormData(event.currentTarget);
    if (!confirm.pending)
      confirm.send({ password: formText(form, 'password'), code: formText(form, 'code') });
  };
  if (codes) return <RecoveryCodes codes={codes} doneLabel={doneLabel} onDone={onDone} />;
  if (!offer)
    return (
      <div className="flex flex-col items-start gap-3" data-ready={ready}>
        {begin.message && (
          <div role="alert">
            <Note tone="danger">{begin.message}</Note>
          </div>
        )}
        <Button
          variant={isMain ? 'primary' : 'secondary'}
          pending={begin.pending}
          onClick={() => begin.send({})}
        >
          开始设置
        </Button>
      </div>
    );
  return (
    <form onSubmit={submit} method="post" noValidate className="flex flex-col gap-3">
      {confirm.message && (
        <div role="alert">
          <Note tone="danger">{confirm.message}</Note>
        </div>
      )}
      <SecondFactorOffer offer={offer} />
      <div className="flex max-w-90 flex-col gap-3">
        <ProveFields username={username} errors={confirm.errors} />
        <div>
          <Button type="submit" variant="primary" pending={confirm.pending} pendingText="核对中…">
            启用动态码
          </Button>
        </div>
      </div>
    </form>
  );
}
