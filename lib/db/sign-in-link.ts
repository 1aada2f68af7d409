import { randomBytes } from 'node:crypto';
import { now } from '../clock';
import type { HandedLink } from '../domain/staff-view';
import { env } from '../env';
import { db } from './client';
import { replacePassword } from './password';
import { hashToken } from './session';
import { type Transaction, transact } from './transaction';

const VALID_MS = 24 * 3_600_000;

/** A new one-time link for a person, good for 24 hours. Any earlier one stops working: only the newest counts. */
export async function mintSignInLink(
  tx: Transaction,
  staffId: string,
): Promise<{ url: string; expiresAt: Date }> {
  const secret = randomBytes(32).toString('base64url');
  const createdAt = now();
  const expiresAt = new Date(createdAt.getTime() + VALID_MS);
  await voidSignInLinks(tx, staffId);
  await tx.signInLink.create({
    data: { tokenHash: hashToken(secret), staffId, createdAt, expiresAt },
    select: { tokenHash: true },
  });
  return { url: `${env.address}/welcome/${secret}`, expiresAt };
}

/** Takes back every link of a person that was not used. */
export async function voidSignInLinks(tx: Transaction, staffId: string): Promise<void> {
  await tx.signInLink.deleteMany({ where: { staffId, usedAt: null } });
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
  return transact(async tx => {
    const at = now();
    const { count } = await tx.signInLink.updateMany({
      where: { tokenHash: hashToken(secret), usedAt: null, expiresAt: { gt: at } },
      data: { usedAt: at },
    });
    if (count === 0) return false;
    const { staffId } = await tx.signInLink.findUniqueOrThrow({
      where: { tokenHash: hashToken(secret) },
      select: { staffId: true },
    });
    const { name } = await replacePassword(tx, staffId, passwordHash);
    await tx.auditEntry.create({
      data: { at, staffId, who: name, deed: 'password.set', noun: 'staff', nounId: staffId },
      select: { id: true },
    });
    return true;
  });
}

/** A new link, as it is shown to whoever hands it over. */
export async function handLink(
  tx: Transaction,
  person: { id: string; name: string; username: string },
): Promise<HandedLink> {
  const { url, expiresAt } = await mintSignInLink(tx, person.id);
  const { id, name, username } = person;
  return { staffId: id, name, username, url, expiresAt: expiresAt.toISOString() };
}

/** Rights have changed: whoever is signed in signs in again. */
export async function endSessions(tx: Transaction, staffId: string): Promise<void> {
  const data = { sessionEpoch: { increment: 1 } };
  await tx.staff.update({ where: { id: staffId }, data, select: { id: true } });
}

/** The old password opens nothing any more, and every session ends. */
export async function voidPassword(tx: Transaction, staffId: string): Promise<void> {
  const data = { passwordHash: null, sessionEpoch: { increment: 1 } };
  await tx.staff.update({ where: { id: staffId }, data, select: { id: true } });
}
