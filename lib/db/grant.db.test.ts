import { describe, expect, it } from 'vitest';
import { person } from '../../prisma/seed/cast';
import { db } from './client';
import { approveGrant, declineGrant } from './grant-decide';
import { takeLink } from './grant-link';
import { countGrantsToDecide, listGrants, listGrantsFor } from './grant-list';
import { proposePost, proposeReopening, proposeReset, withdrawGrant } from './grant-propose';
import { withdrawPost } from './post';
import { findCredentials } from './sign-in';
import { findSignInLink, redeemSignInLink } from './sign-in-link';
import { addStaff, disableStaff } from './staff';
import { as } from './testing-actor';
import { approved, got, kindOf, postFor, secretOf, signedIn } from './testing-grant';
import { audited, isStoredAsHash, theOffice } from './testing-office';

const STRANGERS = ['王芳', '李明', '赵磊', '吴静', '郑涛', '钱红', '冯雪', '何平', '顾明'];
const reason = '来电核实';
const admin = { role: 'systemAdministrator', unitCode: 'office' } as const;

const rolesOf = async (name: string): Promise<string[]> => (await as(name)).posts.map(post => post.role);

/** A second system administrator who can sign in, made the long way. */
async function secondAdministrator(name: string): Promise<void> {
  await db.post.deleteMany({ where: { staffId: person(name).id } });
  await approved(got(await proposePost(await as('许强'), postFor(name, admin))).grantId);
}

describe('a post that is proposed', () => {
  it('gives nothing until somebody else approves, then ends the sessions', async () => {
    const holds = await signedIn(person('朱伟').id);
    const asked = postFor('朱伟', { role: 'office', unitCode: 'office', startsOn: '今天' });
    let grantId = '';
    expect(
      await audited(async () => {
        grantId = got(await proposePost(await as('许强'), asked)).grantId;
      }),
    ).toEqual(['grant.proposed']);
    expect(await rolesOf('朱伟')).toEqual(['officer']);
    expect(await holds()).toBe(true);
    expect(await audited(() => approved(grantId))).toEqual(['grant.approved']);
    expect(await rolesOf('朱伟')).toEqual(['officer', 'office']);
    expect(await holds()).toBe(false);
    const [row] = await db.auditEntry.findMany({
      where: { deed: 'grant.approved' },
      orderBy: { id: 'desc' },
    });
    expect(row).toMatchObject({ staffId: person('石岩').id, nounId: person('朱伟').id });
    expect(row?.after).toMatchObject({ grantId, proposedBy: '许强', post: { role: 'office' } });
    const post = await db.post.findFirstOrThrow({ where: { staffId: person('朱伟').id, role: 'office' } });
    expect((await withdrawPost(await as('许强'), { postId: post.id })).ok).toBe(true);
    expect(await rolesOf('朱伟')).toEqual(['officer']);
  });

  it('goes both ways: the system administrator decides on what the security administrator proposed', async () => {
    const { grantId } = got(await proposePost(await as('石岩'), postFor('沈悦', { unitCode: 'P01' })));
    expect(kindOf(await approveGrant(await as('石岩'), { grantId, note: '' }))).toBe('notAllowed');
    expect((await approveGrant(await as('许强'), { grantId, note: '同意' })).ok).toBe(true);
    expect(await rolesOf('沈悦')).toEqual(['unitManager', 'officer']);
  });

  it('is decided by nobody without that right, nor by its proposer or its subject, and nothing changes', async () => {
    await secondAdministrator('裘实');
    const { grantId } = got(await proposePost(await as('许强'), postFor('陈刚', { role: 'groupLeader' })));
    const about = got(await proposeReset(await as('许强'), { staffId: person('裘实').id, reason }));
    const before = await theOffice();
    for (const name of STRANGERS) {
      const actor = await as(name);
      const outcomes = [
        await approveGrant(actor, { grantId, note: '' }),
        await declineGrant(actor, { grantId, note: '不同意' }),
        await withdrawGrant(actor, { grantId }),
        await takeLink(actor, { grantId }),
      ];
      expect(outcomes.map(kindOf)).toEqual(Array.from({ length: 4 }, () => 'notAllowed'));
      expect(await listGrants(actor)).toEqual({ waiting: [], decided: [] });
      expect(await listGrantsFor(actor, person('陈刚').id)).toEqual([]);
      expect(await countGrantsToDecide(actor)).toBe(0);
    }
    const proposer = await as('许强');
    expect(kindOf(await approveGrant(proposer, { grantId, note: '' }))).toBe('notAllowed');
    expect(kindOf(await declineGrant(proposer, { grantId, note: '不要了' }))).toBe('notAllowed');
    expect(kindOf(await withdrawGrant(await as('石岩'), { grantId }))).toBe('notAllowed');
    const subject = await as('裘实');
    expect(kindOf(await approveGrant(subject, { grantId: about.grantId, note: '' }))).toBe('notAllowed');
    const unknown = { grantId: '00000000-0000-4000-8000-000000000000', note: '' };
    expect(kindOf(await approveGrant(await as('石岩'), unknown))).toBe('notFound');
    expect(await theOffice()).toEqual(before);
  });

  it('can be declined with a reason, or withdrawn by whoever proposed it; then it is over', async () => {
    const mine = got(await proposePost(await as('许强'), postFor('周岭', { role: 'groupLeader' })));
    expect(await audited(async () => withdrawGrant(await as('许强'), mine))).toEqual(['grant.withdrawn']);
    const again = got(await proposePost(await as('许强'), postFor('周岭', { role: 'groupLeader' })));
    const no = { ...again, note: '没有任免文件' };
    expect(await audited(async () => declineGrant(await as('石岩'), no))).toEqual(['grant.declined']);
    const before = await theOffice();
    expect(kindOf(await approveGrant(await as('石岩'), { ...mine, note: '' }))).toBe('refused');
    expect(kindOf(await approveGrant(await as('石岩'), { ...again, note: '' }))).toBe('refused');
    expect(kindOf(await withdrawGrant(await as('许强'), again))).toBe('refused');
    expect(await theOffice()).toEqual(before);
    expect(await rolesOf('周岭')).toEqual(['officer']);
    const { decided } = await listGrants(await as('许强'));
    expect(decided.find(grant => grant.id === again.grantId)?.decided).toMatchObject({
      decision: 'declined',
      by: '石岩',
      note: '没有任免文件',
    });
  });

  it('is refused where the person has one that does not go with it, in force or waiting', async () => {
    const actor = await as('许强');
    expect(await proposePost(actor, postFor('石浦', admin))).toMatchObject({
      fields: { role: '系统管理员不能兼任业务岗位，请为管理工作另建账号' },
    });
    for (const name of ['石岩', '顾明'])
      expect(await proposePost(actor, postFor(name, admin))).toMatchObject({
        fields: { role: expect.stringContaining('互相制约') },
      });
    const asked = postFor('宋宅', { role: 'groupLeader' });
    got(await proposePost(actor, asked));
    expect(await proposePost(await as('石岩'), asked)).toMatchObject({
      fields: { role: expect.stringContaining('待批申请') },
    });
  });
});

describe('what happens meanwhile', () => {
  it('two who decide at once: one does, the other is told', async () => {
    await secondAdministrator('方舟');
    const { grantId } = got(await proposePost(await as('许强'), postFor('杨柳', { role: 'groupLeader' })));
    const [one, other] = [await as('石岩'), await as('方舟')];
    const deeds = await audited(async () => {
      const outcomes = await Promise.all([
        approveGrant(one, { grantId, note: '' }),
        declineGrant(other, { grantId, note: '不同意' }),
        approveGrant(one, { grantId, note: '' }),
      ]);
      expect(outcomes.map(kindOf).sort()).toEqual(['done', 'refused', 'refused']);
    });
    expect(deeds).toHaveLength(1);
    const grant = await db.grantRequest.findUniqueOrThrow({ where: { id: grantId } });
    expect((await rolesOf('杨柳')).includes('groupLeader')).toBe(grant.decision === 'approved');
  });

  it('the proposer has lost the right: nothing is approved any more, only declined', async () => {
    await secondAdministrator('邵萍');
    const { grantId } = got(await proposePost(await as('邵萍'), postFor('金东', { role: 'groupLeader' })));
    got(await disableStaff(await as('许强'), { staffId: person('邵萍').id }));
    const before = await theOffice();
    expect(await approveGrant(await as('石岩'), { grantId, note: '' })).toMatchObject({
      kind: 'refused',
      message: expect.stringContaining('已不是管理员'),
    });
    expect(await theOffice()).toEqual(before);
    expect((await declineGrant(await as('石岩'), { grantId, note: '申请人已离任' })).ok).toBe(true);
  });

  it('the decider has lost the right since the request arrived', async () => {
    await secondAdministrator('马越');
    const late = await as('马越');
    const { grantId } = got(await proposePost(await as('许强'), postFor('沈悦', { role: 'groupLeader' })));
    got(await disableStaff(await as('许强'), { staffId: late.staffId }));
    const before = await theOffice();
    expect(kindOf(await approveGrant(late, { grantId, note: '' }))).toBe('notAllowed');
    expect(await theOffice()).toEqual(before);
  });

  it('the account was closed, the unit ended, or another post came between', async () => {
    const [closed, ended, between] = [
      got(await proposePost(await as('许强'), postFor('袁白', { role: 'groupLeader' }))),
      got(await proposePost(await as('许强'), postFor('毛珠', { unitCode: 'P15' }))),
      got(await proposePost(await as('许强'), postFor('葛港', { role: 'reviewer' }))),
    ];
    got(await disableStaff(await as('许强'), { staffId: person('袁白').id }));
    await db.unit.update({ where: { code: 'P15' }, data: { endsOn: new Date('2026-06-01T00:00:00Z') } });
    await db.post.updateMany({ where: { staffId: person('葛港').id }, data: { role: 'auditAdministrator' } });
    const before = await theOffice();
    for (const [{ grantId }, why] of [
      [closed, '账号已停用'],
      [ended, '撤并'],
      [between, '不能兼任业务岗位'],
    ] as const)
      expect(await approveGrant(await as('石岩'), { grantId, note: '' })).toMatchObject({
        kind: 'refused',
        message: expect.stringContaining(why),
      });
    expect(await theOffice()).toEqual(before);
  });

  it('four eyes stand in the database too', async () => {
    const { grantId } = got(await proposePost(await as('许强'), postFor('戚敏', { role: 'groupLeader' })));
    const decide = (name: string, decision: 'approved' | 'withdrawn') =>
      db.grantRequest.update({
        where: { id: grantId },
        data: { decision, decidedAt: new Date('2026-06-15T04:00:00Z'), decidedById: person(name).id },
      });
    await expect(decide('许强', 'approved')).rejects.toThrow(/grant_request_needs_two/);
    await expect(decide('石岩', 'withdrawn')).rejects.toThrow(/grant_request_needs_two/);
    await expect(decide('戚敏', 'approved')).rejects.toThrow(/grant_request_is_about_another/);
  });
});

describe('a password reset', () => {
  it('voids the old password when approved, and hands its link to the proposer alone, once', async () => {
    const { id } = person('王芳');
    const holds = await signedIn(id);
    const { grantId } = got(await proposeReset(await as('许强'), { staffId: id, reason }));
    expect(await proposeReset(await as('石岩'), { staffId: id, reason })).toMatchObject({ kind: 'refused' });
    expect(await takeLink(await as('许强'), { grantId })).toMatchObject({ kind: 'refused' });
    expect(await findCredentials('wangfang')).not.toBeNull();
    expect(await holds()).toBe(true);
    await approved(grantId);
    expect(await holds()).toBe(false);
    expect(await findCredentials('wangfang')).toBeNull();
    const before = await theOffice();
    expect(kindOf(await takeLink(await as('石岩'), { grantId }))).toBe('notAllowed');
    expect(await theOffice()).toEqual(before);
    const outcomes = await Promise.all([
      takeLink(await as('许强'), { grantId }),
      takeLink(await as('许强'), { grantId }),
    ]);
    expect(outcomes.map(kindOf).sort()).toEqual(['done', 'refused']);
    const url = outcomes.flatMap(outcome => (outcome.ok ? [outcome.value.url] : []))[0] ?? '';
    expect(await isStoredAsHash(url)).toBe(true);
    const stored = await theOffice();
    expect(
      JSON.stringify(stored, (_key, value) => (typeof value === 'bigint' ? `${value}` : value)),
    ).not.toContain(secretOf(url));
    expect(await findSignInLink(secretOf(url))).toMatchObject({ username: 'wangfang' });
    expect(await redeemSignInLink(secretOf(url), 'hash')).toBe(true);
  });

  it('of before opens nothing once a newer one was approved', async () => {
    const staffId = person('陶然').id;
    const first = got(await proposeReset(await as('石岩'), { staffId, reason }));
    got(await approveGrant(await as('许强'), { ...first, note: '' }));
    const second = got(await proposeReset(await as('许强'), { staffId, reason }));
    await approved(second.grantId);
    expect(await takeLink(await as('石岩'), first)).toMatchObject({ kind: 'refused' });
    const { url } = got(await takeLink(await as('许强'), second));
    await redeemSignInLink(secretOf(url), 'hash');
    expect(await takeLink(await as('许强'), second)).toMatchObject({ kind: 'refused' });
  });
});

describe('a closed account', () => {
  it('is opened again by two, with the password it had', async () => {
    const staffId = person('李明').id;
    expect(await proposeReopening(await as('许强'), { staffId, reason })).toMatchObject({ kind: 'refused' });
    got(await disableStaff(await as('许强'), { staffId }));
    const { grantId } = got(await proposeReopening(await as('许强'), { staffId, reason }));
    expect(await findCredentials('liming')).toBeNull();
    expect(await audited(() => approved(grantId))).toEqual(['grant.approved']);
    expect(await findCredentials('liming')).not.toBeNull();
  });
});

describe('the list of requests', () => {
  it('says to each administrator what is theirs to do', async () => {
    const { waiting } = await listGrants(await as('许强'));
    const byName = (name: string) => waiting.find(grant => grant.staff.name === name);
    expect(byName('陆遥')?.may).toEqual({ decide: false, withdraw: true, takeLink: false });
    expect(byName('陆遥')?.post).toMatchObject({ role: 'groupLeader', unitName: '店口' });
    const others = (await listGrants(await as('石岩'))).waiting;
    expect(others.find(grant => grant.staff.name === '陆遥')?.may.decide).toBe(true);
    expect(await countGrantsToDecide(await as('石岩'))).toBe(others.filter(grant => grant.may.decide).length);
  });

  it('shows a newcomer’s first post among what waits', async () => {
    const added = got(
      await addStaff(await as('许强'), { ...postFor('王芳'), name: '新人', username: 'fresh' }),
    );
    const [grant] = await listGrantsFor(await as('石岩'), added.staffId);
    expect(grant).toMatchObject({ kind: 'post', proposedBy: '许强', may: { decide: true } });
    await approved(grant?.id ?? '');
    expect(await listGrantsFor(await as('石岩'), added.staffId)).toEqual([]);
  });
});
