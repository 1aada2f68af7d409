import { describe, expect, it } from 'vitest';
import { db } from './client';
import { tellOnce } from './notice';
import { as, leadOf } from './testing-actor';
import { accept, offer, ZONE } from './testing-transfer';
import { listTransferReminders } from './transfer-reminders';

const FIRM = '骋屿热管理';
/** Offered on Monday, 15 June: to be answered by Thursday. */
const DUE = '2026-06-18';

const toldOn = async (day: string, name: string) => {
  const { staffId } = await as(name);
  const { code } = await leadOf(FIRM);
  const mine = (await listTransferReminders(day)).filter(reminder => reminder.staffId === staffId);
  return mine.map(reminder => reminder.text).filter(text => text.includes(code) || text.startsWith('有 '));
};

describe('reminders of transfers', () => {
  it('reach the manager asked the day before, on the day and after it; nobody else', async () => {
    await offer(FIRM, [ZONE]);
    expect(await toldOn('2026-06-16', '沈悦')).toEqual([]);
    expect(await toldOn('2026-06-17', '沈悦')).toEqual([expect.stringContaining('明天')]);
    expect(await toldOn(DUE, '沈悦')).toEqual([expect.stringContaining('今天')]);
    expect(await toldOn('2026-06-20', '沈悦')).toEqual([expect.stringContaining('已过')]);
    for (const name of ['李明', '周敏', '朱伟', '吴静']) expect(await toldOn(DUE, name)).toEqual([]);
  });

  it('name the code, and neither firm nor title', async () => {
    const texts = JSON.stringify(await listTransferReminders(DUE));
    for (const secret of [FIRM, (await leadOf(FIRM)).title]) expect(texts).not.toContain(secret);
  });

  it('reach a person once a day, however often the job runs', async () => {
    const reminders = await listTransferReminders(DUE);
    expect(await db.$transaction(tx => tellOnce(tx, reminders))).toBe(reminders.length);
    expect(await db.$transaction(tx => tellOnce(tx, reminders))).toBe(0);
  });

  it('turn to the office once the unit has accepted', async () => {
    await accept(FIRM, ZONE);
    expect(await toldOn(DUE, '沈悦')).toEqual([]);
    expect(await toldOn(DUE, '吴静')).toEqual([expect.stringContaining('待办公室确认')]);
    expect(await toldOn(DUE, '李明')).toEqual([]);
  });
});
