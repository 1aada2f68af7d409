'use client';
import { useRouter } from 'next/navigation';
import { useState } from 'react';
import type { Outcome } from '@/lib/domain/outcome';
import type { StaffRequestInput } from '@/lib/domain/staff-input';
import { Button } from '../ui/button';
import { FormDialog } from '../ui/form-dialog';
import { formText } from '../ui/form-text';
import { notify } from '../ui/notify';
import { useDeed } from '../ui/use-deed';
import { RequestReason } from './request-reason';

type Props = {
  staffId: string;
  /** Names the deed on the button: 申请重置密码. */
  label: string;
  title: string;
  /** What an approval will do. */
  description: string;
  ask: (input: StaffRequestInput) => Promise<Outcome<{ grantId: string }>>;
};

/** A button and the one question behind it: why. What is asked waits for another administrator. */
export function AskFor({ staffId, label, title, description, ask }: Props) {
  const router = useRouter();
  const [open, setOpen] = useState(false);
  const deed = useDeed(ask, () => {
    setOpen(false);
    notify({ message: '已提出申请，等另一位管理员批准', tone: 'ok' });
    router.refresh();
  });
  const change = (next: boolean) => {
    if (next) deed.reset();
    setOpen(next);
  };
  return (
    <>
      <Button onClick={() => change(true)}>{label}</Button>
      <FormDialog
        open={open}
        onOpenChange={change}
        title={title}
        description={description}
        submitLabel="提出申请"
        size="sm"
        pending={deed.pending}
        message={deed.message}
        errors={deed.errors}
        onSubmit={form => deed.send({ staffId, reason: formText(form, 'reason') })}
      >
        <RequestReason error={deed.errors.reason} />
      </FormDialog>
    </>
  );
}
