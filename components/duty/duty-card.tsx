'use client';
import { useRouter } from 'next/navigation';
import { useState } from 'react';
import type { LeadDuty } from '@/lib/domain/duty-view';
import type { Outcome } from '@/lib/domain/outcome';
import type { EndSnoozeInput, SnoozeInput } from '@/lib/domain/snooze-input';
import { Button } from '../ui/button';
import { Note } from '../ui/note';
import { notify } from '../ui/notify';
import { Section } from '../ui/section';
import { useDeed } from '../ui/use-deed';
import { useReady } from '../ui/use-ready';
import { ClockList } from './clock-list';
import { SnoozeDialog } from './snooze-dialog';

export type SnoozeActions = {
  snooze: (input: SnoozeInput) => Promise<Outcome>;
  endSnooze: (input: EndSnoozeInput) => Promise<Outcome>;
};

/** 时限: what is asked of the lead by when, and the way to put reminders off. */
export function DutyCard({ duty, actions }: { duty: LeadDuty; actions: SnoozeActions }) {
  const router = useRouter();
  const ready = useReady();
  const [isOpen, setOpen] = useState(false);
  const wake = useDeed(actions.endSnooze, () => {
    notify({ message: '已恢复提醒' });
    router.refresh();
  });
  const { snooze, clocks, rights } = duty;
  if (clocks.length === 0) return null;
  return (
    <div data-ready={ready}>
      <Section
        title="时限"
        actions={
          rights.snooze &&
          (snooze ? (
            <Button size="sm" pending={wake.pending} onClick={() => wake.send({ leadId: duty.leadId })}>
              恢复提醒
            </Button>
          ) : (
            <Button size="sm" variant="quiet" onClick={() => setOpen(true)}>
              暂缓提醒
            </Button>
          ))
        }
      >
        {snooze && (
          <Note tone="info">
            {snooze.setBy}已暂缓提醒至 {snooze.untilOn}：{snooze.reason}
          </Note>
        )}
        {wake.message && <Note tone="warn">{wake.message}</Note>}
        <ClockList clocks={clocks} />
      </Section>
      {isOpen && (
        <SnoozeDialog
          leadId={duty.leadId}
          today={duty.today}
          snooze={actions.snooze}
          onClose={isDone => {
            setOpen(false);
            if (isDone) router.refresh();
          }}
        />
      )}
    </div>
  );
}
