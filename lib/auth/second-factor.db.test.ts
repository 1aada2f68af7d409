import { Secret, TOTP } from 'otpauth';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { DEMO_PASSWORD } from '../../prisma/seed/cast';
import { db } from '../db/client';
import {
  beginSecondFactor,
  clearSecondFactor,
  disableSecondFactor,
  enableSecondFactor,
  getOwnSecondFactor,
  replaceRecoveryCodes,
} from '../db/second-factor';
import { findSession, mintSession } from '../db/session';
import { castToday } from '../db/testing';
import { as } from '../db/testing-actor';
import { audited } from '../db/testing-office';
import { transact } from '../db/transaction';
import { instantAt } from '../domain/day';
import { takeCode } from './code';
import { hashRecoveryCode, newRecoveryCodes } from './recovery-code';
import { seal, unseal } from './seal';
import { checkSignIn } from './sign-in';
import { newSecret, pictureOf, stepOf } from './totp';

const start = instantAt(castToday, 12).getTime();
const later = (seconds: number) => vi.setSystemTime(start + seconds * 1000);
const from = { address: '10.0.0.7', agent: 'test' };

/** What a phone with this secret would show. */
const phone = (secret: string, seconds = 0): string =>
  new TOTP({ secret: Secret.fromBase32(secret) }).generate({ timestamp: start + seconds * 1000 });

async function withFactor(name: string): Promise<{
  person: { staffId: string; username: string; address: string };
  secret: string;
  codes: string[];
}> {
  const actor = await as(name);
  const { username } = await db.staff.findUniqueOrThrow({ where: { id: actor.staffId } });
  await transact(tx => clearSecondFactor(tx, actor.staffId));
  const [secret, codes] = [newSecret(), newRecoveryCodes()];
  const sealedSecret = seal(secret, actor.staffId);
  await beginSecondFactor(actor, sealedSecret);
  const codeHashes = codes.map(code => hashRecoveryCode(actor.staffId, code));
  const token = await mintSession(actor.staffId, from);
  await enableSecondFactor(actor, { sealedSecret, step: 0, codeHashes, token });
  return { person: { staffId: actor.staffId, username, address: '10.0.0.7' }, secret, codes };
}

afterEach(() => {
  later(0);
});

describe('a code of the phone', () => {
  it('is worth something once, and so is none before it', async () => {
    const { person, secret } = await withFactor('王芳');
    expect(await takeCode(person, phone(secret))).toBe(true);
    expect(await takeCode(person, phone(secret)), 'replayed').toBe(false);
    expect(await takeCode(person, phone(secret, -30)), 'older than the last').toBe(false);
    later(30);
    expect(await takeCode(person, phone(secret, 30))).toBe(true);
  });

  it('may be half a minute off either way, and no more', async () => {
    const { secret } = await withFactor('王芳');
    const taken = [-60, -30, 0, 30, 60].map(off => stepOf(secret, phone(secret, off), new Date()) !== null);
    expect(taken).toEqual([false, true, true, true, false]);
  });

  it('may be typed with a gap or in full width', async () => {
    const { secret } = await withFactor('王芳');
    const code = phone(secret);
    const wide = [...code].map(digit => String.fromCharCode(digit.charCodeAt(0) + 0xfee0)).join('');
    const shapes = [`${code.slice(0, 3)} ${code.slice(3)}`, wide, ` ${code} `];
    expect(shapes.every(shape => stepOf(secret, shape, new Date()) !== null)).toBe(true);
    expect(['', '12345', `${code}0`, 'abcdef'].map(shape => stepOf(secret, shape, new Date()))).toEqual([
      null,
      null,
      null,
      null,
    ]);
  });

  it('lets one through of twenty who send it at once', async () => {
    const { person, secret } = await withFactor('李明');
    const answers = await Promise.all(Array.from({ length: 20 }, () => takeCode(person, phone(secret))));
    expect(answers.filter(Boolean)).toHaveLength(1);
  });

  it('of a colleague is worth nothing', async () => {
    const { secret } = await withFactor('王芳');
    const { person } = await withFactor('李明');
    expect(await takeCode(person, phone(secret))).toBe(false);
  });
});

describe('a recovery code', () => {
  it('stands in for the phone once; ten of them ten times', async () => {
    const { person, codes } = await withFactor('陈刚');
    expect(new Set(codes).size).toBe(10);
    for (const code of codes) {
      const typed = code.toLowerCase().replace('-', ' ');
      expect(await audited(async () => expect(await takeCode(person, typed)).toBe(true))).toEqual([
        'recoveryCode.used',
      ]);
      expect(await takeCode(person, code)).toBe(false);
    }
    expect((await getOwnSecondFactor(await as('陈刚'))).codesLeft).toBe(0);
  });

  it('lets one through of twenty who send it at once', async () => {
    const { person, codes } = await withFactor('陈刚');
    const answers = await Promise.all(Array.from({ length: 20 }, () => takeCode(person, codes[0] ?? '')));
    expect(answers.filter(Boolean)).toHaveLength(1);
  });

  it('is worthless once new ones were made', async () => {
    const { person, codes } = await withFactor('陈刚');
    const actor = await as('陈刚');
    const fresh = newRecoveryCodes();
    const renew = () =>
      replaceRecoveryCodes(
        actor,
        fresh.map(code => hashRecoveryCode(actor.staffId, code)),
      );
    expect(await audited(renew)).toEqual(['recoveryCode.renewed']);
    expect(await takeCode(person, codes[0] ?? '')).toBe(false);
    expect(await takeCode(person, fresh[0] ?? '')).toBe(true);
  });
});

describe('a sign-in with a second factor', () => {
  const signIn = (username: string, password: string, code: string) =>
    checkSignIn({ username, password, code }, { address: '10.9.0.1', deviceMark: null }).then(
      ({ kind }) => kind,
    );

  it('asks for the code of whoever knows the password, and counts that neither way', async () => {
    const { secret } = await withFactor('周敏');
    for (let index = 0; index < 8; index += 1)
      expect(await signIn('zhoumin', DEMO_PASSWORD, '')).toBe('codeNeeded');
    expect(await signIn('zhoumin', 'not the password', phone(secret))).toBe('refused');
    const opened = await audited(async () =>
      expect(await signIn('zhoumin', DEMO_PASSWORD, phone(secret))).toBe('passed'),
    );
    expect(opened).toEqual(['session.opened']);
    expect(await signIn('zhoumin', DEMO_PASSWORD, phone(secret)), 'replayed').toBe('refused');
  });

  it('takes a recovery code, with a row for each of the two deeds', async () => {
    const { codes } = await withFactor('赵磊');
    const opened = await audited(async () =>
      expect(await signIn('zhaolei', DEMO_PASSWORD, codes[3] ?? '')).toBe('passed'),
    );
    expect(opened).toEqual(['recoveryCode.used', 'session.opened']);
    expect(await signIn('zhaolei', DEMO_PASSWORD, codes[3] ?? '')).toBe('refused');
  });

  it('is locked after five wrong codes, the right one included', async () => {
    const { secret } = await withFactor('孙丽');
    const code = phone(secret);
    const guesses = Array.from({ length: 60 }, (_, index) =>
      String((Number(code) + 1 + index) % 1e6).padStart(6, '0'),
    );
    const answers = await Promise.all(guesses.map(guess => signIn('sunli', DEMO_PASSWORD, guess)));
    expect(new Set(answers)).toEqual(new Set(['refused']));
    expect(await db.signInAttempt.count({ where: { username: 'sunli' } })).toBe(5);
    expect(await signIn('sunli', DEMO_PASSWORD, code)).toBe('refused');
  });

  it('asks nobody whose secret was never confirmed', async () => {
    const actor = await as('何平');
    await beginSecondFactor(actor, seal(newSecret(), actor.staffId));
    expect(await signIn('heping', DEMO_PASSWORD, '')).toBe('passed');
  });
});

describe('the secret', () => {
  it('stands nowhere in the clear, and opens for its owner alone', async () => {
    const { person, secret, codes } = await withFactor('吴静');
    await takeCode(person, codes[0] ?? '');
    const rows = await Promise.all([
      db.secondFactor.findMany(),
      db.recoveryCode.findMany(),
      db.auditEntry.findMany({ where: { nounId: person.staffId } }),
    ]);
    const stored = JSON.stringify(rows, (_, value) => (typeof value === 'bigint' ? String(value) : value));
    expect(rows.every(list => list.length > 0)).toBe(true);
    for (const plain of [secret, ...codes, ...codes.map(code => code.replace('-', ''))])
      expect(stored).not.toContain(plain);
    const { sealedSecret } = await db.secondFactor.findUniqueOrThrow({ where: { staffId: person.staffId } });
    expect(unseal(sealedSecret, person.staffId)).toBe(secret);
    expect(unseal(sealedSecret, 'somebody else')).toBeNull();
    expect(unseal(`${sealedSecret.slice(0, -2)}AA`, person.staffId)).toBeNull();
  });

  it('is drawn for the phone as one path, with nothing in it but moves', () => {
    const { size, path } = pictureOf(newSecret(), 'wangfang');
    expect(size).toBeGreaterThan(25);
    expect(path).toMatch(/^(M\d+ \d+h1v1h-1z)+$/);
  });
});

describe('turning it on and off', () => {
  it('signs out the devices that came in without it', async () => {
    const actor = await as('郑涛');
    const [here, there] = [await mintSession(actor.staffId, from), await mintSession(actor.staffId, from)];
    const sealedSecret = seal(newSecret(), actor.staffId);
    const deeds = await audited(async () => {
      await beginSecondFactor(actor, sealedSecret);
      expect(
        await enableSecondFactor(actor, { sealedSecret, step: 1, codeHashes: ['hash'], token: here }),
      ).toBe(true);
    });
    expect(deeds).toEqual(['secondFactor.started', 'secondFactor.enabled']);
    expect([await findSession(here), await findSession(there)]).toEqual([{ staffId: actor.staffId }, null]);
    expect(await beginSecondFactor(actor, sealedSecret), 'it is on already').toBe(false);
    expect(await audited(() => disableSecondFactor(actor))).toEqual(['secondFactor.disabled']);
    expect(await getOwnSecondFactor(actor)).toEqual({ enabledAt: null, codesLeft: 0 });
  });

  it('is not done with a secret that another page has replaced', async () => {
    const actor = await as('钱红');
    const [first, second] = [seal(newSecret(), actor.staffId), seal(newSecret(), actor.staffId)];
    await beginSecondFactor(actor, first);
    await beginSecondFactor(actor, second);
    const enabling = { sealedSecret: first, step: 1, codeHashes: [], token: 'none' };
    expect(await enableSecondFactor(actor, enabling)).toBe(false);
    expect((await getOwnSecondFactor(actor)).enabledAt).toBeNull();
  });

  it('can be taken back for a lost phone, of that person alone', async () => {
    const [lost, kept] = [await withFactor('王芳'), await withFactor('李明')];
    await transact(tx => clearSecondFactor(tx, lost.person.staffId));
    expect(await takeCode(lost.person, phone(lost.secret))).toBe(false);
    expect(await takeCode(lost.person, lost.codes[0] ?? '')).toBe(false);
    expect(await takeCode(kept.person, phone(kept.secret))).toBe(true);
  });
});
