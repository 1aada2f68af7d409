'use client';
import { useState, useTransition } from 'react';
import type { Outcome, Refusal } from '@/lib/domain/outcome';

const OFFLINE = '暂时连不上服务器，请检查网络后再试。你填写的内容没有丢失。';

type Deed<Input> = {
  pending: boolean;
  send: (input: Input) => void;
  /** Why a field was refused, by its name. */
  errors: Record<string, string>;
  /** Why the whole was refused, in a sentence; null when the fields say it all. */
  message: string | null;
  /** Forgets the last refusal, for a dialog that opens anew. */
  reset: () => void;
};

/** Sends a deed to the server and keeps what it answers: refusals by field, or one sentence. */
export function useDeed<Input, Value>(
  act: (input: Input) => Promise<Outcome<Value>>,
  onDone: (value: Value) => void,
): Deed<Input> {
  const [refusal, setRefusal] = useState<Refusal | null>(null);
  const [pending, start] = useTransition();
  const send = (input: Input) =>
    start(async () => {
      try {
        const outcome = await act(input);
        setRefusal(outcome.ok ? null : outcome);
        if (outcome.ok) onDone(outcome.value);
      } catch {
        setRefusal({ kind: 'refused', message: OFFLINE });
      }
    });
  return {
    pending,
    send,
    errors: refusal?.kind === 'invalid' ? refusal.fields : {},
    message: refusal === null || refusal.kind === 'invalid' ? null : refusal.message,
    reset: () => setRefusal(null),
  };
}
