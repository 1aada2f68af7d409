import type { LeadDuty as LeadDutyView } from '@/lib/domain/duty-view';
import type { TaskActions } from '../task/task-actions';
import { TaskCard } from '../task/task-card';
import { DutyCard, type SnoozeActions } from './duty-card';

type LeadDutyProps = { duty: LeadDutyView; title: string; actions: SnoozeActions & TaskActions };

/** What is asked of a lead: its clocks and its tasks. */
export function LeadDuty({ duty, title, actions }: LeadDutyProps) {
  return (
    <>
      <DutyCard duty={duty} actions={actions} />
      <TaskCard duty={duty} title={title} actions={actions} />
    </>
  );
}
