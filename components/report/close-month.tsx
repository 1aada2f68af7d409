'use client';
import { useRouter } from 'next/navigation';
import { useState, useTransition } from 'react';
import type { Month } from '@/lib/domain/day';
import { formatMonth } from '@/lib/domain/month';
import type { Outcome } from '@/lib/domain/outcome';
import { Button } from '../ui/button';
import { Confirm } from '../ui/confirm';
import { notify } from '../ui/notify';

type CloseMonthProps = {
  month: Month;
  /** Why it cannot be closed yet, or null. */
  whyNot: string | null;
  closeMonth: (input: { month: Month }) => Promise<Outcome<{ month: Month }>>;
};

/** 月结 cannot be taken back, so it asks first. */
export function CloseMonth({ month, whyNot, closeMonth }: CloseMonthProps) {
  const [isOpen, setOpen] = useState(false);
  const [isPending, startTransition] = useTransition();
  const router = useRouter();
  const name = formatMonth(month);
  const confirm = () =>
    startTransition(async () => {
      const outcome = await closeMonth({ month });
      setOpen(false);
      notify(
        outcome.ok ? { message: `${name}已月结`, tone: 'ok' } : { message: outcome.message, tone: 'danger' },
      );
      router.refresh();
    });
  return (
    <>
      <Button
        variant="primary"
        disabled={whyNot !== null}
        title={whyNot ?? undefined}
        onClick={() => setOpen(true)}
      >
        月结
      </Button>
      <Confirm
        open={isOpen}
        onOpenChange={setOpen}
        title={`月结${name}？`}
        description={`月结后${name}的数字和文件不再改变，也不能重新打开。之后认定的往月事项列为补报，变更列为更正。`}
        actionLabel={`月结${name}`}
        pending={isPending}
        tone="plain"
        onConfirm={confirm}
      />
    </>
  );
}
