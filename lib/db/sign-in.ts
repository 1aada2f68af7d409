import { now } from '../clock';
import { db } from './client';
import { hashToken } from './session';

const WINDOW_MS = 15 * 60_000;
const FAILURES_PER_ACCOUNT = 5;
const FAILURES_PER_ADDRESS = 30;

export type Credentials = { staffId: string; passwordHash: string };

/** The stored hash of an enabled person, or null; asked by lib/auth alone. */
export async function findCredentials(username: string): Promise<Credentials | null> {
  const staff = await db.staff.findUnique({
    where: { username: username.trim().toLowerCase() },
    select: { id: true, passwordHash: true, disabledAt: true },
  });
  if (!staff?.passwordHash || staff.disabledAt !== null) return null;
  return { staffId: staff.id, passwordHash: staff.passwordHash };
}

/** Whether too many tries have failed of late, from this address or on this account since its last success. */
export async function isLockedOut(username: string, address: string): Promise<boolean> {
  const since = new Date(now().getTime() - WINDOW_MS);
  const [lastSuccess, fromAddress] = await Promise.all([
    db.signInAttempt.findFirst({
      where: { username, succeeded: true, at: { gte: since } },
      orderBy: { at: 'desc' },
      select: { at: true },
    }),
    db.signInAttempt.count({ where: { address, succeeded: false, at: { gte: since } } }),
  ]);
  if (fromAddress >= FAILURES_PER_ADDRESS) return true;
  const failures = await db.signInAttempt.count({
    where: { username, succeeded: false, at: { gte: lastSuccess?.at ?? since } },
  });
  return failures >= FAILURES_PER_ACCOUNT;
}

/** Keeps a try for the lock-out, and an audit row for the record. */
export async function recordAttempt(attempt: {
  username: string;
  address: string;
  staffId: string | null;
}): Promise<void> {
  const at = now();
  const succeeded = attempt.staffId !== null;
  await db.$transaction([
    db.signInAttempt.create({
      data: { username: attempt.username, address: attempt.address, at, succeeded },
      select: { id: true },
    }),
    db.auditEntry.create({
      data: {
        at,
        staffId: attempt.staffId,
        who: attempt.username,
        address: attempt.address,
        deed: succeeded ? 'session.opened' : 'session.refused',
        noun: 'session',
        nounId: attempt.username,
        outcome: succeeded ? 'done' : 'refused',
      },
      select: { id: true },
    }),
  ]);
}

/** The person a one-time link is for, while it is unused and not expired. */
export async function findSignInLink(
  secret: string,
): Promise<{ staffId: string; name: string; username: string } | null> {
  const link = await db.signInLink.findUnique({
    where: { tokenHash: hashToken(secret) },
    select: { usedAt: true, expiresAt: true, staff: { select: { id: true, name: true, username: true } } },
  });
  if (!link || link.usedAt !== null || link.expiresAt <= now()) return null;
  return { staffId: link.staff.id, name: link.staff.name, username: link.staff.username };
}

/** Sets the first password and uses the link up, both or neither. False when somebody used it meanwhile. */
export async function redeemSignInLink(secret: string, passwordHash: string): Promise<boolean> {
  return db.$transaction(async tx => {
    const at = now();
    const { count } = await tx.signInLink.updateMany({
      where: { tokenHash: hashToken(secret), usedAt: null, expiresAt: { gt: at } },
      data: { usedAt: at },
    });
    if (count === 0) return false;
    const link = await tx.signInLink.findUniqueOrThrow({
      where: { tokenHash: hashToken(secret) },
      select: { staffId: true },
    });
    const staff = await tx.staff.update({
      where: { id: link.staffId },
      data: { passwordHash, passwordChangedAt: at, sessionEpoch: { increment: 1 } },
      select: { id: true, name: true },
    });
    await tx.auditEntry.create({
      data: { at, staffId: staff.id, who: staff.name, deed: 'password.set', noun: 'staff', nounId: staff.id },
      select: { id: true },
    });
    return true;
  });
}
