import { describe, expect, it } from 'vitest';
import { person } from '../../prisma/seed/cast';
import type { AddStaffInput } from '../domain/staff-input';
import { loadActor } from './actor';
import { inviteFirstAdministrator } from './administrator';
import { db } from './client';
import { addPost, endPost, withdrawPost } from './post';
import { findSession, mintSession } from './session';
import { findCredentials } from './sign-in';
import { findSignInLink, redeemSignInLink } from './sign-in-link';
import { addStaff, disableStaff, enableStaff, resetPassword } from './staff';
import { getStaffAccount, listStaffAccounts } from './staff-list';
import { as } from './testing-actor';
import { audited, isStoredAsHash, theOffice } from './testing-office';

const STRANGERS = ['王芳', '李明', '赵磊', '吴静', '郑涛', '钱红', '冯雪', '何平'];
const from = { address: '10.0.0.7', agent: 'test' };

const newcomer = (username: string, more: Partial<AddStaffInput> = {}): AddStaffInput => ({
  name: '新同事',
  username,
  role: 'officer',
  unitCode: '330681104',
  industryKey: null,
  startsOn: '2026-06-01',
  endsOn: '',
  ...more,
});

const secretOf = (url: string): string => url.split('/').at(-1) ?? '';

/** Signs somebody of the cast in and answers whether that session still holds. */
async function signedIn(staffId: string): Promise<() => Promise<boolean>> {
  const token = await mintSession(staffId, from);
  return async () => (await findSession(token)) !== null;
}

async function heldPost(name: string): Promise<string> {
  const post = await db.post.findFirstOrThrow({ where: { staffId: person(name).id } });
  return post.id;
}

describe('managing people', () => {
  it('is refused to every role but the system administrator, and nothing changes', async () => {
    const postId = await heldPost('陈刚');
    const staffId = person('陈刚').id;
    const post = { role: 'office', unitCode: 'office', industryKey: null, startsOn: '', endsOn: '' } as const;
    const before = await theOffice();
    for (const name of STRANGERS) {
      const actor = await as(name);
      const outcomes = await Promise.all([
        addStaff(actor, newcomer('intruder')),
        resetPassword(actor, { staffId }),
        disableStaff(actor, { staffId }),
        enableStaff(actor, { staffId }),
        addPost(actor, { staffId: actor.staffId, ...post }),
        endPost(actor, { postId, endsOn: '2026-06-01' }),
        withdrawPost(actor, { postId }),
      ]);
      expect(outcomes.map(outcome => (outcome.ok ? 'done' : outcome.kind))).toEqual(
        Array.from({ length: 7 }, () => 'notAllowed'),
      );
      expect(await listStaffAccounts(actor)).toEqual([]);
      expect(await getStaffAccount(actor, staffId)).toBeNull();
    }
    expect(await theOffice()).toEqual(before);
  });

  it('adds a person who can sign in only through the link, once', async () => {
    const actor = await as('许强');
    const deeds = await audited(async () => {
      const outcome = await addStaff(actor, newcomer('newcomer'));
      if (!outcome.ok) throw new Error(outcome.message);
      expect(await findCredentials('newcomer')).toBeNull();
      expect(await isStoredAsHash(outcome.value.url)).toBe(true);
      const secret = secretOf(outcome.value.url);
      expect(await findSignInLink(secret)).toMatchObject({ username: 'newcomer' });
      expect(await redeemSignInLink(secret, 'hash')).toBe(true);
      expect(await redeemSignInLink(secret, 'another')).toBe(false);
      expect((await findCredentials('newcomer'))?.passwordHash).toBe('hash');
    });
    expect(deeds).toEqual(['staff.added', 'post.added', 'staff.invited', 'password.set']);
  });

  it('refuses a name that is taken and leaves no half of a person behind', async () => {
    const actor = await as('许强');
    const before = await theOffice();
    expect(await addStaff(actor, newcomer('wangfang'))).toMatchObject({
      kind: 'invalid',
      fields: { username: '王芳已用这个用户名，请换一个' },
    });
    const badPost = newcomer('half', { role: 'taskForceChief', unitCode: 'tf-aerospace' });
    expect(await addStaff(actor, badPost)).toMatchObject({
      kind: 'invalid',
      fields: { industryKey: '产业专班组长要指定负责的产业' },
    });
    expect(await theOffice()).toEqual(before);
  });

  it('ends sessions and the old password at once when the password is reset', async () => {
    const { id } = person('王芳');
    const holds = await signedIn(id);
    expect(await holds()).toBe(true);
    const first = await resetPassword(await as('许强'), { staffId: id });
    const second = await resetPassword(await as('许强'), { staffId: id });
    expect(await holds()).toBe(false);
    expect(await findCredentials('wangfang')).toBeNull();
    if (!first.ok || !second.ok) throw new Error('Both resets should have been done.');
    expect(await findSignInLink(secretOf(first.value.url))).toBeNull();
    expect(await findSignInLink(secretOf(second.value.url))).toMatchObject({ username: 'wangfang' });
  });

  it('closes an account with its sessions and links, and opens it again with its password', async () => {
    const actor = await as('许强');
    const { id } = person('李明');
    const holds = await signedIn(id);
    expect((await disableStaff(actor, { staffId: id })).ok).toBe(true);
    expect(await holds()).toBe(false);
    expect(await findCredentials('liming')).toBeNull();
    expect(await resetPassword(actor, { staffId: id })).toMatchObject({ kind: 'refused' });
    expect((await enableStaff(actor, { staffId: id })).ok).toBe(true);
    expect(await findCredentials('liming')).not.toBeNull();
    expect(await holds()).toBe(false);
  });

  it('leaves nobody the administrator of their own account', async () => {
    const actor = await as('许强');
    const staffId = actor.staffId;
    const before = await theOffice();
    const outcomes = await Promise.all([
      disableStaff(actor, { staffId }),
      resetPassword(actor, { staffId }),
      endPost(actor, { postId: await heldPost('许强'), endsOn: '2026-06-15' }),
      addPost(actor, {
        staffId,
        role: 'office',
        unitCode: 'office',
        industryKey: null,
        startsOn: '',
        endsOn: '',
      }),
    ]);
    expect(outcomes.map(outcome => (outcome.ok ? 'done' : outcome.kind))).toEqual(
      Array.from({ length: 4 }, () => 'refused'),
    );
    expect(await theOffice()).toEqual(before);
  });
});

describe('posts', () => {
  it('give and take rights at once, and end the sessions', async () => {
    const actor = await as('许强');
    const { id } = person('朱伟');
    const holds = await signedIn(id);
    const given = await addPost(actor, {
      staffId: id,
      role: 'office',
      unitCode: 'office',
      industryKey: null,
      startsOn: '今天',
      endsOn: '',
    });
    if (!given.ok) throw new Error(given.message);
    expect(await holds()).toBe(false);
    expect((await as('朱伟')).posts.map(post => post.role)).toEqual(['officer', 'office']);
    expect((await withdrawPost(actor, { postId: given.value.id })).ok).toBe(true);
    expect((await as('朱伟')).posts.map(post => post.role)).toEqual(['officer']);
  });

  it('end on their last day and cannot end before they start', async () => {
    const actor = await as('许强');
    const postId = await heldPost('朱伟');
    expect(await endPost(actor, { postId, endsOn: '2001-01-01' })).toMatchObject({ kind: 'invalid' });
    expect(await withdrawPost(actor, { postId })).toMatchObject({ kind: 'refused' });
    expect((await endPost(actor, { postId, endsOn: '2026-06-15' })).ok).toBe(true);
    expect((await as('朱伟')).posts).toHaveLength(1);
    expect((await endPost(actor, { postId, endsOn: '2026-06-14' })).ok).toBe(true);
    expect((await as('朱伟')).posts).toHaveLength(0);
    const account = await getStaffAccount(actor, person('朱伟').id);
    expect(account?.posts.map(post => post.endsOn)).toEqual(['2026-06-14']);
  });

  it('of an administrator stand alone, and the last one stays', async () => {
    const actor = await as('许强');
    const staffId = person('石浦').id;
    const admin = { role: 'systemAdministrator', unitCode: 'office', industryKey: null } as const;
    expect(await addPost(actor, { staffId, ...admin, startsOn: '', endsOn: '' })).toMatchObject({
      kind: 'invalid',
      fields: { role: '系统管理员不能兼任业务岗位，请为管理工作另建账号' },
    });
    const second = await addStaff(actor, newcomer('second', { ...admin, name: '第二管理员' }));
    if (!second.ok) throw new Error(second.message);
    const { staffId: secondId } = second.value;
    await redeemSignInLink(secretOf(second.value.url), 'hash');
    // Two who end each other at the same moment: one of them stays.
    const other = await loadActor(secondId, '127.0.0.1');
    if (!other) throw new Error('The second administrator has no account.');
    const outcomes = await Promise.all([
      disableStaff(actor, { staffId: secondId }),
      disableStaff(other, { staffId: actor.staffId }),
    ]);
    expect(outcomes.filter(outcome => outcome.ok)).toHaveLength(1);
    const left = await db.staff.count({
      where: { disabledAt: null, posts: { some: { role: 'systemAdministrator' } } },
    });
    expect(left).toBe(1);
  });
});

describe('the first administrator', () => {
  it('is not invited while somebody can manage people', async () => {
    const before = await theOffice();
    expect(await inviteFirstAdministrator()).toBeNull();
    expect(await theOffice()).toEqual(before);
  });

  it('is invited once, and again when the link went stale unused', async () => {
    await db.post.updateMany({
      where: { role: 'systemAdministrator' },
      data: { endsOn: new Date('2026-06-01T00:00:00Z') },
    });
    const [one, two] = await Promise.all([inviteFirstAdministrator(), inviteFirstAdministrator()]);
    const invitations = [one, two].filter(invitation => invitation !== null);
    expect(invitations).toHaveLength(1);
    expect(invitations[0]?.username).toBe('admin');
    await db.signInLink.updateMany({ data: { expiresAt: new Date('2026-06-14T00:00:00Z') } });
    const again = await inviteFirstAdministrator();
    expect(again?.username).toBe('admin');
    expect(await db.staff.count({ where: { username: 'admin' } })).toBe(1);
    await redeemSignInLink(secretOf(again?.url ?? ''), 'hash');
    expect(await inviteFirstAdministrator()).toBeNull();
  });
});
