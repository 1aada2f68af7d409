'use client';
import { useRouter } from 'next/navigation';
import type { SkipInput } from '@/lib/domain/ledger-input';
import type { Outcome } from '@/lib/domain/outcome';
import { Button } from '../ui/button';
import { notify } from '../ui/notify';
import { useDeed } from '../ui/use-deed';

type SkipRowProps = {
  id: string;
  position: number;
  row: number;
  skipped: boolean;
  skip: (input: SkipInput) => Promise<Outcome<unknown>>;
};

/** Leaves a row out, or takes it in again. */
export function SkipRow({ id, position, row, skipped, skip }: SkipRowProps) {
  const router = useRouter();
  const { pending, send } = useDeed(
    async (input: SkipInput) => {
      const outcome = await skip(input);
      if (!outcome.ok) notify({ message: outcome.message, tone: 'danger' });
      return outcome;
    },
    () => router.refresh(),
  );
  return (
    <Button
      size="sm"
      pending={pending}
      aria-label={skipped ? `恢复第 ${row} 行` : `跳过第 ${row} 行`}
      onClick={() => send({ id, position, skipped: !skipped })}
    >
      {skipped ? '恢复' : '跳过'}
    </Button>
  );
}
