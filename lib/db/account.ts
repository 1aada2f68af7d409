import { now } from '../clock';
import type { SessionView } from '../domain/account';
import { deviceName } from '../domain/account';
import type { Actor } from '../domain/actor';
import { recordAudit } from './audit';
import { db } from './client';
import { hashToken, LIVE_IDLE_MS } from './session';
import { transact } from './transaction';

/** What whoever asks types to sign in. */
export async function getOwnUsername(actor: Actor): Promise<string> {
  const where = { id: actor.staffId };
  return (await db.staff.findUniqueOrThrow({ where, select: { username: true } })).username;
}

/** Name and stored hash of whoever asks, for lib/auth alone; no page is handed a hash. */
export async function findOwnCredentials(
  actor: Actor,
): Promise<{ username: string; passwordHash: string | null }> {
  return db.staff.findUniqueOrThrow({
    where: { id: actor.staffId },
    select: { username: true, passwordHash: true },
  });
}

/** Where whoever asks is signed in now, this device first. */
export async function listOwnSessions(actor: Actor, currentToken: string | null): Promise<SessionView[]> {
  const at = now();
  const { sessionEpoch } = await db.staff.findUniqueOrThrow({
    where: { id: actor.staffId },
    select: { sessionEpoch: true },
  });
  const rows = await db.session.findMany({
    where: {
      staffId: actor.staffId,
      epoch: sessionEpoch,
      expiresAt: { gt: at },
      lastSeenAt: { gt: new Date(at.getTime() - LIVE_IDLE_MS) },
    },
    orderBy: { lastSeenAt: 'desc' },
    select: { id: true, tokenHash: true, address: true, agent: true, createdAt: true, lastSeenAt: true },
  });
  const currentHash = currentToken === null ? null : hashToken(currentToken);
  const views = rows.map(row => ({
    id: row.id,
    device: deviceName(row.agent),
    address: row.address,
    signedInAt: row.createdAt.toISOString(),
    lastSeenAt: row.lastSeenAt.toISOString(),
    isCurrent: row.tokenHash === currentHash,
  }));
  return [...views.filter(view => view.isCurrent), ...views.filter(view => !view.isCurrent)];
}

/** Signs every other device out; answers how many there were. */
export async function endOtherSessions(actor: Actor, currentToken: string): Promise<number> {
  return transact(async tx => {
    const { count } = await tx.session.deleteMany({
      where: { staffId: actor.staffId, tokenHash: { not: hashToken(currentToken) } },
    });
    await recordAudit(tx, actor, {
      deed: 'session.othersEnded',
      noun: 'session',
      nounId: actor.staffId,
      after: { count },
    });
    return count;
  });
}

/** Sets one's own new password: every other device is signed out, this one stays. */
export async function setOwnPassword(
  actor: Actor,
  passwordHash: string,
  currentToken: string,
): Promise<void> {
  await transact(async tx => {
    const { sessionEpoch } = await tx.staff.update({
      where: { id: actor.staffId },
      data: { passwordHash, passwordChangedAt: now(), sessionEpoch: { increment: 1 } },
      select: { sessionEpoch: true },
    });
    const tokenHash = hashToken(currentToken);
    await tx.session.deleteMany({ where: { staffId: actor.staffId, tokenHash: { not: tokenHash } } });
    await tx.session.updateMany({
      where: { staffId: actor.staffId, tokenHash },
      data: { epoch: sessionEpoch },
    });
    await recordAudit(tx, actor, { deed: 'password.changed', noun: 'staff', nounId: actor.staffId });
  });
}
