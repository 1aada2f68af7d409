'use client';
import { Check } from 'lucide-react';
import { type FormEvent, useRef, useState } from 'react';
import type { StatusKey } from '@/lib/domain/labels';
import { needsStep } from '@/lib/domain/next-step';
import type { Outcome } from '@/lib/domain/outcome';
import type { StageKey } from '@/lib/domain/stage';
import type { FinishStepInput } from '@/lib/domain/talk-input';
import type { Logged } from '@/lib/domain/talk-view';
import { Button } from '../ui/button';
import { DayInput } from '../ui/day-input';
import { Field } from '../ui/field';
import { Input } from '../ui/input';
import { notify } from '../ui/notify';
import { RefusalNote } from '../ui/refusal-note';
import { useDeed } from '../ui/use-deed';

export type FinishStepProps = {
  lead: { id: string; title: string; version: number; stage: StageKey; status: StatusKey; nextStep: string };
  today: string;
  finish: (input: FinishStepInput) => Promise<Outcome<Logged>>;
  /** Brings the page up to date. */
  onDone: (value: Logged) => void;
};

/**
 * A tick for the next step: one press, and what comes after it. Enter saves, Esc leaves. The form is as wide as it is
 * given room: its two fields stand side by side where both are whole.
 */
export function FinishStep({ lead, today, finish, onDone }: FinishStepProps) {
  const [isOpen, setOpen] = useState(false);
  const opener = useRef<HTMLButtonElement>(null);
  const leave = () => {
    setOpen(false);
    requestAnimationFrame(() => opener.current?.focus());
  };
  if (isOpen)
    return (
      <FinishForm
        lead={lead}
        today={today}
        finish={finish}
        onLeave={leave}
        onDone={value => {
          leave();
          notify({ message: '已完成，接下来的一步已记下' });
          onDone(value);
        }}
      />
    );
  return (
    <Button
      ref={opener}
      size="sm"
      icon={<Check className="size-4" aria-hidden />}
      aria-label={`完成「${lead.nextStep}」（${lead.title}）`}
      onClick={() => setOpen(true)}
      className="relative z-10"
    >
      完成
    </Button>
  );
}

function FinishForm({ lead, today, finish, onDone, onLeave }: FinishStepProps & { onLeave: () => void }) {
  const [typed, setTyped] = useState({ result: '', nextStep: '', nextStepOn: '' });
  const { send, pending, errors, message } = useDeed(finish, onDone);
  const set = (name: keyof typeof typed, text: string) => setTyped(before => ({ ...before, [name]: text }));
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (!pending) send({ leadId: lead.id, version: lead.version, ...typed, ownerId: null });
  };
  const needsNext = needsStep(lead);
  return (
    <form
      noValidate
      aria-label={`完成「${lead.nextStep}」`}
      onSubmit={submit}
      onKeyDown={event => event.key === 'Escape' && !event.nativeEvent.isComposing && onLeave()}
      className="@container relative z-10 flex w-full flex-col gap-2 rounded-card border border-hairline bg-surface p-3"
    >
      <RefusalNote message={message} />
      <div className="grid items-start gap-2 @md:grid-cols-[1fr_11rem]">
        <Field label="接着做什么" required={needsNext} error={errors.nextStep}>
          {control => (
            <Input
              {...control}
              autoFocus
              value={typed.nextStep}
              onChange={event => set('nextStep', event.target.value)}
            />
          )}
        </Field>
        <Field label="哪天之前" required={needsNext} error={errors.nextStepOn}>
          {control => (
            <DayInput
              {...control}
              today={today}
              prefer="future"
              placeholder="明天、下周三、3.5"
              onText={text => set('nextStepOn', text)}
            />
          )}
        </Field>
      </div>
      <Field label="完成情况" hint="不填即按计划完成" error={errors.result}>
        {control => (
          <Input
            {...control}
            value={typed.result}
            placeholder={lead.nextStep}
            onChange={event => set('result', event.target.value)}
          />
        )}
      </Field>
      <div className="flex justify-end gap-2">
        <Button variant="quiet" onClick={onLeave}>
          取消
        </Button>
        <Button type="submit" variant="primary" pending={pending} pendingText="保存中…">
          完成并记下
        </Button>
      </div>
    </form>
  );
}
