'use client';
import { useRouter } from 'next/navigation';
import { useState } from 'react';
import type { Day } from '@/lib/domain/day';
import { Button } from '../ui/button';
import { GiveTaskDialog } from './give-task-dialog';
import type { TaskActions } from './task-actions';

type GiveTaskProps = {
  leadId: string;
  title: string;
  today: Day;
  /** A leader's task is their 批示 as well. */
  speaks: boolean;
  actions: Pick<TaskActions, 'give' | 'loadOwners'>;
};

/** 批示 or 交办, opened from a lead's page or from the leader's list. */
export function GiveTask(props: GiveTaskProps) {
  const router = useRouter();
  const [isOpen, setOpen] = useState(false);
  return (
    <>
      <Button
        size="sm"
        onClick={() => setOpen(true)}
        aria-label={`${props.speaks ? '批示督办' : '交办'}：${props.title}`}
      >
        {props.speaks ? '批示督办' : '交办'}
      </Button>
      {isOpen && (
        <GiveTaskDialog
          {...props}
          onClose={isDone => {
            setOpen(false);
            if (isDone) router.refresh();
          }}
        />
      )}
    </>
  );
}
