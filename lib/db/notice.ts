import { now } from '../clock';
import type { Actor } from '../domain/actor';
import type { NoticeKey, NoticeView } from '../domain/notice';
import type { ReadNoticesInput } from '../domain/notice-input';
import { done, type Outcome } from '../domain/outcome';
import type { Reminder } from '../domain/reminder';
import { recordAudit } from './audit';
import { db } from './client';
import { noticeView } from './notice-list';
import { perform, type Transaction } from './transaction';

const SHOWN = 8;
/** More than the bell can say anyway. */
const COUNTED = 100;

/**
 * Tells colleagues what was done that concerns them, in the deed's own transaction; never the one who did it.
 * The text outlives the right to the lead: no investor, no amount, no title.
 */
export async function notify(
  tx: Transaction,
  actor: Actor,
  staffIds: readonly (string | null)[],
  notice: { text: string; href: string; kind?: NoticeKey },
): Promise<void> {
  const told = [...new Set(staffIds)].filter(id => id !== null && id !== actor.staffId);
  const at = now();
  await tx.notice.createMany({
    data: told.flatMap(id => (id === null ? [] : [{ ...notice, staffId: id, at }])),
  });
}

/** Writes down what a job has to tell; what was told under the same key already is left out. Answers how many were new. */
export async function tellOnce(tx: Transaction, reminders: readonly Reminder[]): Promise<number> {
  const at = now();
  const { count } = await tx.notice.createMany({
    data: reminders.map(reminder => ({ ...reminder, at })),
    skipDuplicates: true,
  });
  return count;
}

/** One's own latest notices, the unread first. */
export async function listNotices(actor: Actor): Promise<NoticeView[]> {
  const rows = await db.notice.findMany({
    where: { staffId: actor.staffId },
    orderBy: [{ readAt: { sort: 'desc', nulls: 'first' } }, { at: 'desc' }, { id: 'desc' }],
    take: SHOWN,
  });
  return rows.map(noticeView);
}

/** How many one has not read, of all or of one kind; counted up to a hundred. */
export async function countUnreadNotices(actor: Actor, kind?: NoticeKey): Promise<number> {
  return db.notice.count({
    where: { staffId: actor.staffId, readAt: null, ...(kind && { kind }) },
    take: COUNTED,
  });
}

/** How many each of these people has not read; for the streams of their own open pages alone. */
export async function countUnreadOf(staffIds: readonly string[]): Promise<Map<string, number>> {
  const rows = await db.notice.groupBy({
    by: ['staffId'],
    where: { staffId: { in: [...staffIds] }, readAt: null },
    _count: true,
  });
  return new Map(rows.map(row => [row.staffId, row._count]));
}

/** Lays notices aside: those named, or all. What is somebody else's, or read already, is left alone. */
export function readNotices(actor: Actor, input: ReadNoticesInput): Promise<Outcome<{ count: number }>> {
  return perform(async tx => {
    const { count } = await tx.notice.updateMany({
      where: { staffId: actor.staffId, readAt: null, ...(input.ids && { id: { in: input.ids } }) },
      data: { readAt: now() },
    });
    if (count > 0) {
      await recordAudit(tx, actor, {
        deed: 'notice.read',
        noun: 'staff',
        nounId: actor.staffId,
        after: { count },
      });
    }
    return done({ count });
  });
}
