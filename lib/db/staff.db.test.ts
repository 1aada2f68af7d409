import { describe, expect, it } from 'vitest';
import { person } from '../../prisma/seed/cast';
import type { AddStaffInput } from '../domain/staff-input';
import { loadActor } from './actor';
import { db } from './client';
import { proposePost, proposeReopening, proposeReset } from './grant-propose';
import { endPost, withdrawPost } from './post';
import { findCredentials } from './sign-in';
import { findSignInLink, redeemSignInLink } from './sign-in-link';
import { addStaff, disableStaff, inviteStaff } from './staff';
import { getStaffAccount, listStaffAccounts } from './staff-list';
import { as } from './testing-actor';
import { approved, got, kindOf, postFor, secretOf, signedIn } from './testing-grant';
import { audited, isStoredAsHash, theOffice } from './testing-office';

const STRANGERS = ['王芳', '李明', '赵磊', '吴静', '郑涛', '钱红', '冯雪', '何平', '顾明'];

const newcomer = (username: string, more: Partial<AddStaffInput> = {}): AddStaffInput => ({
  name: '新同事',
  username,
  role: 'officer',
  unitCode: '330681104',
  industryKey: null,
  startsOn: '2026-06-01',
  endsOn: '',
  reason: '店口镇来函',
  ...more,
});

async function heldPost(name: string): Promise<string> {
  const post = await db.post.findFirstOrThrow({ where: { staffId: person(name).id } });
  return post.id;
}

const reason = '来电核实';

describe('managing people', () => {
  it('is refused to every role but the system administrator, and nothing changes', async () => {
    const postId = await heldPost('陈刚');
    const staffId = person('陈刚').id;
    const before = await theOffice();
    for (const name of STRANGERS) {
      const actor = await as(name);
      const outcomes = await Promise.all([
        addStaff(actor, newcomer('intruder')),
        inviteStaff(actor, { staffId }),
        proposeReset(actor, { staffId, reason }),
        disableStaff(actor, { staffId }),
        proposeReopening(actor, { staffId, reason }),
        proposePost(actor, postFor('陈刚', { role: 'office', unitCode: 'office' })),
        endPost(actor, { postId, endsOn: '2026-06-01' }),
        withdrawPost(actor, { postId }),
      ]);
      expect(outcomes.map(kindOf)).toEqual(Array.from({ length: 8 }, () => 'notAllowed'));
      expect(await listStaffAccounts(actor)).toEqual([]);
      expect(await getStaffAccount(actor, staffId)).toBeNull();
    }
    expect(await theOffice()).toEqual(before);
  });

  it('is read by the security administrator, who adds, closes and ends nothing', async () => {
    const actor = await as('石岩');
    const staffId = person('陈刚').id;
    const postId = await heldPost('陈刚');
    const before = await theOffice();
    expect((await listStaffAccounts(actor)).length).toBeGreaterThan(40);
    expect((await getStaffAccount(actor, staffId))?.name).toBe('陈刚');
    const outcomes = [
      await addStaff(actor, newcomer('intruder')),
      await inviteStaff(actor, { staffId }),
      await disableStaff(actor, { staffId }),
      await endPost(actor, { postId, endsOn: '2026-06-01' }),
      await withdrawPost(actor, { postId }),
    ];
    expect(outcomes.map(kindOf)).toEqual(Array.from({ length: 5 }, () => 'notAllowed'));
    expect(await theOffice()).toEqual(before);
  });

  it('adds a person who can sign in only through the link, once, and do nothing yet', async () => {
    const actor = await as('许强');
    const link = await audited(async () => {
      const { url, staffId } = got(await addStaff(actor, newcomer('newcomer')));
      expect(await findCredentials('newcomer')).toBeNull();
      expect(await isStoredAsHash(url)).toBe(true);
      const secret = secretOf(url);
      expect(await findSignInLink(secret)).toMatchObject({ username: 'newcomer' });
      expect(await redeemSignInLink(secret, 'hash')).toBe(true);
      expect(await redeemSignInLink(secret, 'another')).toBe(false);
      expect((await findCredentials('newcomer'))?.passwordHash).toBe('hash');
      expect((await loadActor(staffId, null))?.posts).toEqual([]);
    });
    expect(link).toEqual(['staff.added', 'password.set']);
    const added = await db.auditEntry.findFirstOrThrow({ where: { deed: 'staff.added' } });
    expect(added.after).toMatchObject({
      username: 'newcomer',
      reason: '店口镇来函',
      post: { role: 'officer', unitCode: '330681104', startsOn: '2026-06-01' },
    });
    expect(JSON.stringify(added.after)).not.toContain('welcome');
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

  it('gives a newcomer another link at once, but nobody whose account opens something', async () => {
    const actor = await as('许强');
    const { staffId, url } = got(await addStaff(actor, newcomer('late')));
    const { grantId } = await db.grantRequest
      .findFirstOrThrow({ where: { staffId } })
      .then(({ id }) => ({ grantId: id }));
    const again = got(await inviteStaff(actor, { staffId }));
    expect(await findSignInLink(secretOf(url))).toBeNull();
    expect(await findSignInLink(secretOf(again.url))).toMatchObject({ username: 'late' });
    await approved(grantId);
    const before = await theOffice();
    expect(await inviteStaff(actor, { staffId })).toMatchObject({ kind: 'refused' });
    expect(await inviteStaff(actor, { staffId: person('王芳').id })).toMatchObject({ kind: 'refused' });
    expect(await theOffice()).toEqual(before);
  });

  it('closes an account with its sessions and links at once', async () => {
    const actor = await as('许强');
    const { id } = person('李明');
    const holds = await signedIn(id);
    expect(await audited(() => disableStaff(actor, { staffId: id }))).toEqual(['staff.disabled']);
    expect(await holds()).toBe(false);
    expect(await findCredentials('liming')).toBeNull();
    expect(await proposeReset(actor, { staffId: id, reason })).toMatchObject({ kind: 'refused' });
    expect(await proposePost(actor, postFor('李明', { role: 'groupLeader' }))).toMatchObject({
      kind: 'refused',
    });
  });

  it('leaves nobody the administrator of their own account', async () => {
    const before = await theOffice();
    for (const name of ['许强', '石岩']) {
      const actor = await as(name);
      const { staffId } = actor;
      const outcomes = await Promise.all([
        proposeReset(actor, { staffId, reason }),
        proposeReopening(actor, { staffId, reason }),
        proposePost(actor, postFor(name, { role: 'office', unitCode: 'office' })),
      ]);
      expect(outcomes.map(kindOf)).toEqual(['refused', 'refused', 'refused']);
    }
    const actor = await as('许强');
    expect(await disableStaff(actor, { staffId: actor.staffId })).toMatchObject({ kind: 'refused' });
    const own = { postId: await heldPost('许强'), endsOn: '2026-06-15' };
    expect(await endPost(actor, own)).toMatchObject({ kind: 'refused' });
    expect(await theOffice()).toEqual(before);
  });
});

describe('posts', () => {
  it('end on their last day and cannot end before they start, nor be stretched by one hand', async () => {
    const actor = await as('许强');
    const postId = await heldPost('朱伟');
    expect(await endPost(actor, { postId, endsOn: '2001-01-01' })).toMatchObject({ kind: 'invalid' });
    expect(await withdrawPost(actor, { postId })).toMatchObject({ kind: 'refused' });
    const holds = await signedIn(person('朱伟').id);
    expect(await audited(() => endPost(actor, { postId, endsOn: '2026-06-15' }))).toEqual(['post.ended']);
    expect(await holds()).toBe(false);
    expect((await as('朱伟')).posts).toHaveLength(1);
    expect((await endPost(actor, { postId, endsOn: '2026-06-14' })).ok).toBe(true);
    expect((await as('朱伟')).posts).toHaveLength(0);
    const before = await theOffice();
    expect(await endPost(actor, { postId, endsOn: '2027-12-31' })).toMatchObject({ kind: 'invalid' });
    expect(await theOffice()).toEqual(before);
    const account = await getStaffAccount(actor, person('朱伟').id);
    expect(account?.posts.map(post => post.endsOn)).toEqual(['2026-06-14']);
  });
});

describe('whoever gives and approves rights', () => {
  it('remains: the last system administrator as the last security administrator', async () => {
    const second = got(
      await addStaff(
        await as('许强'),
        newcomer('second', { role: 'systemAdministrator', unitCode: 'office' }),
      ),
    );
    const grant = await db.grantRequest.findFirstOrThrow({ where: { staffId: second.staffId } });
    await approved(grant.id);
    await redeemSignInLink(secretOf(second.url), 'hash');
    const before = await theOffice();
    const actor = await as('许强');
    expect(await disableStaff(actor, { staffId: person('石岩').id })).toMatchObject({
      kind: 'refused',
      message: expect.stringContaining('最后一位可以登录的安全管理员'),
    });
    const end = { postId: await heldPost('石岩'), endsOn: '2026-06-15' };
    expect(await endPost(actor, end)).toMatchObject({ kind: 'refused' });
    expect(await theOffice()).toEqual(before);
    // Two who close each other's accounts at the same moment: one of them stays.
    const other = await loadActor(second.staffId, '127.0.0.1');
    if (!other) throw new Error('The second administrator has no account.');
    const outcomes = await Promise.all([
      disableStaff(actor, { staffId: second.staffId }),
      disableStaff(other, { staffId: actor.staffId }),
    ]);
    expect(outcomes.filter(outcome => outcome.ok)).toHaveLength(1);
    const left = await db.staff.count({
      where: { disabledAt: null, posts: { some: { role: 'systemAdministrator' } } },
    });
    expect(left).toBe(1);
  });
});
