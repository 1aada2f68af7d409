import type { Prisma } from '@/prisma/generated/client';
import { now } from '../clock';
import { can } from '../domain/access';
import type { Actor } from '../domain/actor';
import { done, invalid, notAllowed, notFound, type Outcome, type Refusal, refused } from '../domain/outcome';
import { LAST_ADMINISTRATOR } from '../domain/staff';
import type { AddStaffInput, StaffInput } from '../domain/staff-input';
import type { HandedLink } from '../domain/staff-view';
import { isLastAdministrator, lockAdministrators } from './administrator';
import { recordAudit } from './audit';
import { toPinyin } from './pinyin';
import { NO_STAFF_RIGHT } from './post';
import { createPost, readPost } from './post-terms';
import { mintSignInLink, voidSignInLinks } from './sign-in-link';
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
    return refused('自己的账号请由另一位系统管理员办理；修改密码请到“密码与登录设备”。');
  return { ok: true, person };
}

/** Adds a person with a first post, and answers the link by which the person sets a password. */
export function addStaff(actor: Actor, input: AddStaffInput): Promise<Outcome<HandedLink>> {
  return perform(async tx => {
    if (!can(actor, 'staff.manage')) return notAllowed(NO_STAFF_RIGHT);
    const taken = await tx.staff.findUnique({ where: { username: input.username }, select: { name: true } });
    if (taken) return invalid({ username: `${taken.name}已用这个用户名，请换一个` });
    const read = await readPost(tx, actor, input);
    if ('errors' in read) return invalid(read.errors);
    const person = await tx.staff.create({
      data: {
        name: input.name,
        namePinyin: toPinyin(input.name),
        username: input.username,
        createdAt: now(),
      },
      select: { id: true, name: true, username: true },
    });
    await recordAudit(tx, actor, {
      deed: 'staff.added',
      noun: 'staff',
      nounId: person.id,
      after: { name: person.name, username: person.username },
    });
    await createPost(tx, actor, person.id, read.post);
    return done(await handLink(tx, actor, person));
  });
}

async function handLink(
  tx: Transaction,
  actor: Actor,
  person: { id: string; name: string; username: string },
): Promise<HandedLink> {
  const { url, expiresAt } = await mintSignInLink(tx, person.id);
  await recordAudit(tx, actor, { deed: 'staff.invited', noun: 'staff', nounId: person.id });
  const { id, name, username } = person;
  return { staffId: id, name, username, url, expiresAt: expiresAt.toISOString() };
}

/** A new link: the old password and every session end at once, the person sets a new one. */
export function resetPassword(actor: Actor, input: StaffInput): Promise<Outcome<HandedLink>> {
  return perform(async tx => {
    const opened = await openPerson(tx, actor, input.staffId);
    if (!opened.ok) return opened;
    const { person } = opened;
    if (person.disabledAt !== null) return refused(`${person.name}的账号已停用，请先启用。`);
    await tx.staff.update({
      where: { id: person.id },
      data: { passwordHash: null, sessionEpoch: { increment: 1 } },
      select: { id: true },
    });
    await recordAudit(tx, actor, { deed: 'password.reset', noun: 'staff', nounId: person.id });
    return done(await handLink(tx, actor, person));
  });
}

/** Closes an account: sessions and links end at once, leads and history stay as they are. */
export function disableStaff(actor: Actor, input: StaffInput): Promise<Outcome> {
  return perform(async tx => {
    const opened = await openPerson(tx, actor, input.staffId);
    if (!opened.ok) return opened;
    const { person } = opened;
    if (person.disabledAt !== null) return refused(`${person.name}的账号已经停用。`);
    if (await isLastAdministrator(tx, person.id)) return refused(LAST_ADMINISTRATOR);
    await tx.staff.update({
      where: { id: person.id },
      data: { disabledAt: now(), sessionEpoch: { increment: 1 } },
      select: { id: true },
    });
    await voidSignInLinks(tx, person.id);
    await recordAudit(tx, actor, { deed: 'staff.disabled', noun: 'staff', nounId: person.id });
    return done(null);
  });
}

/** Opens a closed account again, with the password it had. */
export function enableStaff(actor: Actor, input: StaffInput): Promise<Outcome> {
  return perform(async tx => {
    const opened = await openPerson(tx, actor, input.staffId);
    if (!opened.ok) return opened;
    const { person } = opened;
    if (person.disabledAt === null) return refused(`${person.name}的账号没有停用。`);
    await tx.staff.update({
      where: { id: person.id },
      data: { disabledAt: null, sessionEpoch: { increment: 1 } },
      select: { id: true },
    });
    await recordAudit(tx, actor, { deed: 'staff.enabled', noun: 'staff', nounId: person.id });
    return done(null);
  });
}
