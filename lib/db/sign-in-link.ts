import { randomBytes } from 'node:crypto';
import { now } from '../clock';
import { env } from '../env';
import { hashToken } from './session';
import type { Transaction } from './transaction';

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
