import { beforeAll, describe, expect, it } from 'vitest';
import { person } from '../../prisma/seed/cast';
import { leadId } from '../../prisma/seed/lead-table';
import { instantAt, toDateColumn } from '../domain/day';
import type { Reminder } from '../domain/reminder';
import { db } from './client';
import { listDutyReminders } from './duty-reminders';
import { tellOnce } from './notice';
import { leadOf } from './testing-actor';

const LEAD = leadId('锠泰水暖');
const of = (reminders: Reminder[], id: string) => reminders.filter(({ key }) => key.includes(id));
const keys = (reminders: Reminder[]) => reminders.map(({ key, staffId }) => `${key}>${staffId}`).sort();
const [OFFICER, MANAGER] = [person('王芳').id, person('李明').id];

const set = (data: object) => db.lead.update({ where: { id: LEAD }, data, select: { id: true } });

beforeAll(async () => {
  // A lead written down on the last Friday before 国庆 2025's worked Sunday.
  await set({
    createdAt: instantAt('2025-09-26', 9),
    respondedOn: null,
    lastReportedOn: null,
    lastProgressOn: toDateColumn('2025-09-26'),
    nextStepOn: toDateColumn('2025-10-05'),
    nextStepOwnerId: OFFICER,
  });
});

describe('the reminders of a day', () => {
  it('are none on free days, weekends that are worked are no free days', async () => {
    for (const day of ['2025-09-27', '2025-10-01', '2025-10-08', '2025-10-12'])
      expect(await listDutyReminders(day)).toEqual([]);
    expect(of(await listDutyReminders('2025-09-28'), LEAD).length).toBeGreaterThan(0);
    expect(of(await listDutyReminders('2025-10-11'), LEAD).length).toBeGreaterThan(0);
  });

  it('tell the officer what is near, and the manager too once it is late', async () => {
    expect(keys(of(await listDutyReminders('2025-09-28'), LEAD))).toEqual([
      `duty.respond.amber:${LEAD}:2025-09-28>${OFFICER}`,
    ]);
    // The answer was due on the 28th, the judging on the 30th.
    expect(keys(of(await listDutyReminders('2025-09-29'), LEAD))).toEqual([
      `duty.judge.amber:${LEAD}:2025-09-30>${OFFICER}`,
      `duty.respond.red:${LEAD}:2025-09-28>${OFFICER}`,
      `duty.respond.red:${LEAD}:2025-09-28>${MANAGER}`,
    ]);
    expect(keys(of(await listDutyReminders('2025-10-09'), LEAD))).toContain(
      `duty.judge.red:${LEAD}:2025-09-30>${MANAGER}`,
    );
  });

  it('tell the step of a free day on the next working day, as late', async () => {
    const step = of(await listDutyReminders('2025-10-09'), LEAD).filter(({ key }) => key.startsWith('step'));
    expect(keys(step)).toEqual([`step.late:${LEAD}:2025-10-05>${OFFICER}`]);
  });

  it('name the code and nothing else of the lead', async () => {
    const { code } = await leadOf('锠泰水暖');
    for (const { text } of of(await listDutyReminders('2025-10-09'), LEAD)) {
      expect(text).toContain(code);
      expect(text).not.toMatch(/锠泰|水暖|亿元|万元/);
    }
  });

  it('are told once, however often the job runs', async () => {
    const reminders = await listDutyReminders('2025-10-09');
    expect(new Set(keys(reminders)).size).toBe(reminders.length);
    expect(await tellOnce(db, reminders)).toBe(reminders.length);
    expect(await tellOnce(db, await listDutyReminders('2025-10-09'))).toBe(0);
  });

  it('are quiet while they are put off, but for tasks', async () => {
    await db.leadSnooze.create({
      data: {
        leadId: LEAD,
        reason: '试',
        untilOn: toDateColumn('2025-10-10'),
        setAt: instantAt('2025-09-26', 9),
        setById: OFFICER,
      },
    });
    const { id } = await db.task.create({
      data: {
        leadId: LEAD,
        text: '请办结',
        givenAt: instantAt('2025-09-26', 9),
        givenById: person('郑涛').id,
        ownerId: OFFICER,
        dueOn: toDateColumn('2025-10-09'),
      },
    });
    expect(of(await listDutyReminders('2025-10-10'), LEAD)).toEqual([]);
    expect(of(await listDutyReminders('2025-10-11'), LEAD).length).toBeGreaterThan(0);
    expect(keys(of(await listDutyReminders('2025-09-29'), id))).toEqual([]);
    // The last working day before the 9th of October is the 30th of September.
    expect(keys(of(await listDutyReminders('2025-09-30'), id))).toEqual([
      `task.due:${id}:2025-09-30>${OFFICER}`,
    ]);
    expect(keys(of(await listDutyReminders('2025-10-09'), id))).toEqual([
      `task.due:${id}:2025-10-09>${OFFICER}`,
    ]);
    for (const day of ['2025-10-10', '2025-10-11', '2025-10-13'])
      expect(keys(of(await listDutyReminders(day), id))).toEqual(
        [OFFICER, person('郑涛').id].map(who => `task.late:${id}:${day}>${who}`).sort(),
      );
  });

  it('ask for a lead that rests once its day has come', async () => {
    await set({ status: 'paused', reopenOn: toDateColumn('2025-10-04') });
    expect(of(await listDutyReminders('2025-09-30'), LEAD)).toEqual([]);
    expect(keys(of(await listDutyReminders('2025-10-09'), LEAD))).toEqual(
      [OFFICER, MANAGER].map(who => `reopen:${LEAD}:2025-10-04>${who}`).sort(),
    );
  });

  it('reach nobody who has left', async () => {
    await db.staff.update({ where: { id: OFFICER }, data: { disabledAt: instantAt('2025-10-01', 9) } });
    const told = await listDutyReminders('2025-10-09');
    expect(told.map(({ staffId }) => staffId)).not.toContain(OFFICER);
    expect(told.length).toBeGreaterThan(0);
  });
});
