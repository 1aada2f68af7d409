import { afterEach, describe, expect, it, vi } from 'vitest';
import { DEMO_PASSWORD } from '../../prisma/seed/cast';
import { db } from '../db/client';
import { mintSignInLink, redeemSignInLink } from '../db/sign-in-link';
import { castToday } from '../db/testing';
import { as } from '../db/testing-actor';
import { audited } from '../db/testing-office';
import { transact } from '../db/transaction';
import { instantAt } from '../domain/day';
import { deviceMark, laneOf } from './known-device';
import { hashPassword } from './password-hash';
import { checkSignIn } from './sign-in';

const start = instantAt(castToday, 12).getTime();
const MINUTE = 60_000;
let addresses = 0;
/** An address nobody has come from yet. */
const newAddress = (): string => `10.1.${Math.floor(addresses / 250)}.${(addresses++ % 250) + 1}`;

const wait = (minutes: number) => vi.setSystemTime(start + minutes * MINUTE);

type From = { address?: string; deviceMark?: string | null };

async function attempt(username: string, password: string, from: From = {}): Promise<string> {
  const place = { address: from.address ?? newAddress(), deviceMark: from.deviceMark ?? null };
  return (await checkSignIn({ username, password, code: '' }, place)).kind;
}

const wrong = (username: string, from: From = {}) => attempt(username, 'not the password', from);
const right = (username: string, from: From = {}) => attempt(username, DEMO_PASSWORD, from);

async function failTimes(count: number, username: string, from: From = {}): Promise<void> {
  for (let index = 0; index < count; index += 1) await wrong(username, from);
}

afterEach(() => {
  wait(0);
});

describe('a sign-in', () => {
  it('passes with the right name and password, and leaves one audit row', async () => {
    expect(await audited(async () => expect(await right(' WangFang ')).toBe('passed'))).toEqual([
      'session.opened',
    ]);
  });

  it('leaves one audit row where it is refused, without what was typed as a password', async () => {
    const secret = 'a password typed by mistake';
    expect(await audited(() => attempt('wangfang', secret))).toEqual(['session.refused']);
    expect(
      JSON.stringify(await db.auditEntry.findMany({ where: { noun: 'session' } }), (_, value) =>
        String(value),
      ),
    ).not.toContain(secret);
    expect(await right('wangfang')).toBe('passed');
  });

  it('takes a password exactly: spaces, Chinese and 128 signs, in either way of composing them', async () => {
    const passwords = ['  两端有空格 的口令  ', `${'é'.repeat(60)}${'长'.repeat(68)}`];
    for (const password of passwords) {
      await db.staff.update({
        where: { username: 'luyao' },
        data: { passwordHash: await hashPassword(password), passwordChangedAt: new Date() },
      });
      expect(await attempt('luyao', password)).toBe('passed');
      expect(await attempt('luyao', password.normalize('NFD')), 'typed on another machine').toBe('passed');
      expect(await attempt('luyao', password.trim().slice(0, -1))).toBe('refused');
      expect(await attempt('luyao', `${password} `)).toBe('refused');
      expect(await attempt('luyao', `${password}${'x'.repeat(300)}`)).toBe('refused');
    }
  });
});

describe('the lock of an account', () => {
  it('comes after five wrong tries from anywhere, for 15 minutes, and the right password does not open it', async () => {
    await failTimes(4, 'chengang');
    expect(await right('chengang')).toBe('passed');
    await failTimes(5, 'chengang');
    expect(await right('chengang')).toBe('refused');
    wait(14);
    expect(await right('chengang')).toBe('refused');
    wait(15);
    expect(await right('chengang')).toBe('passed');
  });

  it('stands in the database: another process knows it too', async () => {
    await failTimes(5, 'zhoumin');
    vi.resetModules();
    const anew = await import('./sign-in');
    const typed = { username: 'zhoumin', password: DEMO_PASSWORD, code: '' };
    const answer = await anew.checkSignIn(typed, { address: newAddress(), deviceMark: null });
    expect(answer).toEqual({ kind: 'refused' });
    const { db: other } = await import('../db/client');
    if (other !== db) await other.$disconnect();
  });

  it('is lifted by a new password through a link', async () => {
    await failTimes(5, 'zhaolei');
    expect(await right('zhaolei')).toBe('refused');
    const { staffId } = await as('赵磊');
    const { url } = await transact(tx => mintSignInLink(tx, staffId));
    wait(1);
    await redeemSignInLink(url.split('/').at(-1) ?? '', await hashPassword(DEMO_PASSWORD));
    expect(await right('zhaolei')).toBe('passed');
  });

  it('lets five passwords be looked at, of fifty sent at once', async () => {
    const tries = Array.from({ length: 50 }, (_, index) => attempt('heping', `guess number ${index}`));
    expect(new Set(await Promise.all(tries))).toEqual(new Set(['refused']));
    expect(await db.signInAttempt.count({ where: { username: 'heping' } })).toBe(5);
    expect(await right('heping')).toBe('refused');
  });

  it('holds back a guess that would have been right, among many sent at once', async () => {
    await failTimes(5, 'qianhong');
    const tries = Array.from({ length: 20 }, () => right('qianhong'));
    expect(new Set(await Promise.all(tries))).toEqual(new Set(['refused']));
  });
});

describe('an attacker', () => {
  it('at one address locks six accounts at most, and is then turned away', async () => {
    const address = newAddress();
    const names = [
      'fujia',
      'louxiaoyan',
      'shouwenbin',
      'xuanlifeng',
      'luoxiaojun',
      'jiangguohua',
      'sihaiying',
      'zhanzhu',
    ];
    for (const name of names) await failTimes(5, name, { address });
    const answers = await Promise.all(names.map(name => right(name)));
    expect(answers.filter(answer => answer === 'refused')).toHaveLength(6);
    expect(await right('wujing', { address }), 'nobody signs in anew from there').toBe('refused');
    wait(15);
    expect(await right('wujing', { address })).toBe('passed');
  });

  it('gets no more than thirty looks at once from one address', async () => {
    const address = newAddress();
    await Promise.all(Array.from({ length: 50 }, (_, index) => wrong(`nobody${index}`, { address })));
    expect(await db.signInAttempt.count({ where: { address } })).toBe(30);
  });

  it('cannot lock out whoever comes from a device they have used before', async () => {
    const address = newAddress();
    const known = { address, deviceMark: deviceMark('liming') };
    await failTimes(5, 'liming');
    await Promise.all(Array.from({ length: 40 }, (_, index) => wrong(`somebody${index}`, { address })));
    expect(await right('liming', { address })).toBe('refused');
    expect(await right('liming', known)).toBe('passed');
    await failTimes(5, 'liming', known);
    expect(await right('liming', known), 'it has five tries of its own').toBe('refused');
  });

  it('gains nothing by a mark of somebody else, a forged one, or an old one', () => {
    const mark = deviceMark('wangfang');
    expect(laneOf(mark, 'wangfang')).toMatch(/^device:[0-9a-f]{32}$/);
    expect(laneOf(mark, 'liming')).toBe('stranger');
    expect(
      laneOf(
        mark.replace(/.$/, end => (end === '0' ? '1' : '0')),
        'wangfang',
      ),
    ).toBe('stranger');
    for (const forged of ['', 'a.b.c', '..', `${mark}.x`.slice(-70)])
      expect(laneOf(forged, 'wangfang')).toBe('stranger');
    wait(181 * 24 * 60);
    expect(laneOf(mark, 'wangfang')).toBe('stranger');
  });
});

describe('wrong, unknown, locked and disabled', () => {
  // Thrice at most: a busy machine passes, a path that skips its work stays.
  it('get the same answer, and it takes the same time', { retry: 2, timeout: 60_000 }, async () => {
    await failTimes(5, 'fengxue');
    await db.staff.update({ where: { username: 'zhuwei' }, data: { disabledAt: new Date() } });
    const kinds: Record<string, () => Promise<string>> = {
      wrong: () => wrong('sunli'),
      unknown: () => right('nobody.at.all'),
      locked: () => right('fengxue'),
      disabled: () => right('zhuwei'),
    };
    const times: Record<string, number[]> = { wrong: [], unknown: [], locked: [], disabled: [] };
    // In turn, so that a busy moment of the machine meets all alike; the first rounds warm up.
    for (let round = 0; round < 64; round += 1) {
      for (const [kind, ask] of Object.entries(kinds)) {
        const before = performance.now();
        expect(await ask()).toBe('refused');
        if (round >= 4) times[kind]?.push(performance.now() - before);
        if (kind !== 'locked') await db.signInAttempt.deleteMany({ where: { username: { not: 'fengxue' } } });
      }
    }
    const medians = Object.values(times).map(list => list.toSorted((a, b) => a - b)[list.length >> 1] ?? 0);
    expect(Math.min(...medians), 'each checks an argon2 hash').toBeGreaterThan(8);
    const difference = Math.max(...medians) / Math.min(...medians) - 1;
    expect(difference, `medians ${medians.map(ms => ms.toFixed(1))}`).toBeLessThan(0.15);
  });
});
