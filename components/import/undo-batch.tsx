'use client';
import { useRouter } from 'next/navigation';
import { useState } from 'react';
import type { ImportBatchView } from '@/lib/domain/import-view';
import type { Outcome } from '@/lib/domain/outcome';
import { Button } from '../ui/button';
import { Confirm } from '../ui/confirm';
import { notify } from '../ui/notify';
import { useDeed } from '../ui/use-deed';

type UndoBatchProps = {
  batch: Pick<ImportBatchView, 'id' | 'fileName' | 'created' | 'changed'>;
  undo: (input: { batchId: string }) => Promise<Outcome<{ removed: number; restored: number }>>;
};

/** Deletes what an import created, so it asks first and names the number. */
export function UndoBatch({ batch, undo }: UndoBatchProps) {
  const [isOpen, setOpen] = useState(false);
  const router = useRouter();
  const { pending, send, message, reset } = useDeed(undo, ({ removed, restored }) => {
    setOpen(false);
    notify({ message: `已撤回整批，删除 ${removed} 条线索，还原 ${restored} 条`, tone: 'ok' });
    router.refresh();
  });
  const toggle = (open: boolean) => {
    if (open) reset();
    setOpen(open);
  };
  return (
    <>
      <Button size="sm" onClick={() => toggle(true)}>
        撤回整批
      </Button>
      <Confirm
        open={isOpen}
        onOpenChange={toggle}
        title={`撤回“${batch.fileName}”的 ${batch.created + batch.changed} 条线索？`}
        description={
          <>
            这一批新建的线索、投资方和联系人会一并删除，更新过的线索还原成导入前的样子，之后可以重新导入。有线索被跟进或修改过时不会撤回。
            {message && <span className="mt-2 block text-danger">{message}</span>}
          </>
        }
        actionLabel={`撤回 ${batch.created + batch.changed} 条`}
        pending={pending}
        onConfirm={() => send({ batchId: batch.id })}
      />
    </>
  );
}
