'use client';
import type { ProveInput } from '@/lib/domain/account';
import type { Outcome } from '@/lib/domain/outcome';
import { FormDialog } from '../ui/form-dialog';
import { formText } from '../ui/form-text';
import { useDeed } from '../ui/use-deed';
import { ProveFields } from './prove-fields';

type Props<Value> = {
  title: string;
  description: string;
  submitLabel: string;
  username: string;
  act: (input: ProveInput) => Promise<Outcome<Value>>;
  onDone: (value: Value) => void;
  onClose: () => void;
};

/** Asks for password and code before a deed on one's own second factor. */
export function ProveDialog<Value>({ username, act, onDone, onClose, ...words }: Props<Value>) {
  const deed = useDeed(act, onDone);
  return (
    <FormDialog
      {...words}
      open
      onOpenChange={open => !open && onClose()}
      size="sm"
      pending={deed.pending}
      message={deed.message}
      errors={deed.errors}
      onSubmit={form => deed.send({ password: formText(form, 'password'), code: formText(form, 'code') })}
    >
      <ProveFields username={username} errors={deed.errors} withRecovery />
    </FormDialog>
  );
}
