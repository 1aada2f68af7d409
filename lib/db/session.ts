import { createHash, randomBytes } from 'node:crypto';
import { now } from '../clock';
import type { Actor } from '../domain/actor';
import { recordAudit } from './audit';
import { db } from './client';
import { transact } from './transaction';

/** A session unused for longer is over. */
export const LIVE_IDLE_MS = 30 * 60_000;
const ABSOLUTE_MS = 12 * 3_600_000;
const TOUCH_MS = 60_000;

/** What is kept of a token; the token itself is only ever in the cookie. */
export function hashToken(token: string): string {
  return createHash('sha256').update(token).digest('hex');
}

/** A session for a person who has just proved who they are: a new opaque token, every time. */
export async function mintSession(
  staffId: string,
  from: { address: string; agent: string },
): Promise<string> {
  const token = randomBytes(32).toString('base64url');
  const at = now();
  const staff = await db.staff.findUniqueOrThrow({ where: { id: staffId }, select: { sessionEpoch: true } });
  await db.session.create({
    data: {
      tokenHash: hashToken(token),
      staffId,
      epoch: staff.sessionEpoch,
      address: from.address,
      agent: from.agent.slice(0, 300),
      createdAt: at,
      lastSeenAt: at,
      expiresAt: new Date(at.getTime() + ABSOLUTE_MS),
    },
    select: { id: true },
  });
  return token;
}

/**
 * The person of a live session, or null: unknown token, 30 idle minutes, 12 hours in all, a disabled
 * person or a raised epoch end it. Asked on every request, so that an end takes effect on the next one.
 */
export async function findSession(token: string): Promise<{ staffId: string } | null> {
  const at = now();
  const session = await db.session.findUnique({
    where: { tokenHash: hashToken(token) },
    select: {
      id: true,
      staffId: true,
      epoch: true,
      lastSeenAt: true,
      expiresAt: true,
      staff: { select: { sessionEpoch: true, disabledAt: true } },
    },
  });
  if (!session || session.staff.disabledAt !== null || session.epoch !== session.staff.sessionEpoch)
    return null;
  const idle = at.getTime() - session.lastSeenAt.getTime();
  if (at >= session.expiresAt || idle > LIVE_IDLE_MS) return null;
  if (idle > TOUCH_MS)
    await db.session.update({ where: { id: session.id }, data: { lastSeenAt: at }, select: { id: true } });
  return { staffId: session.staffId };
}

/** Ends one session; the cookie that carried it is worthless from the next request on. */
export async function revokeSession(token: string): Promise<void> {
  await db.session.deleteMany({ where: { tokenHash: hashToken(token) } });
}

export async function recordSignOut(actor: Actor): Promise<void> {
  await transact(tx =>
    recordAudit(tx, actor, { deed: 'session.closed', noun: 'session', nounId: actor.staffId }),
  );
}
