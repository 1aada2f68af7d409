'use client';
import { useRouter } from 'next/navigation';
import { useState } from 'react';
import type { RecycledView } from '@/lib/domain/recycle';
import { Button } from '../ui/button';
import { Confirm } from '../ui/confirm';
import { notify } from '../ui/notify';
import { useDeed } from '../ui/use-deed';
import type { RecycleActions } from './recycled-table';

/** The one deed here that cannot be undone: it names the thing and asks once. */
export function PurgeButton({ row, purge }: { row: RecycledView; purge: RecycleActions['purge'] }) {
  const router = useRouter();
  const [open, setOpen] = useState(false);
  const deed = useDeed(purge, () => {
    setOpen(false);
    notify({ message: `已清除 ${row.code}` });
    router.refresh();
  });
  const files = row.fileCount > 0 ? `，其中 ${row.fileCount} 份材料从磁盘删除` : '';
  return (
    <>
      <Button size="sm" variant="quiet" aria-label={`立即清除 ${row.title}`} onClick={() => setOpen(true)}>
        立即清除
      </Button>
      <Confirm
        open={open}
        onOpenChange={setOpen}
        title={`立即清除 ${row.code} ${row.title}？`}
        description={deed.message ?? `跟进、阶段、联系人关联全部清除${files}，不能恢复。审计记录保留。`}
        actionLabel="立即清除"
        pending={deed.pending}
        onConfirm={() => deed.send({ leadId: row.id })}
      />
    </>
  );
}
