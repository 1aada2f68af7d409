'use client';
import { useRouter } from 'next/navigation';
import type { ImportResult } from '@/lib/domain/import-view';
import type { Outcome } from '@/lib/domain/outcome';
import { Button } from '../ui/button';
import { Note } from '../ui/note';
import { useDeed } from '../ui/use-deed';

type CommitBarProps = {
  id: string;
  /** Leads the import would create. */
  count: number;
  commit: (input: { id: string }) => Promise<Outcome<ImportResult>>;
};

/** The one filled button of the preview. */
export function CommitBar({ id, count, commit }: CommitBarProps) {
  const router = useRouter();
  const { pending, send, message } = useDeed(commit, () => router.refresh());
  return (
    <>
      {message && <Note tone="danger">{message}</Note>}
      <Button
        variant="primary"
        disabled={count === 0}
        pending={pending}
        pendingText="正在导入…"
        onClick={() => send({ id })}
      >
        {count === 0 ? '没有可以导入的项目' : `导入 ${count} 条`}
      </Button>
    </>
  );
}
