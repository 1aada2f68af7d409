import type { Prisma } from '@/prisma/generated/client';
import { now } from '../clock';
import { can } from '../domain/access';
import type { Actor } from '../domain/actor';
import { done, invalid, notAllowed, notFound, type Outcome, type Refusal, refused } from '../domain/outcome';
import { isWithoutRights, lastOfRole } from '../domain/staff';
import type { AddStaffInput, StaffInput } from '../domain/staff-input';
import type { HandedLink } from '../domain/staff-view';
import { findLastRole, lockAdministrators } from './administrator';
import { recordAudit } from './audit';
import { createGrant } from './grant-propose';
import { toPinyin } from './pinyin';
import { NO_STAFF_RIGHT } from './post';
import { postColumns, readPost, termsOf } from './post-terms';
import { handLink, voidSignInLinks } from './sign-in-link';
import { perform, type Transaction } from './transaction';

const personSelect = {
  id: true,
  name: true,
  username: true,
  passwordHash: true,
  disabledAt: true,
} satisfies Prisma.StaffSelect;

type Person = Prisma.StaffGetPayload<{ select: typeof personSelect }>;

/** The person a deed of the administration is about, or why not. Nobody is their own administrator. */
async function openPerson(
  tx: Transaction,
  actor: Actor,
  staffId: string,
): Promise<{ ok: true; person: Person } | ({ ok: false } & Refusal)> {
  if (!can(actor, 'staff.manage')) return notAllowed(NO_STAFF_RIGHT);
  await lockAdministrators(tx);
  const person = await tx.staff.findUnique({ where: { id: staffId }, select: personSelect });
  if (!person) return notFound('人员');
  if (person.id === actor.staffId)
    return refused('自己的账号请由另一位系统管理员办理；修改密码请到“我的账号”。');
  return { ok: true, person };
}

/**
 * Adds a person with a request for the first post, and answers the link by which the person sets a password:
 * the account can do nothing until somebody else has approved the post.
 */
export function addStaff(actor: Actor, input: AddStaffInput): Promise<Outcome<HandedLink>> {
  return perform(async tx => {
    if (!can(actor, 'staff.manage')) return notAllowed(NO_STAFF_RIGHT);
    const taken = await tx.staff.findUnique({ where: { username: input.username }, select: { name: true } });
    if (taken) return invalid({ username: `${taken.name}已用这个用户名，请换一个` });
    const read = await readPost(tx, actor, input);
    if ('errors' in read) return invalid(read.errors);
    const { name, username, reason } = input;
    const person = await tx.staff.create({
      data: { name, namePinyin: toPinyin(name), username, createdAt: now() },
      select: { id: true, name: true, username: true },
    });
    const grantId = await createGrant(tx, actor, person.id, { post: read.post, reason });
    const link = await handLink(tx, person);
    await recordAudit(tx, actor, {
      deed: 'staff.added',
      noun: 'staff',
      nounId: person.id,
      after: { name, username, grantId, post: { ...read.post }, reason, linkExpiresAt: link.expiresAt },
    });
    return done(link);
  });
}

/** A new link for somebody who let the first expire; at once, while nothing is in force that it could open. */
export function inviteStaff(actor: Actor, input: StaffInput): Promise<Outcome<HandedLink>> {
  return perform(async tx => {
    const opened = await openPerson(tx, actor, input.staffId);
    if (!opened.ok) return opened;
    const { person } = opened;
    if (person.disabledAt !== null) return refused(`${person.name}的账号已停用，请先申请启用。`);
    const posts = await tx.post.findMany({ where: { staffId: person.id }, select: postColumns });
    if (person.passwordHash !== null || !isWithoutRights(posts.map(termsOf), actor.today))
      return refused(`${person.name}的岗位已生效或已设过密码，请改为申请重置密码。`);
    const link = await handLink(tx, person);
    await recordAudit(tx, actor, {
      deed: 'staff.invited',
      noun: 'staff',
      nounId: person.id,
      after: { linkExpiresAt: link.expiresAt },
    });
    return done(link);
  });
}

/** Closes an account: sessions and links end at once, leads and history stay as they are. */
export function disableStaff(actor: Actor, input: StaffInput): Promise<Outcome> {
  return perform(async tx => {
    const opened = await openPerson(tx, actor, input.staffId);
    if (!opened.ok) return opened;
    const { person } = opened;
    if (person.disabledAt !== null) return refused(`${person.name}的账号已经停用。`);
    const lastRole = await findLastRole(tx, person.id);
    if (lastRole) return refused(lastOfRole(lastRole));
    // Links before the person, in the order in which a link is redeemed: neither waits for the other.
    await voidSignInLinks(tx, person.id);
    await tx.staff.update({
      where: { id: person.id },
      data: { disabledAt: now(), sessionEpoch: { increment: 1 } },
      select: { id: true },
    });
    await recordAudit(tx, actor, { deed: 'staff.disabled', noun: 'staff', nounId: person.id });
    return done(null);
  });
}

/** Signs a person out everywhere at once, such as after a phone was lost; the account stays open. */
export function endStaffSessions(actor: Actor, input: StaffInput): Promise<Outcome<{ count: number }>> {
  return perform(async tx => {
    const opened = await openPerson(tx, actor, input.staffId);
    if (!opened.ok) return opened;
    const { count } = await tx.session.deleteMany({ where: { staffId: opened.person.id } });
    await recordAudit(tx, actor, {
      deed: 'staff.signedOut',
      noun: 'staff',
      nounId: opened.person.id,
      after: { count },
    });
    return done({ count });
  });
}
