import { now } from '../clock';
import type { SessionView } from '../domain/account';
import { deviceName } from '../domain/account';
import type { Actor } from '../domain/actor';
import { done, notFound, type Outcome, refused } from '../domain/outcome';
import { isSessionOver } from '../domain/security-policy';
import { recordAudit } from './audit';
import { db } from './client';
import { replacePassword } from './password';
import { getPolicy } from './security-policy';
import { hashToken } from './session';
import { perform, type Transaction, transact } from './transaction';

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
  const [{ sessionEpoch }, policy] = await Promise.all([
    db.staff.findUniqueOrThrow({ where: { id: actor.staffId }, select: { sessionEpoch: true } }),
    getPolicy(),
  ]);
  const rows = await db.session.findMany({
    where: { staffId: actor.staffId, epoch: sessionEpoch },
    orderBy: { lastSeenAt: 'desc' },
    select: {
      id: true,
      tokenHash: true,
      address: true,
      agent: true,
      createdAt: true,
      lastSeenAt: true,
      expiresAt: true,
    },
  });
  const currentHash = currentToken === null ? null : hashToken(currentToken);
  const live = rows.filter(row => !isSessionOver(policy, row, at));
  const views = live.map(row => ({
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

/** Signs one other device out. This one is left by signing out. */
export async function endOwnSession(actor: Actor, sessionId: string, currentToken: string): Promise<Outcome> {
  return perform(async tx => {
    const own = { id: sessionId, staffId: actor.staffId };
    const session = await tx.session.findFirst({ where: own, select: { tokenHash: true, agent: true } });
    if (!session) return notFound('登录设备');
    if (session.tokenHash === hashToken(currentToken)) return refused('这是本机，请用“退出登录”。');
    await tx.session.deleteMany({ where: own });
    await recordAudit(tx, actor, {
      deed: 'session.ended',
      noun: 'session',
      nounId: actor.staffId,
      before: { device: deviceName(session.agent) },
    });
    return done(null);
  });
}

/** After a raised epoch: every other session goes, the one in hand goes on. */
export async function keepOnly(
  tx: Transaction,
  staffId: string,
  { token, sessionEpoch }: { token: string; sessionEpoch: number },
): Promise<void> {
  const tokenHash = hashToken(token);
  await tx.session.deleteMany({ where: { staffId, tokenHash: { not: tokenHash } } });
  await tx.session.updateMany({ where: { staffId, tokenHash }, data: { epoch: sessionEpoch } });
}

/** Sets one's own new password: every other device is signed out, this one stays. */
export async function setOwnPassword(
  actor: Actor,
  passwordHash: string,
  currentToken: string,
): Promise<void> {
  await transact(async tx => {
    const { sessionEpoch } = await replacePassword(tx, actor.staffId, passwordHash);
    await keepOnly(tx, actor.staffId, { token: currentToken, sessionEpoch });
    await recordAudit(tx, actor, { deed: 'password.changed', noun: 'staff', nounId: actor.staffId });
  });
}
