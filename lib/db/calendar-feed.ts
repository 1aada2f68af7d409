import { randomBytes } from 'node:crypto';
import { now } from '../clock';
import type { Actor } from '../domain/actor';
import type { CreateFeedInput, RevokeFeedInput } from '../domain/calendar-input';
import type { CalendarFeedView } from '../domain/calendar-view';
import { done, notFound, type Outcome } from '../domain/outcome';
import { env } from '../env';
import { loadActor } from './actor';
import { recordAudit } from './audit';
import { db } from './client';
import { hashToken } from './session';
import { perform } from './transaction';

/** A program asks every few minutes; that it still asks is worth one row an hour. */
const NOTED_MS = 3_600_000;

/** One's own subscription in force, or null. */
export async function getFeed(actor: Actor): Promise<CalendarFeedView | null> {
  const feed = await db.calendarFeed.findFirst({ where: { staffId: actor.staffId, revokedAt: null } });
  return (
    feed && {
      id: feed.id,
      createdAt: feed.createdAt.toISOString(),
      lastReadAt: feed.lastReadAt?.toISOString() ?? null,
    }
  );
}

/** A new personal address, in the place of any before. It is answered once: only the hash of its secret is kept. */
export function createFeed(actor: Actor, _input: CreateFeedInput): Promise<Outcome<{ url: string }>> {
  return perform(async tx => {
    await tx.calendarFeed.updateMany({
      where: { staffId: actor.staffId, revokedAt: null },
      data: { revokedAt: now() },
    });
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
