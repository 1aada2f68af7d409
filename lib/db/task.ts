import { now } from '../clock';
import { can, canSomewhere } from '../domain/access';
import type { Actor } from '../domain/actor';
import { type Day, toDateColumn } from '../domain/day';
import { DAY_REFUSED } from '../domain/day-input';
import { readDueDay } from '../domain/event-day';
import {
  done,
  invalid,
  notAllowed,
  notFound,
  type Outcome,
  type Refusal,
  refused,
  stale,
} from '../domain/outcome';
import { recordNoun } from '../domain/stage';
import { whyNotTaskDay } from '../domain/task';
import type {
  CloseTaskInput,
  GiveTaskInput,
  ReopenTaskInput,
  ReplyTaskInput,
  ReturnTaskInput,
} from '../domain/task-input';
import { recordAudit } from './audit';
import { openLead, subjectOf } from './lead-deed';
import { notify } from './notice';
import { visible } from './scope';
import { whyNotOwner } from './task-owner';
import { mayJudge, type TaskRow, taskInclude } from './task-view';
import { perform, type Transaction } from './transaction';

const href = '/tasks';

function readDay(typed: string, today: Day): Outcome<Day> {
  const day = readDueDay(typed, today);
  if (day === 'unreadable') return invalid({ dueOn: DAY_REFUSED });
  const whyNot = whyNotTaskDay(day, today);
  return day === null || whyNot ? invalid({ dueOn: whyNot ?? '请填写完成日期' }) : done(day);
}

/** A leader's task is their word on the lead as well, which stands in its history. */
async function writeInstruction(
  tx: Transaction,
  actor: Actor,
  leadId: string,
  text: string,
): Promise<string> {
  const { id } = await tx.activity.create({
    data: {
      leadId,
      kind: 'comment',
      happenedOn: toDateColumn(actor.today),
      text,
      recordedAt: now(),
      recordedById: actor.staffId,
    },
    select: { id: true },
  });
  return id;
}

/** 交办: a matter with an owner and a day; a leader's 批示 is written in the same step. The owner is told. */
export function giveTask(actor: Actor, input: GiveTaskInput): Promise<Outcome<{ id: string }>> {
  return perform(async tx => {
    const opened = await openLead(tx, actor, input.leadId, 'task.give');
    if (!opened.ok) return opened;
    const { lead } = opened;
    const day = readDay(input.dueOn, actor.today);
    if (!day.ok) return day;
    const whyNot = await whyNotOwner(lead.id, input.ownerId);
    if (whyNot) return invalid({ ownerId: whyNot });
    const { text, ownerId } = input;
    const speaks = can(actor, 'lead.comment', subjectOf(actor, lead));
    const task = await tx.task.create({
      data: {
        leadId: lead.id,
        activityId: speaks ? await writeInstruction(tx, actor, lead.id, text) : null,
        text,
        givenAt: now(),
        givenById: actor.staffId,
        ownerId,
        dueOn: toDateColumn(day.value),
      },
      include: taskInclude,
    });
    await recordAudit(tx, actor, {
      deed: 'task.given',
      noun: 'lead',
      nounId: lead.id,
      after: { with: task.owner.name, until: day.value, taskId: task.id },
    });
    await notify(tx, actor, [ownerId], {
      text: `${actor.name}就${recordNoun(lead.stage)} ${lead.code} 交办一项，${day.value} 前办结`,
      href,
      kind: 'task',
    });
    return done({ id: task.id });
  });
}

type Found = { ok: true; task: TaskRow } | ({ ok: false } & Refusal);

type Asked = { taskId: string; version: number };

/** The task a deed is about, on a lead the actor sees; changed ones are read anew first. */
async function findTask(
  tx: Transaction,
  actor: Actor,
  input: Asked,
  whyNot: (task: TaskRow) => string | null,
): Promise<Found> {
  const task = await tx.task.findFirst({
    where: { AND: [{ id: input.taskId }, { lead: { is: visible.leads(actor) } }] },
    include: taskInclude,
  });
  if (!task) return notFound('督办事项');
  const reason = whyNot(task);
  if (reason !== null) return refused(reason);
  if (task.version !== input.version)
    return stale('这项督办刚有人处理过，请核对后再提交。你填写的内容没有丢失。', task.version);
  return { ok: true, task };
}

/** One that is open: closed ones are history. */
const openTask = (tx: Transaction, actor: Actor, input: Asked): Promise<Found> =>
  findTask(tx, actor, input, task =>
    task.closedAt === null ? null : `这项督办已由${task.closedBy?.name ?? ''}销号。`,
  );

const closedTask = (tx: Transaction, actor: Actor, input: Asked): Promise<Found> =>
  findTask(tx, actor, input, task => (task.closedAt === null ? '这项督办没有销号，不用撤销。' : null));

type Change = { deed: string; data: object; after: Record<string, string>; told: string[]; text: string };

async function saveTask(tx: Transaction, actor: Actor, task: TaskRow, change: Change): Promise<Outcome> {
  const { count } = await tx.task.updateMany({
    where: { id: task.id, version: task.version },
    data: { ...change.data, version: { increment: 1 } },
  });
  if (count === 0) return stale('这项督办刚有人处理过，请核对后再提交。', task.version);
  await recordAudit(tx, actor, {
    deed: change.deed,
    noun: 'lead',
    nounId: task.leadId,
    after: { taskId: task.id, ...change.after },
  });
  await notify(tx, actor, change.told, { text: change.text, href, kind: 'task' });
  return done(null);
}

/** 办理结果, by the owner; who gave the task is told and closes it or sends it back. */
export function replyTask(actor: Actor, input: ReplyTaskInput): Promise<Outcome> {
  return perform(async tx => {
    if (!can(actor, 'task.answer')) return notAllowed('你的岗位不承办督办事项。');
    const opened = await openTask(tx, actor, input);
    if (!opened.ok) return opened;
    const { task } = opened;
    if (task.ownerId !== actor.staffId) return notAllowed(`这项督办由${task.owner.name}承办，请其答复。`);
    if (task.repliedAt !== null) return refused('已经答复，正在等交办人销号。');
    return saveTask(tx, actor, task, {
      deed: 'task.replied',
      data: { reply: input.reply, repliedAt: now(), repliedById: actor.staffId, returnReason: null },
      after: { with: task.owner.name },
      told: [task.givenById],
      text: `${actor.name}答复了项目 ${task.lead.code} 的督办，请销号或退回`,
    });
  });
}

const NOT_YOURS = '只有交办人和指挥部办公室可以退回、销号或撤销销号。';

/** 退回: the answer is not enough; the owner is told why, and the clock goes on. */
export function returnTask(actor: Actor, input: ReturnTaskInput): Promise<Outcome> {
  return perform(async tx => {
    if (!canSomewhere(actor, 'task.give')) return notAllowed(NOT_YOURS);
    const opened = await openTask(tx, actor, input);
    if (!opened.ok) return opened;
    const { task } = opened;
    if (!mayJudge(actor, task)) return notAllowed(NOT_YOURS);
    if (task.repliedAt === null) return refused('承办人还没有答复，没有可退回的内容。');
    return saveTask(tx, actor, task, {
      deed: 'task.returned',
      data: { reply: null, repliedAt: null, repliedById: null, returnReason: input.reason },
      after: { reason: input.reason },
      told: [task.ownerId],
      text: `${actor.name}退回了项目 ${task.lead.code} 的督办答复，请补充办理`,
    });
  });
}

/** 销号, by whoever gave the task or by the office. */
export function closeTask(actor: Actor, input: CloseTaskInput): Promise<Outcome> {
  return perform(async tx => {
    if (!canSomewhere(actor, 'task.give')) return notAllowed(NOT_YOURS);
    const opened = await openTask(tx, actor, input);
    if (!opened.ok) return opened;
    const { task } = opened;
    if (!mayJudge(actor, task)) return notAllowed(NOT_YOURS);
    return saveTask(tx, actor, task, {
      deed: 'task.closed',
      data: { closedAt: now(), closedById: actor.staffId },
      after: { with: task.owner.name },
      told: [task.ownerId, task.givenById],
      text: `${actor.name}销号了项目 ${task.lead.code} 的一项督办`,
    });
  });
}

/** 撤销销号, by those who may close: the task stands again as it stood, its answer and its day unchanged. */
export function reopenTask(actor: Actor, input: ReopenTaskInput): Promise<Outcome> {
  return perform(async tx => {
    if (!canSomewhere(actor, 'task.give')) return notAllowed(NOT_YOURS);
    const closed = await closedTask(tx, actor, input);
    if (!closed.ok) return closed;
    const { task } = closed;
    if (!mayJudge(actor, task)) return notAllowed(NOT_YOURS);
    return saveTask(tx, actor, task, {
      deed: 'task.reopened',
      data: { closedAt: null, closedById: null },
      after: { with: task.owner.name },
      told: [task.ownerId, task.givenById],
      text: `${actor.name}撤销了项目 ${task.lead.code} 一项督办的销号，请继续办理`,
    });
  });
}
