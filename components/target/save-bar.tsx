'use client';
import { Button } from '../ui/button';
import { classNames } from '../ui/class-names';

type Props = { count: number; pending: boolean; onDiscard: () => void; onSave: () => void };

/** How much is not saved yet, and both ways out. On a phone it stays in sight only while there is something to save. */
export function SaveBar({ count, pending, onDiscard, onSave }: Props) {
  return (
    <div
      className={classNames(
        'z-10 flex items-center justify-end gap-2 rounded-card border border-hairline bg-raised px-3 py-2',
        'sm:sticky sm:bottom-2',
        count > 0 && 'max-sm:sticky max-sm:bottom-16',
      )}
    >
      <span aria-live="polite" className="mr-auto text-table text-2">
        {count > 0 ? `有 ${count} 处改动未保存` : '没有改动'}
      </span>
      <Button disabled={count === 0} onClick={onDiscard}>
        放弃改动
      </Button>
      <Button
        variant="primary"
        disabled={count === 0}
        pending={pending}
        pendingText="保存中…"
        onClick={onSave}
      >
        保存
      </Button>
    </div>
  );
}
