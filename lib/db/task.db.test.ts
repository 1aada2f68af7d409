import { beforeEach, describe, expect, it } from 'vitest';
import { person } from '../../prisma/seed/cast';
import { leadId } from '../../prisma/seed/lead-table';
import { addDays, instantAt } from '../domain/day';
import type { Outcome } from '../domain/outcome';
import { db } from './client';
import { shareLead } from './lead-share';
import { listLed } from './led';
import { listNotices } from './notice';
import { closeTask, giveTask, reopenTask, replyTask, returnTask } from './task';
import { countTasksWaiting, listTasks } from './task-list';
import { loadTaskOwners } from './task-owner';
import { castToday } from './testing';
import { as, auditedSince, leadOf } from './testing-actor';
import { getWork } from './work';

const FIRM = '恒锴阀门';
const LEAD = leadId(FIRM);
const TASK = { leadId: LEAD, text: '请补齐环评意见', ownerId: person('王芳').id, dueOn: '2026-06-30' };

const allTasks = () => db.task.findMany({ orderBy: { id: 'asc' } });
function value<T>(outcome: Outcome<T>): T {
  if (!outcome.ok) throw new Error(outcome.message);
  return outcome.value;
}

let taskId = '';
beforeEach(async () => {
  taskId = value(await giveTask(await as('郑涛'), TASK)).id;
});

describe('giving a task', () => {
  it('is for those who may: nobody else, and then nothing is written', async () => {
    const before = await allTasks();
    for (const name of ['王芳', '陈刚', '周敏', '何平', '钱红', '冯雪', '许强'])
      expect(await giveTask(await as(name), TASK), name).toMatchObject({ ok: false });
    expect(await allTasks()).toEqual(before);
    for (const name of ['李明', '孙丽', '吴静'])
      expect(await giveTask(await as(name), TASK), name).toMatchObject({ ok: true });
  });

  it('writes a leader’s word on the lead and tells the owner, naming no firm', async () => {
    const task = await db.task.findUniqueOrThrow({ where: { id: taskId }, include: { activity: true } });
    expect(task.activity).toMatchObject({ kind: 'comment', text: TASK.text, leadId: LEAD });
    const [notice] = await listNotices(await as('王芳'));
    expect(notice).toMatchObject({ href: '/tasks' });
    expect(notice?.text).toContain((await leadOf(FIRM)).code);
    expect(notice?.text).not.toContain(FIRM);
    const deeds = await auditedSince(LEAD, async () => {
      const { id } = value(await giveTask(await as('李明'), TASK));
      expect(await db.task.findUniqueOrThrow({ where: { id } })).toMatchObject({ activityId: null });
    });
    expect(deeds).toEqual(['task.given']);
  });

  it('asks that the owner sees the lead, and says to share it first', async () => {
    const reviewer = leadId('骋屿热管理');
    const wanted = { ...TASK, leadId: reviewer, ownerId: person('钱红').id };
    const refused = await giveTask(await as('郑涛'), wanted);
    expect(refused).toMatchObject({ kind: 'invalid', fields: { ownerId: expect.stringContaining('共享') } });
    const share = {
      leadId: reviewer,
      staffId: person('钱红').id,
      unitCode: null,
      endsOn: '',
      reason: '联审',
    };
    value(await shareLead(await as('李明'), share));
    expect(await giveTask(await as('郑涛'), wanted)).toMatchObject({ ok: true });
    for (const ownerId of [person('郑涛').id, person('冯雪').id, person('许强').id])
      expect(await giveTask(await as('吴静'), { ...TASK, ownerId })).toMatchObject({ kind: 'invalid' });
  });

  it('offers exactly those as owners who can be given it', async () => {
    const owners = value(await loadTaskOwners(await as('郑涛'), { leadId: LEAD }));
    expect(owners[0]?.name).toBe('王芳');
    const offered = new Set(owners.map(({ id }) => id));
    const staff = await db.staff.findMany({ select: { id: true, name: true } });
    for (const { id, name } of staff) {
      const outcome = await giveTask(await as('吴静'), { ...TASK, ownerId: id });
      expect({ name, may: outcome.ok }).toEqual({ name, may: offered.has(id) });
    }
  });

  it.each([
    ['2026-06-14', '早于'],
    ['', '请填写'],
    ['某天', '请填一个日期'],
  ])('wants a day to come, not %o', async (dueOn, words) => {
    const outcome = await giveTask(await as('郑涛'), { ...TASK, dueOn });
    expect(outcome).toMatchObject({ kind: 'invalid', fields: { dueOn: expect.stringContaining(words) } });
  });
});

describe('answering, sending back and closing', () => {
  const at = (version: number) => ({ taskId, version });

  it('goes its way, each step by whom it belongs to', async () => {
    const [officer, leader, stranger] = [await as('王芳'), await as('郑涛'), await as('李明')];
    expect(await replyTask(stranger, { ...at(1), reply: '代答' })).toMatchObject({ kind: 'notAllowed' });
    expect(await returnTask(leader, { ...at(1), reason: '不清楚' })).toMatchObject({ kind: 'refused' });
    const deeds = await auditedSince(LEAD, async () => {
      expect(await replyTask(officer, { ...at(1), reply: '已补齐' })).toMatchObject({ ok: true });
      expect(await returnTask(stranger, { ...at(2), reason: '不清楚' })).toMatchObject({
        kind: 'notAllowed',
      });
      expect(await returnTask(leader, { ...at(2), reason: '请附批文' })).toMatchObject({ ok: true });
      expect(await replyTask(officer, { ...at(1), reply: '又答' })).toMatchObject({ kind: 'stale' });
      expect(await replyTask(officer, { ...at(3), reply: '附上' })).toMatchObject({ ok: true });
      expect(await closeTask(officer, at(4))).toMatchObject({ kind: 'notAllowed' });
      expect(await closeTask(leader, at(4))).toMatchObject({ ok: true });
    });
    expect(deeds).toEqual(['task.replied', 'task.returned', 'task.replied', 'task.closed']);
    expect(await replyTask(officer, { ...at(5), reply: '再答' })).toMatchObject({ kind: 'refused' });
    expect((await listNotices(officer)).some(({ text }) => text.includes('销号'))).toBe(true);
  });

  it('is not there for those who do not see the lead, and leaves all as it was', async () => {
    const before = await allTasks();
    for (const name of ['陈刚', '周敏']) {
      const actor = await as(name);
      const words = { reply: '代答', reason: '试试' };
      for (const deed of [replyTask, returnTask, closeTask])
        expect(await deed(actor, { ...at(1), ...words })).toMatchObject({ ok: false });
      expect((await listTasks(actor, { view: 'all', state: 'open' })).map(task => task.id)).not.toContain(
        taskId,
      );
    }
    expect(await allTasks()).toEqual(before);
  });

  it('stands again as it stood when the closing is taken back, by those who may close', async () => {
    const [officer, leader] = [await as('王芳'), await as('郑涛')];
    value(await replyTask(officer, { ...at(1), reply: '已补齐' }));
    expect(await reopenTask(leader, at(2))).toMatchObject({ kind: 'refused' });
    const before = await allTasks();
    value(await closeTask(leader, at(2)));
    const closed = await allTasks();
    for (const name of ['王芳', '李明', '陈刚', '周敏'])
      expect(await reopenTask(await as(name), at(3)), name).toMatchObject({ ok: false });
    expect(await allTasks()).toEqual(closed);
    const deeds = await auditedSince(LEAD, async () => {
      value(await reopenTask(leader, at(3)));
    });
    expect(deeds).toEqual(['task.reopened']);
    const version = 4;
    expect(await allTasks()).toEqual(before.map(task => (task.id === taskId ? { ...task, version } : task)));
    expect((await listNotices(officer)).some(({ text }) => text.includes('撤销'))).toBe(true);
    value(await closeTask(await as('吴静'), at(4)));
    expect(await reopenTask(await as('吴静'), at(5))).toMatchObject({ ok: true });
  });

  it('may be ended by the office as well', async () => {
    expect(await closeTask(await as('吴静'), at(1))).toMatchObject({ ok: true });
  });
});

describe('what waits', () => {
  it('is counted for the owner until the answer, then for who gave it', async () => {
    const [officer, leader] = [await as('王芳'), await as('郑涛')];
    const [mine, his] = [await countTasksWaiting(officer), await countTasksWaiting(leader)];
    const answers = (await getWork(leader)).answers;
    value(await replyTask(officer, { taskId, version: 1, reply: '已补齐' }));
    expect(await countTasksWaiting(officer)).toBe(mine - 1);
    expect(await countTasksWaiting(leader)).toBe(his + 1);
    expect((await getWork(leader)).answers).toBe(answers + 1);
    const [asked] = (await listTasks(leader, { view: 'given', state: 'open' })).filter(
      ({ id }) => id === taskId,
    );
    expect(asked).toMatchObject({ reply: '已补齐', rights: { reply: false, judge: true } });
  });
});

describe('the leader’s page', () => {
  it('lists the leads he is responsible for, and nobody else’s', async () => {
    const leader = await as('郑涛');
    const led = await listLed(leader);
    const expected = await db.lead.count({
      where: { responsibleLeaderId: leader.staffId, status: { in: ['active', 'paused'] } },
    });
    expect(led).toHaveLength(expected);
    expect(led.length).toBeGreaterThan(3);
    expect(led.flatMap(({ tasks }) => tasks).length).toBeGreaterThan(0);
    for (const name of ['王芳', '吴静', '冯雪']) expect(await listLed(await as(name))).toEqual([]);
    // A post that ends takes its leads with it.
    expect(await listLed({ ...leader, posts: [] })).toEqual([]);
  });

  it('keeps what was closed in the last seven days, with its day', async () => {
    const leader = await as('郑涛');
    const led = (await listLed(leader))[0];
    if (!led) throw new Error('The leader leads nothing.');
    const { id } = value(await giveTask(leader, { ...TASK, leadId: led.id, ownerId: person('吴静').id }));
    value(await closeTask(leader, { taskId: id, version: 1 }));
    const shown = async () =>
      (await listLed(leader)).flatMap(({ tasks }) => tasks).find(task => task.id === id)?.closedOn;
    expect(await shown()).toBe(castToday);
    const closedOn = async (day: string) =>
      db.task.update({ where: { id }, data: { closedAt: instantAt(day, 9) }, select: { id: true } });
    await closedOn(addDays(castToday, -6));
    expect(await shown()).toBe(addDays(castToday, -6));
    await closedOn(addDays(castToday, -7));
    expect(await shown()).toBeUndefined();
  });

  it('tells neither terms nor contacts', async () => {
    const text = JSON.stringify(await listLed(await as('郑涛')));
    expect(text).not.toMatch(/bottomLine|concessions|phone|email|contact/);
  });
});
