'use client';
import { useRouter } from 'next/navigation';
import type { RetryJobInput } from '@/lib/domain/job-input';
import type { Outcome } from '@/lib/domain/outcome';
import { Button } from '../ui/button';
import { notify } from '../ui/notify';
import { useDeed } from '../ui/use-deed';
import { useReady } from '../ui/use-ready';

type RetryJobProps = {
  jobId: string;
  name: string;
  retry: (input: RetryJobInput) => Promise<Outcome>;
};

/** Puts a parked job back into the queue. */
export function RetryJob({ jobId, name, retry }: RetryJobProps) {
  const router = useRouter();
  const ready = useReady();
  const deed = useDeed(retry, () => {
    notify({ message: `「${name}」已重新排队，几秒后执行`, tone: 'ok' });
    router.refresh();
  });
  return (
    <span className="flex items-center gap-2" data-ready={ready}>
      <Button
        size="sm"
        pending={deed.pending}
        aria-label={`重试「${name}」`}
        onClick={() => deed.send({ jobId })}
      >
        重试
      </Button>
      {deed.message && (
        <span role="alert" className="text-note text-danger">
          {deed.message}
        </span>
      )}
    </span>
  );
}
