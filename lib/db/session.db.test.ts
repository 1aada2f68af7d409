import { afterEach, describe, expect, it, vi } from 'vitest';
import { instantAt } from '../domain/day';
import { endOwnSession } from './account';
import { db } from './client';
import { proposePost, proposeReset } from './grant-propose';
import { findSession, mintSession, pruneSessions, revokeSession } from './session';
import { disableStaff } from './staff';
import { castToday } from './testing';
import { as } from './testing-actor';
import { approved, got, postFor } from './testing-grant';
import { audited } from './testing-office';
import { underPolicy } from './testing-policy';

const from = { address: '10.0.0.7', agent: 'Mozilla/5.0 (Windows NT 10.0) Chrome/120 Edg/120' };
const start = instantAt(castToday, 12).getTime();
const MINUTE = 60_000;

const holds = async (token: string): Promise<boolean> => (await findSession(token)) !== null;
const later = (minutes: number) => vi.setSystemTime(start + minutes * MINUTE);

afterEach(() => {
  vi.setSystemTime(start);
});

describe('a session', () => {
  it('ends after 30 idle minutes, a minute before it does not', async () => {
    const { staffId } = await as('王芳');
    const [left, used] = [await mintSession(staffId, from), await mintSession(staffId, from)];
    later(29);
    expect(await holds(used)).toBe(true);
    later(31);
    expect([await holds(left), await holds(used)]).toEqual([false, true]);
  });

  it('ends 12 hours after the sign-in, however busy', async () => {
    const token = await mintSession((await as('王芳')).staffId, from);
    for (let minute = 20; minute < 12 * 60; minute += 20) {
      later(minute);
      expect(await holds(token), `minute ${minute}`).toBe(true);
    }
    later(12 * 60 - 1);
    expect(await holds(token)).toBe(true);
    later(12 * 60 + 1);
    expect(await holds(token)).toBe(false);
  });

  it('follows a stricter policy on the next request', async () => {
    const token = await mintSession((await as('王芳')).staffId, from);
    later(11);
    expect(await holds(token)).toBe(true);
    await underPolicy({ idleMinutes: 10, absoluteHours: 1 });
    later(20);
    expect(await holds(token)).toBe(true);
    later(29);
    expect(await holds(token)).toBe(true);
    later(61);
    expect(await holds(token)).toBe(false);
    await underPolicy({});
    later(62);
    const idle = await mintSession((await as('王芳')).staffId, from);
    later(75);
    await underPolicy({ idleMinutes: 10 });
    expect(await holds(idle)).toBe(false);
    await underPolicy({});
  });

  it('is written to at most once a minute, and survives being ended at that very moment', async () => {
    const { staffId } = await as('赵磊');
    const token = await mintSession(staffId, from);
    const seen = async () => (await db.session.findFirstOrThrow({ where: { staffId } })).lastSeenAt.getTime();
    later(0.5);
    await findSession(token);
    expect(await seen()).toBe(start);
    later(2);
    await Promise.all([findSession(token), revokeSession(token), findSession(token)]);
    expect(await holds(token)).toBe(false);
  });
});

describe('a captured cookie is worthless on the next request', () => {
  it('after signing out', async () => {
    const token = await mintSession((await as('王芳')).staffId, from);
    await revokeSession(token);
    expect(await holds(token)).toBe(false);
  });

  it.each([
    ['disabling', async (staffId: string) => disableStaff(await as('许强'), { staffId })],
    [
      'a reset password',
      async (staffId: string) => {
        const asked = await proposeReset(await as('许强'), { staffId, reason: '忘记密码' });
        await approved(got(asked).grantId);
        return asked;
      },
    ],
    [
      'another post',
      async () => {
        const asked = await proposePost(await as('许强'), postFor('楼晓燕'));
        await approved(got(asked).grantId);
        return asked;
      },
    ],
  ])('after %s', async (deed, act) => {
    const name = { disabling: '陆遥', 'a reset password': '傅佳', 'another post': '楼晓燕' }[deed] ?? '';
    const { staffId } = await as(name);
    const colleague = await mintSession((await as('王芳')).staffId, from);
    const token = await mintSession(staffId, from);
    expect(await act(staffId)).toMatchObject({ ok: true });
    expect([await holds(token), await holds(colleague)]).toEqual([false, true]);
  });

  it('after its owner ended that one device, and no other with it', async () => {
    const actor = await as('陈刚');
    const [here, there, tablet] = [
      await mintSession(actor.staffId, from),
      await mintSession(actor.staffId, from),
      await mintSession(actor.staffId, from),
    ];
    const idOf = async (index: number) =>
      (await db.session.findMany({ where: { staffId: actor.staffId }, orderBy: { id: 'asc' } }))[index]?.id ??
      '';
    const [own, other] = [await idOf(0), await idOf(1)];
    expect(await endOwnSession(actor, own, here)).toMatchObject({ ok: false, kind: 'refused' });
    const stranger = await endOwnSession(await as('王芳'), other, here);
    expect(stranger).toMatchObject({ ok: false, kind: 'notFound' });
    expect(await Promise.all([here, there, tablet].map(holds))).toEqual([true, true, true]);
    expect(await audited(() => endOwnSession(actor, other, here))).toEqual(['session.ended']);
    expect(await Promise.all([here, there, tablet].map(holds))).toEqual([true, false, true]);
  });
});

describe('the hourly pruning', () => {
  it('removes what is over, and nothing that is not', async () => {
    const { staffId } = await as('孙丽');
    await db.session.deleteMany({});
    await db.signInAttempt.deleteMany({});
    await mintSession(staffId, from);
    const tried = (hoursAgo: number) => ({
      username: 'sunli',
      address: '10.0.0.7',
      succeeded: false,
      at: new Date(start - hoursAgo * 60 * MINUTE),
    });
    await db.signInAttempt.createMany({ data: [tried(25), tried(1)] });
    later(25);
    const live = await mintSession(staffId, from);
    later(31);
    expect(await pruneSessions()).toEqual({ sessions: 1, attempts: 1 });
    expect([await holds(live), await db.session.count(), await db.signInAttempt.count()]).toEqual([
      true,
      1,
      1,
    ]);
    await disableStaff(await as('许强'), { staffId });
    expect(await pruneSessions()).toEqual({ sessions: 1, attempts: 0 });
  });
});
