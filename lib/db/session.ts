import { createHash, randomBytes } from 'node:crypto';
import { now } from '../clock';
import type { Actor } from '../domain/actor';
import { recordAudit } from './audit';
import { db } from './client';
import { PLANNED_ONCE } from './statement-name';
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

type SessionRow = {
  id: string;
  staff_id: string;
  epoch: number;
  last_seen_at: Date;
  expires_at: Date;
  session_epoch: number;
  disabled_at: Date | null;
};

/**
 * The person of a live session, or null: unknown token, 30 idle minutes, 12 hours in all, a disabled
 * person or a raised epoch end it. Asked on every request, so that an end takes effect on the next one.
 */
export async function findSession(token: string): Promise<{ staffId: string } | null> {
  const at = now();
  const [session] = await db.$queryRaw<SessionRow[]>`${PLANNED_ONCE}
    SELECT session.id, session.staff_id, session.epoch, session.last_seen_at, session.expires_at,
      staff.session_epoch, staff.disabled_at
    FROM session JOIN staff ON staff.id = session.staff_id WHERE session.token_hash = ${hashToken(token)}`;
  if (!session || session.disabled_at !== null || session.epoch !== session.session_epoch) return null;
  const idle = at.getTime() - session.last_seen_at.getTime();
  if (at >= session.expires_at || idle > LIVE_IDLE_MS) return null;
  if (idle > TOUCH_MS)
    await db.session.update({ where: { id: session.id }, data: { lastSeenAt: at }, select: { id: true } });
  return { staffId: session.staff_id };
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
