import { createHash, randomBytes } from 'node:crypto';
import { now } from '../clock';
import type { Actor } from '../domain/actor';
import { DEFAULT_POLICY, isSessionOver } from '../domain/security-policy';
import { recordAudit } from './audit';
import { db } from './client';
import { getPolicy } from './security-policy';
import { PLANNED_ONCE } from './statement-name';
import { transact } from './transaction';

const HOUR_MS = 3_600_000;
const TOUCH_MS = 60_000;
const ATTEMPTS_KEPT_MS = 24 * HOUR_MS;

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
  const [staff, policy] = await Promise.all([
    db.staff.findUniqueOrThrow({ where: { id: staffId }, select: { sessionEpoch: true } }),
    getPolicy(),
  ]);
  await db.session.create({
    data: {
      tokenHash: hashToken(token),
      staffId,
      epoch: staff.sessionEpoch,
      address: from.address,
      agent: from.agent.slice(0, 300),
      createdAt: at,
      lastSeenAt: at,
      expiresAt: new Date(at.getTime() + policy.absoluteHours * HOUR_MS),
    },
    select: { id: true },
  });
  return token;
}

type SessionRow = {
  id: string;
  token_hash: string;
  staff_id: string;
  epoch: number;
  created_at: Date;
  last_seen_at: Date;
  expires_at: Date;
  session_epoch: number;
  disabled_at: Date | null;
  /** Null before anybody has set a policy. */
  idle_minutes: number | null;
  absolute_hours: number | null;
};

/** The policy is read with the session, not from memory: a shorter time holds on the next request. */
function isOver(row: SessionRow, at: Date): boolean {
  const policy = {
    idleMinutes: row.idle_minutes ?? DEFAULT_POLICY.idleMinutes,
    absoluteHours: row.absolute_hours ?? DEFAULT_POLICY.absoluteHours,
  };
  const session = { createdAt: row.created_at, lastSeenAt: row.last_seen_at, expiresAt: row.expires_at };
  return isSessionOver(policy, session, at);
}

/** The sessions of these tokens that are still good: not idle or open for too long, of an enabled person and the present epoch. */
async function listLive(tokens: readonly string[], at: Date): Promise<SessionRow[]> {
  const rows = await db.$queryRaw<SessionRow[]>`${PLANNED_ONCE}
    SELECT session.id, session.token_hash, session.staff_id, session.epoch, session.created_at,
      session.last_seen_at, session.expires_at, staff.session_epoch, staff.disabled_at,
      policy.idle_minutes, policy.absolute_hours
    FROM session JOIN staff ON staff.id = session.staff_id
    LEFT JOIN LATERAL (
      SELECT idle_minutes, absolute_hours FROM security_policy ORDER BY version DESC LIMIT 1
    ) AS policy ON true
    WHERE session.token_hash = ANY(${tokens.map(hashToken)})`;
  return rows.filter(row => row.disabled_at === null && row.epoch === row.session_epoch && !isOver(row, at));
}

/** Which of these tokens still belong to a live session. Asking is no visit: the last-seen instant stays as it is. */
export async function findLiveTokens(tokens: readonly string[]): Promise<Set<string>> {
  const live = new Set((await listLive(tokens, now())).map(row => row.token_hash));
  return new Set(tokens.filter(token => live.has(hashToken(token))));
}

/**
 * The person of a live session, or null. Asked on every request, so that an end takes effect on the next one. A
 * request that the browser makes by itself is no visit: it must not keep a session from going idle.
 */
export async function findSession(
  token: string,
  { isVisit } = { isVisit: true },
): Promise<{ staffId: string } | null> {
  const at = now();
  const [session] = await listLive([token], at);
  if (!session) return null;
  // Of many rows at most one, and of none without complaint: it may have been ended meanwhile.
  if (isVisit && at.getTime() - session.last_seen_at.getTime() > TOUCH_MS)
    await db.session.updateMany({ where: { id: session.id }, data: { lastSeenAt: at } });
  return { staffId: session.staff_id };
}

/** Ends one session; the cookie that carried it is worthless from the next request on. */
export async function revokeSession(token: string): Promise<void> {
  await db.session.deleteMany({ where: { tokenHash: hashToken(token) } });
}

/** Signs somebody out here: the session and its record go in one. Without a token there is nothing left to end. */
export async function closeSession(actor: Actor, token: string | null): Promise<void> {
  await transact(async tx => {
    if (token !== null) await tx.session.deleteMany({ where: { tokenHash: hashToken(token) } });
    await recordAudit(tx, actor, { deed: 'session.closed', noun: 'session', nounId: actor.staffId });
  });
}

/** Removes what no longer counts: sessions that are over, and tries older than any lock-out. Called by the worker. */
export async function pruneSessions(): Promise<{ sessions: number; attempts: number }> {
  const at = now();
  const { idleMinutes, absoluteHours } = await getPolicy();
  const sessions = await db.$executeRaw`
    DELETE FROM session USING staff WHERE staff.id = session.staff_id AND (
      session.expires_at <= ${at} OR session.last_seen_at <= ${new Date(at.getTime() - idleMinutes * 60_000)}
      OR session.created_at <= ${new Date(at.getTime() - absoluteHours * HOUR_MS)}
      OR session.epoch <> staff.session_epoch OR staff.disabled_at IS NOT NULL)`;
  const { count: attempts } = await db.signInAttempt.deleteMany({
    where: { at: { lte: new Date(at.getTime() - ATTEMPTS_KEPT_MS) } },
  });
  return { sessions, attempts };
}
