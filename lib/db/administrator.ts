import { now, today } from '../clock';
import { toDateColumn } from '../domain/day';
import { done } from '../domain/outcome';
import { toPinyin } from './pinyin';
import { mintSignInLink } from './sign-in-link';
import { perform, type Transaction } from './transaction';

const USERNAME = 'admin';
const NAME = '系统管理员';
const UNIT = 'office';

/** Whoever changes the circle of administrators waits here, so that two cannot remove each other at once. */
export async function lockAdministrators(tx: Transaction): Promise<void> {
  await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtext('administrators'))`;
}

/** Whether nobody else could manage people for good once this person cannot. */
export async function isLastAdministrator(tx: Transaction, staffId: string): Promise<boolean> {
  const day = toDateColumn(today());
  const holds = await tx.post.count({
    where: {
      staffId,
      role: 'systemAdministrator',
      startsOn: { lte: day },
      OR: [{ endsOn: null }, { endsOn: { gte: day } }],
    },
  });
  if (holds === 0) return false;
  const others = await tx.post.count({
    where: {
      role: 'systemAdministrator',
      startsOn: { lte: day },
      endsOn: null,
      staffId: { not: staffId },
      staff: { disabledAt: null, passwordHash: { not: null } },
    },
  });
  return others === 0;
}

type Found = { id: string; name: string; username: string };

/** The administrator to hand a link to: nobody while one has a password or a link that still works. */
async function administratorInWaiting(tx: Transaction): Promise<Found | 'none' | 'served'> {
  const day = toDateColumn(today());
  const rows = await tx.staff.findMany({
    where: {
      disabledAt: null,
      posts: {
        some: {
          role: 'systemAdministrator',
          startsOn: { lte: day },
          OR: [{ endsOn: null }, { endsOn: { gte: day } }],
        },
      },
    },
    orderBy: { createdAt: 'asc' },
    select: {
      id: true,
      name: true,
      username: true,
      passwordHash: true,
      signInLinks: { where: { usedAt: null, expiresAt: { gt: now() } }, select: { tokenHash: true } },
    },
  });
  if (rows.some(row => row.passwordHash !== null || row.signInLinks.length > 0)) return 'served';
  return rows[0] ?? 'none';
}

async function createAdministrator(tx: Transaction): Promise<Found> {
  const staff = await tx.staff.upsert({
    where: { username: USERNAME },
    create: { username: USERNAME, name: NAME, namePinyin: toPinyin(NAME) },
    update: { disabledAt: null, passwordHash: null, sessionEpoch: { increment: 1 } },
    select: { id: true, name: true, username: true },
  });
  await tx.post.create({
    data: {
      staffId: staff.id,
      unitCode: UNIT,
      role: 'systemAdministrator',
      startsOn: toDateColumn(today()),
    },
    select: { id: true },
  });
  return staff;
}

/**
 * For the operator of the server, who has no actor: when nobody can manage people, makes the first system
 * administrator, or gives the one who let the link expire a new one. Null when there is nothing to do.
 */
export async function inviteFirstAdministrator(): Promise<{ username: string; url: string } | null> {
  const outcome = await perform<{ username: string; url: string } | null>(async tx => {
    await lockAdministrators(tx);
    const waiting = await administratorInWaiting(tx);
    if (waiting === 'served') return done(null);
    const staff = waiting === 'none' ? await createAdministrator(tx) : waiting;
    const { url } = await mintSignInLink(tx, staff.id);
    await tx.auditEntry.create({
      data: {
        at: now(),
        who: '系统',
        deed: 'staff.invited',
        noun: 'staff',
        nounId: staff.id,
        after: { username: staff.username, as: 'first administrator' },
      },
      select: { id: true },
    });
    return done({ username: staff.username, url });
  });
  return outcome.ok ? outcome.value : null;
}
