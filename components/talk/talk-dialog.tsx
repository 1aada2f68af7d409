'use client';
import { useRouter } from 'next/navigation';
import { Dialog } from '../ui/dialog';
import { notify } from '../ui/notify';
import type { LogStart } from './log-opener';
import type { Writes } from './note';
import type { TalkActions } from './talk-actions';
import { TalkSheet } from './talk-sheet';

type TalkDialogProps = {
  start: LogStart;
  writes: Writes;
  today: string;
  canCreate: boolean;
  actions: TalkActions;
  onClose: () => void;
};

/** 记一笔 over whatever page is open. */
export function TalkDialog({ start, writes, today, canCreate, actions, onClose }: TalkDialogProps) {
  const router = useRouter();
  return (
    <Dialog open onOpenChange={open => !open && onClose()} title="记一笔">
      <div className="pb-2">
        <TalkSheet
          writes={writes}
          today={today}
          actions={actions}
          note={start.note}
          onSaved={(lead, value) => {
            onClose();
            if (value === null) return;
            notify({
              message: `已记一笔：${lead.title}`,
              action: { label: '查看', run: () => router.push(`/leads/${lead.id}`) },
            });
            router.refresh();
          }}
          onCreate={
            canCreate
              ? name => {
                  onClose();
                  router.push(`/leads/new?investor=${encodeURIComponent(name)}`);
                }
              : undefined
          }
        />
      </div>
    </Dialog>
  );
}
