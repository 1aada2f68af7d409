import { now } from '../clock';
import type { Actor } from '../domain/actor';
import type { SecondFactorView } from '../domain/second-factor';
import { keepOnly } from './account';
import { recordAudit } from './audit';
import { db } from './client';
import { type Transaction, transact } from './transaction';

/** A second factor as it is stored, for lib/auth alone; null where none was begun. */
export type StoredFactor = { sealedSecret: string; isEnabled: boolean };

export async function findSecondFactor(staffId: string): Promise<StoredFactor | null> {
  const row = await db.secondFactor.findUnique({
    where: { staffId },
    select: { sealedSecret: true, enabledAt: true },
  });
  return row && { sealedSecret: row.sealedSecret, isEnabled: row.enabledAt !== null };
}

/** Whether one's own is on, since when, and how many recovery codes are left. */
export async function getOwnSecondFactor(actor: Actor): Promise<SecondFactorView> {
  const { staffId } = actor;
  const [row, codesLeft] = await Promise.all([
    db.secondFactor.findUnique({ where: { staffId }, select: { enabledAt: true } }),
    db.recoveryCode.count({ where: { staffId, usedAt: null } }),
  ]);
  return { enabledAt: row?.enabledAt?.toISOString() ?? null, codesLeft };
}

/** Keeps a new secret that no sign-in asks for yet. False where one is already on: that one is turned off first. */
export async function beginSecondFactor(actor: Actor, sealedSecret: string): Promise<boolean> {
  const { staffId } = actor;
  return transact(async tx => {
    await tx.secondFactor.deleteMany({ where: { staffId, enabledAt: null } });
    const { count } = await tx.secondFactor.createMany({
      data: { staffId, sealedSecret, startedAt: now() },
      skipDuplicates: true,
    });
    if (count === 0) return false;
    await recordAudit(tx, actor, { deed: 'secondFactor.started', noun: 'staff', nounId: staffId });
    return true;
  });
}

type Enabling = { sealedSecret: string; step: number; codeHashes: string[]; token: string };

/** Turns the secret on that the code was of; other devices, which signed in without it, are signed out. */
export async function enableSecondFactor(actor: Actor, enabling: Enabling): Promise<boolean> {
  const { staffId } = actor;
  const { sealedSecret, step, codeHashes, token } = enabling;
  return transact(async tx => {
    const { count } = await tx.secondFactor.updateMany({
      where: { staffId, sealedSecret, enabledAt: null },
      data: { enabledAt: now(), lastStep: step },
    });
    if (count === 0) return false;
    await replaceCodes(tx, staffId, codeHashes);
    const { sessionEpoch } = await tx.staff.update({
      where: { id: staffId },
      data: { sessionEpoch: { increment: 1 } },
      select: { sessionEpoch: true },
    });
    await keepOnly(tx, staffId, { token, sessionEpoch });
    await recordAudit(tx, actor, { deed: 'secondFactor.enabled', noun: 'staff', nounId: staffId });
    return true;
  });
}

async function replaceCodes(tx: Transaction, staffId: string, codeHashes: string[]): Promise<void> {
  await tx.recoveryCode.deleteMany({ where: { staffId } });
  await tx.recoveryCode.createMany({ data: codeHashes.map(codeHash => ({ staffId, codeHash })) });
}

/** New recovery codes; the former ones, used or not, are worthless at once. */
export async function replaceRecoveryCodes(actor: Actor, codeHashes: string[]): Promise<void> {
  const { staffId } = actor;
  await transact(async tx => {
    await replaceCodes(tx, staffId, codeHashes);
    await recordAudit(tx, actor, { deed: 'recoveryCode.renewed', noun: 'staff', nounId: staffId });
  });
}

/**
 * Uses the code of a half minute up. False when it, or a later one, was used before: of two who send the same
 * code at once the database lets one through.
 */
export async function spendStep(staffId: string, step: number): Promise<boolean> {
  const { count } = await db.secondFactor.updateMany({
    where: { staffId, enabledAt: { not: null }, lastStep: { lt: step } },
    data: { lastStep: step },
  });
  return count === 1;
}

/** Uses a recovery code up. False for a wrong one, and for one that was used before. */
export async function spendRecoveryCode(
  person: { staffId: string; username: string; address: string },
  codeHash: string,
): Promise<boolean> {
  const { staffId, username, address } = person;
  return transact(async tx => {
    const at = now();
    const { count } = await tx.recoveryCode.updateMany({
      where: { staffId, codeHash, usedAt: null },
      data: { usedAt: at },
    });
    if (count === 0) return false;
    const left = await tx.recoveryCode.count({ where: { staffId, usedAt: null } });
    await tx.auditEntry.create({
      data: {
        at,
        staffId,
        who: username,
        address,
        deed: 'recoveryCode.used',
        noun: 'staff',
        nounId: staffId,
        after: { left },
      },
      select: { id: true },
    });
    return true;
  });
}

/** Turns one's own second factor off. */
export async function disableSecondFactor(actor: Actor): Promise<void> {
  const { staffId } = actor;
  await transact(async tx => {
    await clearSecondFactor(tx, staffId);
    await recordAudit(tx, actor, { deed: 'secondFactor.disabled', noun: 'staff', nounId: staffId });
  });
}

/** Takes away secret and recovery codes, such as of a lost phone. The deed around it writes the audit row and ends the sessions. */
export async function clearSecondFactor(tx: Transaction, staffId: string): Promise<void> {
  await tx.secondFactor.deleteMany({ where: { staffId } });
  await tx.recoveryCode.deleteMany({ where: { staffId } });
}
