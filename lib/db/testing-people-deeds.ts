import { person } from '../../prisma/seed/cast';
import { db } from './client';
import { approveGrant, declineGrant } from './grant-decide';
import { takeLink } from './grant-link';
import {
  proposeFactorReset,
  proposePost,
  proposeReopening,
  proposeReset,
  withdrawGrant,
} from './grant-propose';
import { endPost, withdrawPost } from './post';
import { beginSecondFactor, enableSecondFactor } from './second-factor';
import { mintSession } from './session';
import { redeemSignInLink } from './sign-in-link';
import { addStaff, disableStaff, endStaffSessions, inviteStaff } from './staff';
import { as } from './testing-actor';
import { type DoorDeed, value, writes } from './testing-deeds';
import { approved, postFor, secretOf } from './testing-grant';

const reason = '任免文件';
const newcomer = {
  name: '新同事',
  role: 'officer',
  unitCode: '330681104',
  industryKey: null,
  startsOn: '2026-06-01',
  endsOn: '',
  reason,
} as const;

const postOf = async (name: string): Promise<string> => {
  const posts = await db.post.findMany({
    where: { staffId: person(name).id },
    orderBy: { startsOn: 'desc' },
  });
  return posts[0]?.id ?? '';
};

/** A reset of somebody's password, asked for and not yet decided. */
const askedFor = async (name: string): Promise<string> =>
  value(await proposeReset(await as('许强'), { staffId: person(name).id, reason })).grantId;

/** The doors of people, posts, requests and links, done rightfully once. */
export const PEOPLE_DEEDS: Readonly<Record<string, DoorDeed>> = {
  'staff.add': writes(async () => {
    const actor = await as('许强');
    return () => addStaff(actor, { ...newcomer, username: 'newcomer' });
  }),
  'staff.invite': writes(async () => {
    const actor = await as('许强');
    const { staffId } = value(await addStaff(actor, { ...newcomer, username: 'lostlink' }));
    return () => inviteStaff(actor, { staffId });
  }),
  redeem: writes(async () => {
    const { url } = value(await addStaff(await as('许强'), { ...newcomer, username: 'redeemer' }));
    return () => redeemSignInLink(secretOf(url), 'hash');
  }),
  'staff.resetPassword': writes(async () => {
    const actor = await as('许强');
    return () => proposeReset(actor, { staffId: person('陈刚').id, reason });
  }),
  'grant.approve': writes(async () => {
    const [actor, grantId] = [await as('石岩'), await askedFor('傅佳')];
    return () => approveGrant(actor, { grantId, note: '' });
  }),
  'grant.decline': writes(async () => {
    const [actor, grantId] = [await as('石岩'), await askedFor('楼晓燕')];
    return () => declineGrant(actor, { grantId, note: '先核实本人' });
  }),
  'grant.withdraw': writes(async () => {
    const [actor, grantId] = [await as('许强'), await askedFor('寿文斌')];
    return () => withdrawGrant(actor, { grantId });
  }),
  'grant.takeLink': writes(async () => {
    const [actor, grantId] = [await as('许强'), await askedFor('宣立峰')];
    await approved(grantId);
    return () => takeLink(actor, { grantId });
  }),
  'staff.resetSecondFactor': writes(async () => {
    const [actor, owner] = [await as('许强'), await as('宣立峰')];
    await beginSecondFactor(owner, 'sealed');
    await enableSecondFactor(owner, { sealedSecret: 'sealed', step: 1, codeHashes: ['c'], token: '' });
    return () => proposeFactorReset(actor, { staffId: owner.staffId, reason });
  }),
  'staff.endSessions': writes(async () => {
    const actor = await as('许强');
    await mintSession(person('陈刚').id, { address: '', agent: '' });
    return () => endStaffSessions(actor, { staffId: person('陈刚').id });
  }),
  'staff.disable': writes(async () => {
    const actor = await as('许强');
    return () => disableStaff(actor, { staffId: person('骆小军').id });
  }),
  'staff.enable': writes(async () => {
    const actor = await as('许强');
    return () => proposeReopening(actor, { staffId: person('骆小军').id, reason });
  }),
  'post.add': writes(async () => {
    const actor = await as('许强');
    return () => proposePost(actor, postFor('冯雪', { startsOn: '2026-07-01' }));
  }),
  'post.withdraw': writes(async () => {
    const actor = await as('许强');
    const asked = value(await proposePost(actor, postFor('蒋国华', { startsOn: '2026-07-01' })));
    await approved(asked.grantId);
    const postId = await postOf('蒋国华');
    return () => withdrawPost(actor, { postId });
  }),
  'post.end': writes(async () => {
    const [actor, postId] = [await as('许强'), await postOf('何平')];
    return () => endPost(actor, { postId, endsOn: '2026-06-15' });
  }),
};
