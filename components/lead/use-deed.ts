'use client';
import { useState } from 'react';
import type { Outcome } from '@/lib/domain/outcome';
import { notify } from '../ui/notify';
import { reach } from '../ui/reach';
import { useLeadDesk } from './lead-desk';

export type DeedValues = Record<string, string>;
export type RunDeed = (values: DeedValues, version: number) => Promise<Outcome<unknown>>;

/** One deed on its way: done it closes its dialog and says so; refused it leaves all that was typed. */
export function useDeed(run: RunDeed, doneText: string | null) {
  const { version: known, open, refresh } = useLeadDesk();
  const [errors, setErrors] = useState<DeedValues>({});
  const [message, setMessage] = useState<string | null>(null);
  const [pending, setPending] = useState(false);
  const [version, setVersion] = useState(known);

  async function submit(form: HTMLFormElement): Promise<void> {
    if (pending) return;
    const entries = [...new FormData(form)].map(([name, value]) => [name, String(value)]);
    setPending(true);
    const outcome = await reach(run(Object.fromEntries(entries), version));
    setPending(false);
    if (outcome.ok) {
      open(null);
      if (doneText === null) return;
      notify({ message: doneText });
      return refresh(outcome.value);
    }
    if (outcome.kind === 'stale') setVersion(outcome.version);
    setErrors(outcome.kind === 'invalid' ? outcome.fields : {});
    setMessage(outcome.message);
  }
  return { errors, message, pending, submit };
}
