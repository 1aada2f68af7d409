import type { Prisma } from '@/prisma/generated/client';
import { canReadSomeLeads } from '../domain/access';
import type { Actor } from '../domain/actor';
import { toDateColumn } from '../domain/day';
import type { TaskQuestion, TaskStateKey, TaskView, TaskViewKey } from '../domain/task';
import { db } from './client';
import { visible } from './scope';
import { taskInclude, toTask } from './task-view';

const SHOWN = 200;

/** Whose: given to me, given by me, or all on leads I see. */
function byView(actor: Actor, view: TaskViewKey): Prisma.TaskWhereInput {
  if (view === 'mine') return { ownerId: actor.staffId };
  return view === 'given' ? { givenById: actor.staffId } : {};
}

function byState(actor: Actor, state: TaskStateKey): Prisma.TaskWhereInput {
  if (state === 'closed') return { closedAt: { not: null } };
  const late = { repliedAt: null, dueOn: { lt: toDateColumn(actor.today) } };
  return { closedAt: null, ...(state === 'late' ? late : {}) };
}

const scoped = (actor: Actor, ...conditions: Prisma.TaskWhereInput[]): Prisma.TaskWhereInput => ({
  AND: [{ lead: { is: visible.leads(actor) } }, ...conditions],
});

/** Tasks on leads the actor sees: the earliest day first, closed ones the latest first. */
export async function listTasks(actor: Actor, { view, state }: TaskQuestion): Promise<TaskView[]> {
  const rows = await db.task.findMany({
    where: scoped(actor, byView(actor, view), byState(actor, state)),
    include: taskInclude,
    orderBy: state === 'closed' ? [{ closedAt: 'desc' }, { id: 'desc' }] : [{ dueOn: 'asc' }, { id: 'asc' }],
    take: SHOWN,
  });
  return rows.map(row => toTask(actor, row));
}

/** How many of a view stand in each state, for the tabs. */
export async function countTasks(actor: Actor, view: TaskViewKey): Promise<Record<TaskStateKey, number>> {
  const count = (state: TaskStateKey) =>
    db.task.count({ where: scoped(actor, byView(actor, view), byState(actor, state)) });
  const [open, late, closed] = await Promise.all([count('open'), count('late'), count('closed')]);
  return { open, late, closed };
}

/** What waits for the actor: tasks to answer, and answers to judge. */
export async function countTasksWaiting(actor: Actor): Promise<number> {
  if (!canReadSomeLeads(actor)) return 0;
  return db.task.count({
    where: scoped(actor, {
      closedAt: null,
      OR: [
        { ownerId: actor.staffId, repliedAt: null },
        { givenById: actor.staffId, repliedAt: { not: null } },
      ],
    }),
  });
}

/** Every task of some leads, the open ones first. */
export async function listTasksOf(actor: Actor, leadIds: readonly string[]): Promise<TaskView[]> {
  const rows = await db.task.findMany({
    where: scoped(actor, { leadId: { in: [...leadIds] } }),
    include: taskInclude,
    orderBy: [{ closedAt: { sort: 'desc', nulls: 'first' } }, { dueOn: 'asc' }, { id: 'asc' }],
  });
  return rows.map(row => toTask(actor, row));
}
