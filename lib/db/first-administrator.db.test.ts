import { describe, expect, it } from 'vitest';
import { person } from '../../prisma/seed/cast';
import { loadActor } from './actor';
import { db } from './client';
import { inviteFirstAdministrators, readmitAdministrator } from './first-administrator';
import { findCredentials } from './sign-in';
import { findSignInLink, redeemSignInLink } from './sign-in-link';
import { got, kindOf, secretOf, signedIn } from './testing-grant';
import { audited, theOffice } from './testing-office';

const long = new Date('2026-06-01T00:00:00Z');

describe('the first administrators', () => {
  it('are not invited while somebody of each can sign in', async () => {
    const before = await theOffice();
    expect(await inviteFirstAdministrators()).toEqual([]);
    expect(await theOffice()).toEqual(before);
  });

  it('are completed by the security administrator alone where only that one is missing', async () => {
    await db.post.updateMany({ where: { role: 'securityAdministrator' }, data: { endsOn: long } });
    let invited: Awaited<ReturnType<typeof inviteFirstAdministrators>> = [];
    expect(
      await audited(async () => {
        invited = await inviteFirstAdministrators();
      }),
    ).toEqual(['staff.invited']);
    expect(invited.map(({ role, username }) => ({ role, username }))).toEqual([
      { role: 'securityAdministrator', username: 'security' },
    ]);
    await redeemSignInLink(secretOf(invited[0]?.url ?? ''), 'hash');
    expect(await inviteFirstAdministrators()).toEqual([]);
  });

  it('are two people, invited once each, and again when a link went stale unused', async () => {
    // Whoever bears the name already and does other work keeps the account as it is.
    await db.staff.update({ where: { id: person('王芳').id }, data: { username: 'admin' } });
    const roles = ['systemAdministrator', 'securityAdministrator'] as const;
    await db.post.updateMany({ where: { role: { in: [...roles] } }, data: { endsOn: long } });
    const both = await Promise.all([inviteFirstAdministrators(), inviteFirstAdministrators()]);
    const invited = both.flat();
    expect(invited.map(({ role }) => role)).toEqual([...roles]);
    expect(new Set(invited.map(({ username }) => username)).size).toBe(2);
    expect(invited[0]?.username).toBe('admin2');
    expect((await loadActor(person('王芳').id, null))?.posts.map(post => post.role)).toEqual(['officer']);
    await db.signInLink.updateMany({ data: { expiresAt: new Date('2026-06-14T00:00:00Z') } });
    const again = await inviteFirstAdministrators();
    expect(again.map(({ username }) => username)).toEqual(invited.map(({ username }) => username));
    for (const { url } of again) await redeemSignInLink(secretOf(url), 'hash');
    expect(await inviteFirstAdministrators()).toEqual([]);
  });
});

describe('an administrator who lost the password', () => {
  it('is let in again by the operator of the server, and nobody else is', async () => {
    await db.post.updateMany({ where: { staffId: person('石岩').id }, data: { endsOn: null } });
    const before = await theOffice();
    for (const username of ['wangfang', 'guming', 'nobody'])
      expect(kindOf(await readmitAdministrator(username)), username).toBe('refused');
    expect(await theOffice()).toEqual(before);
    const holds = await signedIn(person('石岩').id);
    let url = '';
    expect(
      await audited(async () => {
        url = got(await readmitAdministrator('ShiYan')).url;
      }),
    ).toEqual(['staff.invited']);
    expect(await holds()).toBe(false);
    expect(await findCredentials('shiyan')).toBeNull();
    expect(await findSignInLink(secretOf(url))).toMatchObject({ username: 'shiyan' });
  });
});
