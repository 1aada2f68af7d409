import { describe, expect, it } from 'vitest';
import { person } from '../../prisma/seed/cast';
import { db } from './client';
import {
  findLinkedStaff,
  linkIdentity,
  listOwnIdentities,
  recordExternalTry,
  unlinkIdentity,
} from './external-identity';
import { as } from './testing-actor';
import { audited } from './testing-office';

const account = (subject: string, provider = 'oidc') => ({ provider, subject, label: `${subject} 的账号` });
const all = () => db.externalIdentity.findMany({ orderBy: { id: 'asc' } });

describe('an outside account', () => {
  it('opens one person alone: a second one is refused and nothing changes', async () => {
    const [wang, li] = [await as('王芳'), await as('李明')];
    expect(await audited(() => linkIdentity(wang, account('one')))).toEqual(['identity.linked']);
    const before = await all();
    expect(await linkIdentity(li, account('one'))).toBe('taken');
    expect(await linkIdentity(wang, account('another'))).toBe('second');
    expect(await all()).toEqual(before);
    expect(await findLinkedStaff('oidc', 'one')).toMatchObject({ staffId: wang.staffId, isDisabled: false });
    expect(await findLinkedStaff('wecom', 'one')).toBeNull();
    expect(await linkIdentity(li, account('one', 'wecom'))).toBeNull();
  });

  it('goes to one of two who link it at once', async () => {
    const [chen, zhou] = [await as('陈刚'), await as('周敏')];
    const reasons = await Promise.all([
      linkIdentity(chen, account('contested')),
      linkIdentity(zhou, account('contested')),
    ]);
    expect(reasons.sort()).toEqual([null, 'taken'].sort());
    expect(await db.externalIdentity.count({ where: { subject: 'contested' } })).toBe(1);
  });

  it('is taken back by its own person only, with one row in the audit', async () => {
    const [wu, zheng] = [await as('吴静'), await as('郑涛')];
    await linkIdentity(wu, account('of the office'));
    const [own] = await listOwnIdentities(wu);
    const identityId = own?.id ?? '';
    const before = await all();
    expect(await unlinkIdentity(zheng, { identityId })).toMatchObject({ ok: false, kind: 'notFound' });
    expect(await all()).toEqual(before);
    expect(await listOwnIdentities(zheng)).toEqual([]);
    expect(await audited(() => unlinkIdentity(wu, { identityId }))).toEqual(['identity.unlinked']);
    expect(await findLinkedStaff('oidc', 'of the office')).toBeNull();
  });

  it('of a disabled person is known as such', async () => {
    const sun = await as('孙丽');
    await linkIdentity(sun, account('gone'));
    await db.staff.update({ where: { id: person('孙丽').id }, data: { disabledAt: new Date(0) } });
    expect(await findLinkedStaff('oidc', 'gone')).toMatchObject({ isDisabled: true });
  });

  it('leaves a row for each try, with its provider', async () => {
    const wang = person('王芳');
    const attempt = { provider: 'dingtalk', label: '王芳', address: '10.1.2.3' };
    const staff = { staffId: wang.id, name: '王芳' };
    const deeds = await audited(async () => {
      await recordExternalTry({ ...attempt, staff, reason: null });
      await recordExternalTry({ ...attempt, staff: null, reason: 'unlinked' });
    });
    expect(deeds).toEqual(['session.opened', 'session.refused']);
    const rows = await db.auditEntry.findMany({ orderBy: { id: 'desc' }, take: 2 });
    expect(rows.map(row => [row.staffId, row.address, row.outcome, row.after])).toEqual([
      [null, '10.1.2.3', 'refused', { provider: 'dingtalk', label: '王芳', reason: 'unlinked' }],
      [wang.id, '10.1.2.3', 'done', { provider: 'dingtalk', label: '王芳' }],
    ]);
  });
});
