import { now } from '../clock';
import { POLICY_NUMBERS } from '../domain/security-policy';
import { db } from './client';
import type { Transaction } from './transaction';

/** The hashes of the last passwords somebody had, the present one among them; for lib/auth alone. */
export async function listFormerHashes(staffId: string, count: number): Promise<string[]> {
  const [staff, rows] = await Promise.all([
    db.staff.findUniqueOrThrow({ where: { id: staffId }, select: { passwordHash: true } }),
    db.passwordHistory.findMany({
      where: { staffId },
      orderBy: { id: 'desc' },
      take: count,
      select: { passwordHash: true },
    }),
  ]);
  const hashes = [staff.passwordHash, ...rows.map(row => row.passwordHash)];
  return [...new Set(hashes.filter(hash => hash !== null))].slice(0, count);
}

/**
 * Gives somebody a password and remembers it: every session ends, for they were opened with the former one.
 * Kept in both readings of the policy, so that a switch to 等保 has a past to compare with.
 */
export async function replacePassword(
  tx: Transaction,
  staffId: string,
  passwordHash: string,
): Promise<{ name: string; sessionEpoch: number }> {
  const at = now();
  const former = await tx.staff.findUniqueOrThrow({
    where: { id: staffId },
    select: { passwordHash: true, passwordChangedAt: true, createdAt: true },
  });
  if (former.passwordHash !== null && (await tx.passwordHistory.count({ where: { staffId } })) === 0)
    await remember(tx, staffId, former.passwordHash, former.passwordChangedAt ?? former.createdAt);
  await remember(tx, staffId, passwordHash, at);
  const kept = await tx.passwordHistory.findMany({
    where: { staffId },
    orderBy: { id: 'desc' },
    take: POLICY_NUMBERS.passwordHistory.most,
    select: { id: true },
  });
  await tx.passwordHistory.deleteMany({ where: { staffId, id: { notIn: kept.map(({ id }) => id) } } });
  return tx.staff.update({
    where: { id: staffId },
    data: { passwordHash, passwordChangedAt: at, sessionEpoch: { increment: 1 } },
    select: { name: true, sessionEpoch: true },
  });
}

async function remember(tx: Transaction, staffId: string, passwordHash: string, setAt: Date): Promise<void> {
  await tx.passwordHistory.create({ data: { staffId, passwordHash, setAt }, select: { id: true } });
}
