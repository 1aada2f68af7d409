'use client';
import { useState } from 'react';
import type { AdvanceInput } from '@/lib/domain/lead-input';
import type { Advanced, GateState } from '@/lib/domain/lead-view';
import type { Outcome, Refusal } from '@/lib/domain/outcome';
import { reach } from '../ui/reach';
import { useDraft } from '../ui/use-draft';
import { gateId, knownText } from './gate-answer';

type Problem = { id: string; label: string; message: string };

const EVENT_DAY = 'happenedOn';
const NAMES: Record<string, string> = { contactName: '联系人姓名', contactPhone: '联系人电话' };

function problemsOf(refusal: Refusal, { gate }: GateState): Problem[] {
  const labelOf = (key: string) =>
    key === EVENT_DAY
      ? gate.eventDayLabel
      : (gate.fields.find(field => field.key === key)?.label ?? NAMES[key] ?? '这一项');
  if (refusal.kind === 'invalid') {
    return Object.entries(refusal.fields).map(([key, message]) => ({
      id: gateId(key),
      label: labelOf(key),
      message,
    }));
  }
  if (refusal.kind !== 'refused') return [];
  return (refusal.missing ?? []).map(item => ({
    id: gateId(item.key === 'contactId' ? 'contactName' : item.key),
    label: item.label,
    message: item.kind === 'document' ? '请上传' : '请填写',
  }));
}

type UseAdvance = {
  state: GateState;
  today: string;
  advance: (input: AdvanceInput) => Promise<Outcome<Advanced>>;
  onDone: (advanced: Advanced) => void;
};

/**
 * What is typed for a gate and what came of sending it. The text is kept through a reload; a colleague who
 * was faster is named, and the next press goes on from what he left.
 */
export function useAdvance({ state, today, advance, onDone }: UseAdvance) {
  const { gate, leadId } = state;
  const draft = useDraft(`advance:${leadId}:${gate.to}`, { [EVENT_DAY]: today });
  const [version, setVersion] = useState(state.version);
  const [given, setGiven] = useState(() => gate.documents.filter(one => one.given).map(one => one.key));
  const [pending, setPending] = useState(false);
  const [refusal, setRefusal] = useState<Refusal | null>(null);
  const [errors, setErrors] = useState<Record<string, string>>({});
  const [problems, setProblems] = useState<Problem[]>([]);

  async function send(): Promise<void> {
    if (pending) return;
    setPending(true);
    const { [EVENT_DAY]: happenedOn = '', ...answers } = draft.values;
    const outcome = await reach(advance({ leadId, version, to: gate.to, happenedOn, answers }));
    setPending(false);
    if (outcome.ok) {
      draft.clear();
      return onDone(outcome.value);
    }
    if (outcome.kind === 'stale') setVersion(outcome.version);
    setRefusal(outcome);
    setErrors(outcome.kind === 'invalid' ? outcome.fields : {});
    setProblems(problemsOf(outcome, state));
  }
  return {
    generation: draft.generation,
    happenedOn: draft.values[EVENT_DAY] ?? '',
    values: draft.values,
    errors,
    textOf: (key: string) => draft.values[key] ?? knownText(key, gate.known),
    type: (key: string, text: string) => {
      draft.set(key, text);
      // A field that is being put right is no longer wrong; the summary stays until the next try.
      setErrors(({ [key]: _, ...others }) => others);
    },
    documents: gate.documents.map(one => ({ ...one, given: given.includes(one.key) })),
    markGiven: (key: string) => setGiven(keys => [...keys, key]),
    pending,
    refusal,
    problems,
    send,
  };
}
