'use client';
import type { Day } from '@/lib/domain/day';
import type { TaskView } from '@/lib/domain/task';
import { useReady } from '../ui/use-ready';
import type { TaskActions } from './task-actions';
import { TaskRow } from './task-row';

type TaskListProps = {
  tasks: readonly TaskView[];
  today: Day;
  actions: Pick<TaskActions, 'reply' | 'sendBack' | 'close' | 'reopen'>;
  withLead: boolean;
};

export function TaskList({ tasks, ...rest }: TaskListProps) {
  const ready = useReady();
  return (
    <ul data-ready={ready} className="divide-y divide-hairline">
      {tasks.map(task => (
        <TaskRow key={task.id} task={task} {...rest} />
      ))}
    </ul>
  );
}
