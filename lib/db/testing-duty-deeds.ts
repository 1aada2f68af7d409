import { person } from '../../prisma/seed/cast';
import { leadId } from '../../prisma/seed/lead-table';
import { listEvents } from './calendar';
import { createFeed, findFeedActor, revokeFeed } from './calendar-feed';
import { db } from './client';
import { endSnooze, snoozeLead } from './snooze';
import { closeTask, giveTask, reopenTask, replyTask, returnTask } from './task';
import { loadTaskOwners } from './task-owner';
import { as } from './testing-actor';
import { type DoorDeed, reads, value, writes } from './testing-deeds';

const LEAD = leadId('轴禾再制造');
const QUIET = { leadId: LEAD, until: '2026-06-30', reason: '企业内部决策中' };
const TASK = { leadId: LEAD, text: '请补齐环评意见', ownerId: person('王芳').id, dueOn: '2026-06-30' };

/** A task given by the leader, as it stands. */
async function given(): Promise<{ taskId: string; version: number }> {
  return { taskId: value(await giveTask(await as('郑涛'), TASK)).id, version: 1 };
}

/** The same, answered. */
async function answered(): Promise<{ taskId: string; version: number }> {
  const task = await given();
  value(await replyTask(await as('王芳'), { ...task, reply: '已补齐' }));
  return { ...task, version: 2 };
}

const secretOf = (url: string): string => url.split('/').at(-1) ?? '';

/** The doors of this part, each done rightfully once. */
export const DUTY_DOOR_DEEDS: Readonly<Record<string, DoorDeed>> = {
  'lead.snooze': writes(async () => {
    const actor = await as('王芳');
    return () => snoozeLead(actor, QUIET);
  }),
  'lead.endSnooze': writes(async () => {
    const actor = await as('王芳');
    value(await snoozeLead(actor, QUIET));
    return () => endSnooze(actor, { leadId: LEAD });
  }),
  'task.give': writes(async () => {
    const actor = await as('郑涛');
    return () => giveTask(actor, TASK);
  }),
  'task.loadOwners': reads(async () => {
    const actor = await as('郑涛');
    return () => loadTaskOwners(actor, { leadId: LEAD });
  }),
  'task.reply': writes(async () => {
    const [actor, task] = [await as('王芳'), await given()];
    return () => replyTask(actor, { ...task, reply: '已补齐' });
  }),
  'task.return': writes(async () => {
    const [actor, task] = [await as('郑涛'), await answered()];
    return () => returnTask(actor, { ...task, reason: '请附上批文' });
  }),
  'task.close': writes(async () => {
    const [actor, task] = [await as('郑涛'), await answered()];
    return () => closeTask(actor, task);
  }),
  'task.reopen': writes(async () => {
    const [actor, task] = [await as('郑涛'), await answered()];
    value(await closeTask(actor, task));
    return () => reopenTask(actor, { ...task, version: 3 });
  }),
  'calendarFeed.create': writes(async () => {
    const actor = await as('王芳');
    return () => createFeed(actor, {});
  }),
  'calendarFeed.revoke': writes(async () => {
    const actor = await as('王芳');
    value(await createFeed(actor, {}));
    const { id } = await db.calendarFeed.findFirstOrThrow({
      where: { staffId: actor.staffId, revokedAt: null },
    });
    return () => revokeFeed(actor, { feedId: id });
  }),
  // Read once before: that it was read is written down once an hour.
  '/api/calendar/[secret]': reads(async () => {
    const secret = secretOf(value(await createFeed(await as('王芳'), {})).url);
    await findFeedActor(secret, '127.0.0.1');
    return async () => {
      const actor = await findFeedActor(secret, '127.0.0.1');
      if (!actor) throw new Error('The address opens nothing.');
      return listEvents(actor, { from: '2026-06-01', to: '2026-06-30', scope: 'own' });
    };
  }),
};
