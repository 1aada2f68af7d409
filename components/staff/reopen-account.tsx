'use client';
import { useRouter } from 'next/navigation';
import type { Outcome } from '@/lib/domain/outcome';
import type { StaffInput } from '@/lib/domain/staff-input';
import type { StaffAccount } from '@/lib/domain/staff-view';
import { Button } from '../ui/button';
import { notify } from '../ui/notify';
import { useDeed } from '../ui/use-deed';

type Props = { person: StaffAccount; enable: (input: StaffInput) => Promise<Outcome> };

/** The one thing that can be done with a closed account. */
export function ReopenAccount({ person, enable }: Props) {
  const router = useRouter();
  const deed = useDeed(enable, () => {
    notify({ message: `已启用${person.name}的账号`, tone: 'ok' });
    router.refresh();
  });
  return (
    <>
      {deed.message && <span className="text-table text-danger">{deed.message}</span>}
      <Button pending={deed.pending} onClick={() => deed.send({ staffId: person.id })}>
        启用账号
      </Button>
    </>
  );
}
