'use client';
import { useRouter } from 'next/navigation';
import type { RecycledView } from '@/lib/domain/recycle';
import { Button } from '../ui/button';
import { notify } from '../ui/notify';
import { useDeed } from '../ui/use-deed';
import type { RecycleActions } from './recycled-table';

/** Brings one lead back, and offers the way to it. */
export function RestoreButton({ row, restore }: { row: RecycledView; restore: RecycleActions['restore'] }) {
  const router = useRouter();
  const deed = useDeed(restore, () => {
    notify({
      message: `已恢复 ${row.code}`,
      action: { label: '打开', run: () => router.push(`/leads/${row.id}`) },
    });
    router.refresh();
  });
  return (
    <>
      <Button
        size="sm"
        pending={deed.pending}
        aria-label={`恢复 ${row.title}`}
        onClick={() => deed.send({ leadId: row.id })}
      >
        恢复
      </Button>
      {deed.message && (
        <span role="alert" className="text-note text-danger">
          {deed.message}
        </span>
      )}
    </>
  );
}
