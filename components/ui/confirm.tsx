'use client';
import { type ReactNode, useRef } from 'react';
import { Button } from './button';
import { Dialog } from './dialog';

type ConfirmProps = {
  open: boolean;
  onOpenChange: (open: boolean) => void;
  /** Names the thing and the number: 移出 12 条线索？ */
  title: string;
  description?: ReactNode;
  /** Names the deed, never 确定. */
  actionLabel: string;
  pending?: boolean | undefined;
  tone?: 'danger' | 'plain' | undefined;
  onConfirm: () => void;
};

/** Only for what cannot be undone; everything else is done at once and offers 撤销. */
export function Confirm(props: ConfirmProps) {
  const { open, onOpenChange, title, description, actionLabel, pending, tone = 'danger', onConfirm } = props;
  const stay = useRef<HTMLButtonElement>(null);
  return (
    <Dialog
      open={open}
      onOpenChange={onOpenChange}
      title={title}
      description={description}
      size="sm"
      initialFocus={stay}
      footer={
        <>
          <Button ref={stay} onClick={() => onOpenChange(false)}>
            取消
          </Button>
          <Button variant={tone === 'danger' ? 'danger' : 'primary'} pending={pending} onClick={onConfirm}>
            {actionLabel}
          </Button>
        </>
      }
    />
  );
}
