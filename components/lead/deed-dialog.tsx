'use client';
import { type FormEvent, type KeyboardEvent, type ReactNode, useId, useState } from 'react';
import type { Outcome } from '@/lib/domain/outcome';
import { Button } from '../ui/button';
import { Dialog } from '../ui/dialog';
import { notify } from '../ui/notify';
import { RefusalNote } from '../ui/refusal-note';
import { useReady } from '../ui/use-ready';
import { useLeadDesk } from './lead-desk';

export type DeedValues = Record<string, string>;

type DeedDialogProps = {
  title: string;
  description?: ReactNode;
  /** Names the deed, never 确定. */
  submitLabel: string;
  tone?: 'danger' | undefined;
  /** Said when it is done. */
  doneText: string;
  run: (values: DeedValues, version: number) => Promise<Outcome<unknown>>;
  /** The fields; each takes its error by its own name. */
  children?: ((errors: DeedValues) => ReactNode) | undefined;
};

/**
 * One deed on the lead: asks, does it, says so. Refused, it keeps all that was typed; when somebody was
 * faster it says who, and the second press takes that into account.
 */
export function DeedDialog(props: DeedDialogProps) {
  const { version: known, open, refresh } = useLeadDesk();
  const form = useId();
  const ready = useReady();
  const [errors, setErrors] = useState<DeedValues>({});
  const [message, setMessage] = useState<string | null>(null);
  const [pending, setPending] = useState(false);
  const [version, setVersion] = useState(known);

  async function submit(event: FormEvent<HTMLFormElement>): Promise<void> {
    event.preventDefault();
    if (pending) return;
    const entries = [...new FormData(event.currentTarget)].map(([name, value]) => [name, String(value)]);
    setPending(true);
    const outcome = await props.run(Object.fromEntries(entries), version);
    setPending(false);
    if (outcome.ok) {
      open(null);
      notify({ message: props.doneText });
      return refresh(outcome.value);
    }
    if (outcome.kind === 'stale') setVersion(outcome.version);
    setErrors(outcome.kind === 'invalid' ? outcome.fields : {});
    setMessage(outcome.message);
  }
  const press = (event: KeyboardEvent<HTMLFormElement>) => {
    if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) event.currentTarget.requestSubmit();
  };
  return (
    <Dialog
      open
      onOpenChange={isOpen => !isOpen && open(null)}
      title={props.title}
      description={props.description}
      footer={
        <>
          <Button onClick={() => open(null)}>取消</Button>
          <Button
            type="submit"
            form={form}
            variant={props.tone === 'danger' ? 'danger' : 'primary'}
            pending={pending}
            pendingText="保存中…"
          >
            {props.submitLabel}
          </Button>
        </>
      }
    >
      <form
        id={form}
        data-ready={ready}
        noValidate
        onSubmit={submit}
        onKeyDown={press}
        className="flex flex-col gap-4 pb-2"
      >
        <RefusalNote message={message} />
        {props.children?.(errors)}
      </form>
    </Dialog>
  );
}
