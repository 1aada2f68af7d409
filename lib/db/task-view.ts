import type { Prisma } from '@/prisma/generated/client';
import { can } from '../domain/access';
import type { Actor } from '../domain/actor';
import { type Day, dayOf, fromDateColumn } from '../domain/day';
import { type TaskView, taskState } from '../domain/task';

export const taskInclude = {
  lead: { select: { code: true, title: true } },
  givenBy: { select: { name: true } },
  owner: { select: { name: true } },
  closedBy: { select: { name: true } },
} satisfies Prisma.TaskInclude;

export type TaskRow = Prisma.TaskGetPayload<{ include: typeof taskInclude }>;

const onDay = (instant: Date | null): Day | null => (instant === null ? null : dayOf(instant));

/** Whether a task is this person's to send back or to close: theirs who gave it, and the office's. */
export function mayJudge(actor: Actor, task: { givenById: string }): boolean {
  return task.givenById === actor.staffId || can(actor, 'period.close');
}

export function toTask(actor: Actor, row: TaskRow): TaskView {
  const repliedOn = onDay(row.repliedAt);
  const closedOn = onDay(row.closedAt);
  const state = taskState({ repliedOn, closedOn });
  return {
    id: row.id,
    version: row.version,
    leadId: row.leadId,
    leadCode: row.lead.code,
    leadTitle: row.lead.title,
    text: row.text,
    givenBy: row.givenBy.name,
    givenOn: dayOf(row.givenAt),
    ownerName: row.owner.name,
    dueOn: fromDateColumn(row.dueOn),
    reply: row.reply,
    repliedOn,
    returnReason: row.returnReason,
    closedOn,
    closedBy: row.closedBy?.name ?? null,
    rights: {
      reply: state === 'open' && row.ownerId === actor.staffId && can(actor, 'task.answer'),
      judge: state !== 'closed' && mayJudge(actor, row),
    },
  };
}
