import { randomBytes } from 'node:crypto';
import { now } from '../clock';
import type { Actor } from '../domain/actor';
import type { CreateFeedInput, RevokeFeedInput } from '../domain/calendar-input';
import type { CalendarFeedView } from '../domain/calendar-view';
import { done, notFound, type Outcome, refused } from '../domain/outcome';
import { env } from '../env';
import { loadActor } from './actor';
import { recordAudit } from './audit';
import { db } from './client';
import { hashToken } from './session';
import { perform } from './transaction';

/** A program asks every few minutes; that it still asks is worth one row an hour. */
const NOTED_MS = 3_600_000;
/** One for the computer, one for the phone, and a few forgotten ones. */
const MOST_FEEDS = 5;

/** One's own subscriptions in force, the newest first. */
export async function listFeeds(actor: Actor): Promise<CalendarFeedView[]> {
  const rows = await db.calendarFeed.findMany({
    where: { staffId: actor.staffId, revokedAt: null },
    orderBy: [{ createdAt: 'desc' }, { id: 'desc' }],
  });
  return rows.map(({ id, createdAt, lastReadAt }) => ({
    id,
    createdAt: createdAt.toISOString(),
    lastReadAt: lastReadAt?.toISOString() ?? null,
  }));
}

/** A new personal address. It is answered once: only the hash of its secret is kept. */
export function createFeed(actor: Actor, _input: CreateFeedInput): Promise<Outcome<{ url: string }>> {
  return perform(async tx => {
    const standing = await tx.calendarFeed.count({ where: { staffId: actor.staffId, revokedAt: null } });
    if (standing >= MOST_FEEDS) return refused(`最多保留 ${MOST_FEEDS} 个订阅地址，请先停用不用的。`);
    const secret = randomBytes(32).toString('base64url');
    const { id } = await tx.calendarFeed.create({
      data: { staffId: actor.staffId, tokenHash: hashToken(secret), createdAt: now() },
      select: { id: true },
    });
    await recordAudit(tx, actor, { deed: 'calendarFeed.created', noun: 'calendarFeed', nounId: id });
    return done({ url: `${env.address}/api/calendar/${secret}` });
  });
}

/** From this moment on the address answers as if it had never been. */
export function revokeFeed(actor: Actor, input: RevokeFeedInput): Promise<Outcome> {
  return perform(async tx => {
    const { count } = await tx.calendarFeed.updateMany({
      where: { id: input.feedId, staffId: actor.staffId, revokedAt: null },
      data: { revokedAt: now() },
    });
    if (count === 0) return notFound('订阅');
    await recordAudit(tx, actor, {
      deed: 'calendarFeed.revoked',
      noun: 'calendarFeed',
      nounId: input.feedId,
    });
    return done(null);
  });
}

/** Whose address this is, with the rights of this moment; null for one unknown or revoked, or of somebody disabled. */
export async function findFeedActor(secret: string, address: string): Promise<Actor | null> {
  const feed = await db.calendarFeed.findUnique({ where: { tokenHash: hashToken(secret) } });
  if (!feed || feed.revokedAt !== null) return null;
  const actor = await loadActor(feed.staffId, address);
  if (!actor) return null;
  const at = now();
  if (feed.lastReadAt === null || at.getTime() - feed.lastReadAt.getTime() >= NOTED_MS) {
    const data = { lastReadAt: at };
    await db.calendarFeed.update({ where: { id: feed.id }, data, select: { id: true } });
  }
  return actor;
}
