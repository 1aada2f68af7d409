import { now, today } from '../clock';
import { ROLE_NAMES } from '../domain/actor';
import { toDateColumn } from '../domain/day';
import { done, type Outcome, refused } from '../domain/outcome';
import {
  INDISPENSABLE_ROLES,
  type IndispensableRole,
  isIndispensable,
  storedUsername,
  whyNotAlongside,
} from '../domain/staff';
import { heldToday, lockAdministrators } from './administrator';
import { toPinyin } from './pinyin';
import { postColumns, termsOf } from './post-terms';
import { mintSignInLink, voidPassword, voidSignInLinks } from './sign-in-link';
import { perform, type Transaction } from './transaction';

const USERNAMES: Record<IndispensableRole, string> = {
  systemAdministrator: 'admin',
  securityAdministrator: 'security',
};
const UNIT = 'office';

type Found = { id: string; username: string };

/** Whom to hand the link of this role to: nobody while one of them has a password or a link that still works. */
async function administratorInWaiting(
  tx: Transaction,
  role: IndispensableRole,
): Promise<Found | 'none' | 'served'> {
  const rows = await tx.staff.findMany({
    where: { disabledAt: null, posts: { some: heldToday([role]) } },
    orderBy: { createdAt: 'asc' },
    select: {
      id: true,
      username: true,
      passwordHash: true,
      signInLinks: { where: { usedAt: null, expiresAt: { gt: now() } }, select: { tokenHash: true } },
    },
  });
  if (rows.some(row => row.passwordHash !== null || row.signInLinks.length > 0)) return 'served';
  return rows[0] ?? 'none';
}

/** A name that nobody bears who does other work: admin, admin2 … An account of an earlier administrator is used again. */
async function freeUsername(tx: Transaction, role: IndispensableRole): Promise<string> {
  const post = { role, unitCode: UNIT, industryKey: null, startsOn: today(), endsOn: null };
  for (let number = 1; ; number += 1) {
    const username = `${USERNAMES[role]}${number === 1 ? '' : number}`;
    const bearer = await tx.staff.findUnique({
      where: { username },
      select: { posts: { select: postColumns } },
    });
    if (!bearer || whyNotAlongside(post, bearer.posts.map(termsOf)) === null) return username;
  }
}

async function createAdministrator(tx: Transaction, role: IndispensableRole): Promise<Found> {
  const name = ROLE_NAMES[role];
  const username = await freeUsername(tx, role);
  const staff = await tx.staff.upsert({
    where: { username },
    create: { username, name, namePinyin: toPinyin(name) },
    update: { disabledAt: null, passwordHash: null, sessionEpoch: { increment: 1 } },
    select: { id: true, username: true },
  });
  await tx.post.create({
    data: { staffId: staff.id, unitCode: UNIT, role, startsOn: toDateColumn(today()) },
    select: { id: true },
  });
  return staff;
}

export type FirstInvitation = { role: IndispensableRole; username: string; url: string };

async function invite(
  tx: Transaction,
  staff: Found,
  role: IndispensableRole,
  as: string,
): Promise<FirstInvitation> {
  const { id, username } = staff;
  const { url } = await mintSignInLink(tx, id);
  await tx.auditEntry.create({
    data: {
      at: now(),
      who: '系统',
      deed: 'staff.invited',
      noun: 'staff',
      nounId: id,
      after: { username, role, as },
    },
    select: { id: true },
  });
  return { role, username, url };
}

async function inviteFirst(tx: Transaction, role: IndispensableRole): Promise<FirstInvitation[]> {
  const waiting = await administratorInWaiting(tx, role);
  if (waiting === 'served') return [];
  const staff = waiting === 'none' ? await createAdministrator(tx, role) : waiting;
  return [await invite(tx, staff, role, 'first administrator')];
}

/**
 * For the operator of the server, who has no actor: makes the first system and the first security administrator,
 * two people since each approves what the other proposes, or gives the one who let the link expire a new one.
 * Empty when somebody of each can sign in.
 */
export async function inviteFirstAdministrators(): Promise<FirstInvitation[]> {
  const outcome = await perform<FirstInvitation[]>(async tx => {
    await lockAdministrators(tx);
    const invitations: FirstInvitation[] = [];
    for (const role of INDISPENSABLE_ROLES) invitations.push(...(await inviteFirst(tx, role)));
    return done(invitations);
  });
  return outcome.ok ? outcome.value : [];
}

/**
 * For the operator as well: a way back in for an administrator who lost the password where no two colleagues are
 * left to propose and approve a reset. The old password and every session end.
 */
export function readmitAdministrator(username: string): Promise<Outcome<FirstInvitation>> {
  return perform(async tx => {
    await lockAdministrators(tx);
    const staff = await tx.staff.findUnique({
      where: { username: storedUsername(username), disabledAt: null },
      select: {
        id: true,
        username: true,
        posts: { where: heldToday(INDISPENSABLE_ROLES), take: 1, select: { role: true } },
      },
    });
    const role = staff?.posts[0]?.role;
    if (!staff || role === undefined || !isIndispensable(role))
      return refused(`${username} 不是在任的系统管理员或安全管理员。`);
    await voidSignInLinks(tx, staff.id);
    await voidPassword(tx, staff.id);
    return done(await invite(tx, staff, role, 'readmitted by the operator'));
  });
}
