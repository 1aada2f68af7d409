'use client';
import { useRouter } from 'next/navigation';
import type { ReadNoticesInput } from '@/lib/domain/notice-input';
import type { Outcome } from '@/lib/domain/outcome';
import { Button } from '../ui/button';
import { notify } from '../ui/notify';
import { useDeed } from '../ui/use-deed';

type ReadAllProps = { read: (input: ReadNoticesInput) => Promise<Outcome<{ count: number }>> };

/** Lays all unread notices aside, also those not on this page. */
export function ReadAll({ read }: ReadAllProps) {
  const router = useRouter();
  const deed = useDeed(read, ({ count }) => {
    notify({ message: `${count} 条消息已标为已读`, tone: 'ok' });
    router.refresh();
  });
  return (
    <span className="flex items-center gap-2">
      {deed.message && (
        <span role="alert" className="text-note text-danger">
          {deed.message}
        </span>
      )}
      <Button size="sm" pending={deed.pending} onClick={() => deed.send({ ids: null })}>
        全部已读
      </Button>
    </span>
  );
}
