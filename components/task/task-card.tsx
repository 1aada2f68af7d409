import type { LeadDuty } from '@/lib/domain/duty-view';
import { taskState } from '@/lib/domain/task';
import { Section } from '../ui/section';
import { GiveTask } from './give-task';
import type { TaskActions } from './task-actions';
import { TaskList } from './task-list';

/** 督办 on the lead's page: every task of it, the open ones first. */
export function TaskCard({ duty, title, actions }: { duty: LeadDuty; title: string; actions: TaskActions }) {
  const { tasks, rights, today, leadId } = duty;
  if (tasks.length === 0 && !rights.give) return null;
  const open = tasks.filter(task => taskState(task) !== 'closed').length;
  return (
    <Section
      title="督办"
      note={open > 0 ? `${open} 项未销号` : undefined}
      actions={
        rights.give && (
          <GiveTask leadId={leadId} title={title} today={today} speaks={rights.comment} actions={actions} />
        )
      }
    >
      {tasks.length === 0 ? (
        <p className="py-2 text-table text-3">还没有督办事项。交办后到期提醒，直到销号。</p>
      ) : (
        <TaskList tasks={tasks} today={today} actions={actions} withLead={false} />
      )}
    </Section>
  );
}
