import { type Day, fromDateColumn, toDateColumn, yearOf } from '../domain/day';
import type { Reminder } from '../domain/reminder';
import { addWorkingDays, isWorkingDay } from '../domain/working-calendar';
import { db } from './client';
import { listWhoMay } from './post-holders';
import { getRuleSet } from './rule-set';

/** Working days after which the office is told that an entry still waits. */
const PATIENCE_DAYS = 1;

/**
 * What waits for somebody's word: entries for the office's confirmation, grants for another officer's decision.
 * Once a working day as long as it waits; counts only.
 */
export async function listWaitingReminders(today: Day): Promise<Reminder[]> {
  if (!isWorkingDay(today)) return [];
  return [...(await remindOffice(today)), ...(await remindDeciders(today))];
}

async function remindOffice(today: Day): Promise<Reminder[]> {
  const { confirmedByOffice } = await getRuleSet(yearOf(today));
  const rows = await db.stageEntry.findMany({
    where: {
      stage: { in: confirmedByOffice },
      confirmedAt: null,
      revokedAt: null,
      happenedOn: { lt: toDateColumn(today) },
    },
    select: { happenedOn: true },
  });
  const count = rows.filter(
    row => addWorkingDays(fromDateColumn(row.happenedOn), PATIENCE_DAYS) <= today,
  ).length;
  if (count === 0) return [];
  return (await listWhoMay(db, 'period.close')).map(staffId => ({
    staffId,
    key: `entry.waiting:${today}`,
    kind: 'reminder',
    text: `${count} 条阶段记录等待认定`,
    href: '/',
  }));
}

async function remindDeciders(today: Day): Promise<Reminder[]> {
  const waiting = await db.grantRequest.findMany({
    where: { decidedAt: null },
    select: { proposedById: true, staffId: true },
  });
  if (waiting.length === 0) return [];
  return (await listWhoMay(db, 'grant.decide')).flatMap((staffId): Reminder[] => {
    const count = waiting.filter(
      request => request.proposedById !== staffId && request.staffId !== staffId,
    ).length;
    if (count === 0) return [];
    return [
      {
        staffId,
        key: `grant.waiting:${today}`,
        kind: 'reminder',
        text: `${count} 项授权等待你审批`,
        href: '/admin/grants',
      },
    ];
  });
}
