import type { Metadata } from 'next';
import { TaskList } from '@/components/task/task-list';
import { Empty } from '@/components/ui/empty';
import { PageHeader } from '@/components/ui/page-header';
import { Section } from '@/components/ui/section';
import { TabLinks } from '@/components/ui/tab-links';
import { requireReader } from '@/lib/auth/require-actor';
import { countTasks, listTasks } from '@/lib/db/task-list';
import { can, canSomewhere } from '@/lib/domain/access';
import type { Actor } from '@/lib/domain/actor';
import {
  readTaskQuestion,
  TASK_STATES,
  TASK_VIEWS,
  type TaskStateKey,
  type TaskViewKey,
} from '@/lib/domain/task';
import { close, reopen, reply, sendBack } from './actions';

export const metadata: Metadata = { title: '督办' };

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> };

/** Who only answers has one view; who gives tasks has theirs and all they see. */
function viewsOf(actor: Actor): TaskViewKey[] {
  const gives = canSomewhere(actor, 'task.give');
  return [
    ...(can(actor, 'task.answer') ? ['mine' as const] : []),
    ...(gives ? (['given', 'all'] as const) : []),
  ];
}

const EMPTY: Record<TaskStateKey, string> = {
  open: '没有办理中的督办事项。',
  late: '没有逾期的督办事项。',
  closed: '还没有销号的督办事项。',
};

export default async function TasksPage({ searchParams }: Props) {
  const actor = await requireReader();
  const views = viewsOf(actor);
  const asked = readTaskQuestion(await searchParams, views[0] ?? 'mine');
  const view = views.includes(asked.view) ? asked.view : (views[0] ?? 'mine');
  const [tasks, counts] = await Promise.all([
    listTasks(actor, { view, state: asked.state }),
    countTasks(actor, view),
  ]);
  return (
    <div className="flex flex-col gap-2">
      <PageHeader title="督办" note="批示和交办事项有人承办、有办结日期，到期提醒，由交办人或办公室销号。" />
      {views.length > 1 && (
        <TabLinks
          label="谁的督办"
          links={views.map(key => ({
            href: `/tasks?view=${key}`,
            label: TASK_VIEWS[key],
            current: key === view,
          }))}
        />
      )}
      <TabLinks
        label="督办状态"
        links={(Object.keys(TASK_STATES) as TaskStateKey[]).map(state => ({
          href: `/tasks?view=${view}&state=${state}`,
          label: TASK_STATES[state],
          count: counts[state],
          current: state === asked.state,
        }))}
      />
      {tasks.length === 0 ? (
        <Empty title={EMPTY[asked.state]} hint="在项目页的“督办”里交办；领导可在“包干项目”里批示督办。" />
      ) : (
        <Section title={TASK_VIEWS[view]} note={TASK_STATES[asked.state]}>
          <TaskList tasks={tasks} today={actor.today} actions={{ reply, sendBack, close, reopen }} withLead />
        </Section>
      )}
    </div>
  );
}
