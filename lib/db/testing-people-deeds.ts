import { person } from '../../prisma/seed/cast';
import { db } from './client';
import { addPost, endPost, withdrawPost } from './post';
import { redeemSignInLink } from './sign-in';
import { addStaff, disableStaff, enableStaff, resetPassword } from './staff';
import { as } from './testing-actor';
import { type DoorDeed, value, writes } from './testing-deeds';

const officer = { role: 'officer', unitCode: '330681104', industryKey: null, endsOn: '' } as const;

const postOf = async (name: string): Promise<string> => {
  const posts = await db.post.findMany({
    where: { staffId: person(name).id },
    orderBy: { startsOn: 'desc' },
  });
  return posts[0]?.id ?? '';
};

/** The doors of people, posts and links, done rightfully once. */
export const PEOPLE_DEEDS: Readonly<Record<string, DoorDeed>> = {
  // Three records: the person, the post and the link.
  'staff.add': writes(async () => {
    const actor = await as('许强');
    return () =>
      addStaff(actor, { name: '新同事', username: 'newcomer', ...officer, startsOn: '2026-06-01' });
  }, 3),
  // Two: the password and the link.
  'staff.resetPassword': writes(async () => {
    const actor = await as('许强');
    return () => resetPassword(actor, { staffId: person('陈刚').id });
  }, 2),
  redeem: writes(async () => {
    const { url } = value(await resetPassword(await as('许强'), { staffId: person('陈刚').id }));
    return () => redeemSignInLink(url.split('/').at(-1) ?? '', 'hash');
  }),
  'staff.disable': writes(async () => {
    const actor = await as('许强');
    return () => disableStaff(actor, { staffId: person('陈刚').id });
  }),
  'staff.enable': writes(async () => {
    const actor = await as('许强');
    return () => enableStaff(actor, { staffId: person('陈刚').id });
  }),
  'post.add': writes(async () => {
    const actor = await as('许强');
    return () => addPost(actor, { staffId: person('冯雪').id, ...officer, startsOn: '2026-07-01' });
  }),
  'post.withdraw': writes(async () => {
    const [actor, postId] = [await as('许强'), await postOf('冯雪')];
    return () => withdrawPost(actor, { postId });
  }),
  'post.end': writes(async () => {
    const [actor, postId] = [await as('许强'), await postOf('何平')];
    return () => endPost(actor, { postId, endsOn: '2026-06-15' });
  }),
};
