import { addDays, type Day, fromDateColumn, toDateColumn } from '../domain/day';
import type { Reminder } from '../domain/reminder';
import { db } from './client';
import { listWhoMay } from './post-holders';
import { listAnswerers, OPEN_TRANSFERS } from './transfer-row';

type Waiting = { id: string; code: string; fromUnit: string; toUnitCode: string; dueOn: Day };

/** Until when, in words; the offering unit is named, of the lead its code alone. */
function answerText({ code, fromUnit, dueOn }: Waiting, today: Day): string {
  const matter = `${fromUnit}流转的 ${code}`;
  if (dueOn < today) return `${matter} 已过答复期限（${dueOn}），请尽快答复`;
  return dueOn === today ? `${matter} 今天是答复截止日` : `${matter} 请在明天（${dueOn}）前答复`;
}

/** Due tomorrow and today are told once each, what is late again every day. */
async function answerReminders(today: Day): Promise<Reminder[]> {
  const transfers = await db.transfer.findMany({
    where: { answer: null, decision: null, answerDueOn: { lte: toDateColumn(addDays(today, 1)) } },
    orderBy: { id: 'asc' },
    include: { lead: { select: { code: true } }, fromUnit: { select: { shortName: true } } },
  });
  const reminders: Reminder[] = [];
  for (const { id, toUnitCode, answerDueOn, lead, fromUnit } of transfers) {
    const dueOn = fromDateColumn(answerDueOn);
    const text = answerText({ id, code: lead.code, fromUnit: fromUnit.shortName, toUnitCode, dueOn }, today);
    for (const staffId of await listAnswerers(db, { today }, [toUnitCode])) {
      const key = `transfer.answer:${id}:${today}`;
      reminders.push({ staffId, key, kind: 'transfer', text, href: '/transfers' });
    }
  }
  return reminders;
}

/** The office hears each working morning of what it has still to confirm, in one line. */
async function confirmReminders(today: Day): Promise<Reminder[]> {
  const count = await db.transfer.count({ where: { AND: [OPEN_TRANSFERS, { answer: 'accepted' }] } });
  if (count === 0) return [];
  return (await listWhoMay(db, 'transfer.confirm')).map(staffId => ({
    staffId,
    key: `transfer.confirm:${today}`,
    kind: 'transfer',
    text: `有 ${count} 项流转待办公室确认`,
    href: '/transfers',
  }));
}

/** What is to be told of transfers on a day: answers that are due, and what waits for the office. Tells nobody by itself. */
export async function listTransferReminders(today: Day): Promise<Reminder[]> {
  return [...(await answerReminders(today)), ...(await confirmReminders(today))];
}
