import { now } from '../clock';
import { postsOf, whoIs } from '../domain/actor';
import { loadActor } from './actor';
import { db } from './client';
import { type Transaction, transact } from './transaction';

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

/**
 * Whose tries are counted together on one account. Strangers share one count, and one per address; a device
 * the person is known by, and a session already open, have a count of their own that no stranger can use up.
 */
export type Lane = 'stranger' | 'session' | `device:${string}`;

export type Attempt = { username: string; address: string; lane: Lane };

/** Failures of a lane since its last success, since the password was set, and within the window. */
async function countOnAccount(tx: Transaction, { username, lane }: Attempt, since: Date): Promise<number> {
  const [row] = await tx.$queryRaw<{ failures: number }[]>`
    SELECT count(*)::int AS failures FROM sign_in_attempt AS attempt
    WHERE username = ${username} AND lane = ${lane} AND at > ${since} AND NOT succeeded
      AND id > coalesce((SELECT max(id) FROM sign_in_attempt
        WHERE username = ${username} AND lane = ${lane} AND at > ${since} AND succeeded), 0)
      AND NOT EXISTS (SELECT FROM staff
        WHERE staff.username = ${username} AND staff.password_changed_at >= attempt.at)`;
  return row?.failures ?? 0;
}

/** Those who come at the same moment wait for each other: the address first, then the account. */
async function queue(tx: Transaction, { username, address, lane }: Attempt): Promise<void> {
  if (lane === 'stranger')
    await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtext('address'), hashtext(${address}))`;
  await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtext('account'), hashtext(${`${lane} ${username}`}))`;
}

/**
 * Admits a try to the check of its password, or answers null when too many have failed. It is kept as failed
 * before it is checked, so that any number at once get no more checks than one after the other.
 */
export async function openAttempt(attempt: Attempt): Promise<bigint | null> {
  const at = now();
  const since = new Date(at.getTime() - WINDOW_MS);
  return transact(async tx => {
    await queue(tx, attempt);
    if (attempt.lane === 'stranger') {
      const { address, lane } = attempt;
      const where = { address, lane, succeeded: false, at: { gt: since } };
      // Turned away before it counts against an account: one address locks at most six of them.
      if ((await tx.signInAttempt.count({ where })) >= FAILURES_PER_ADDRESS) return null;
    }
    if ((await countOnAccount(tx, attempt, since)) >= FAILURES_PER_ACCOUNT) return null;
    const row = await tx.signInAttempt.create({
      data: { ...attempt, at, succeeded: false },
      select: { id: true },
    });
    return row.id;
  });
}

/** The try has proved who it is: it no longer counts, nor do those before it. */
export async function succeedAttempt(id: bigint, tx: Transaction = db): Promise<void> {
  await tx.signInAttempt.updateMany({ where: { id }, data: { succeeded: true } });
}

/** The try was half of one: the password was right, the code is still to come. */
export async function withdrawAttempt(id: bigint): Promise<void> {
  await db.signInAttempt.deleteMany({ where: { id } });
}

/** Ends a try to sign in with its audit row. `id` is null for one that was not admitted, `staffId` for one that failed. */
export async function recordSignIn(
  { username, address }: Pick<Attempt, 'username' | 'address'>,
  { id, staffId }: { id: bigint | null; staffId: string | null },
): Promise<void> {
  const succeeded = staffId !== null;
  const person = staffId === null ? null : await loadActor(staffId, address);
  await transact(async tx => {
    if (succeeded && id !== null) await succeedAttempt(id, tx);
    await tx.auditEntry.create({
      data: {
        at: now(),
        staffId,
        // A name that failed is only what somebody typed.
        ...(person ? { who: whoIs(person), post: postsOf(person) } : { who: username }),
        address,
        deed: succeeded ? 'session.opened' : 'session.refused',
        noun: 'session',
        nounId: username,
        outcome: succeeded ? 'done' : 'refused',
      },
      select: { id: true },
    });
  });
}
