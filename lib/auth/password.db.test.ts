import { describe, expect, it } from 'vitest';
import { DEMO_PASSWORD } from '../../prisma/seed/cast';
import { setOwnPassword } from '../db/account';
import { db } from '../db/client';
import { mintSession } from '../db/session';
import { as } from '../db/testing-actor';
import { underPolicy } from '../db/testing-policy';
import { whyNotNewPassword } from './password';
import { hashPassword, isPassword } from './password-hash';

const from = { address: '10.0.0.7', agent: 'test' };

async function change(name: string, password: string): Promise<void> {
  const actor = await as(name);
  await setOwnPassword(actor, await hashPassword(password), await mintSession(actor.staffId, from));
}

const whyNot = async (name: string, username: string, password: string) =>
  whyNotNewPassword(await as(name), username, password);

describe('a new password', () => {
  it('is not a common one, whoever chooses it', async () => {
    expect(await whyNot('王芳', 'wangfang', 'Password2026')).toContain('太常见');
    expect(await whyNot('王芳', 'wangfang', 'a lamp in the rain')).toBeNull();
  });

  it('may be a former one in the modern reading', async () => {
    expect(await whyNot('王芳', 'wangfang', DEMO_PASSWORD)).toBeNull();
  });

  it('is none of the last five after 等保, the one before the first change among them', async () => {
    await underPolicy({ passwordReading: 'classified', passwordHistory: 5 });
    const used = ['First#1 lamp', 'Second#2 lamp', 'Third#3 lamp', 'Fourth#4 lamp'];
    for (const password of used) await change('李明', password);
    for (const password of used)
      expect(await whyNot('李明', 'liming', password), password).toContain('最近 5 个');
    expect(await whyNot('李明', 'liming', DEMO_PASSWORD), 'of before the first change').toContain(
      '最近 5 个',
    );
    expect(await whyNot('陈刚', 'chengang', 'First#1 lamp'), 'a colleague’s').toBeNull();
    await change('李明', 'Fifth#5 lamp');
    expect(await whyNot('李明', 'liming', 'First#1 lamp')).toContain('最近 5 个');
    await change('李明', 'Sixth#6 lamp');
    expect(await whyNot('李明', 'liming', 'First#1 lamp'), 'six ago').toBeNull();
    await underPolicy({});
  });

  it('keeps no more former ones than any policy can ask for', async () => {
    const { staffId } = await as('周敏');
    const token = await mintSession(staffId, from);
    for (let index = 0; index < 30; index += 1)
      await setOwnPassword(await as('周敏'), `hash ${index}`, token);
    const kept = await db.passwordHistory.findMany({ where: { staffId }, orderBy: { id: 'asc' } });
    expect([kept.length, kept.at(0)?.passwordHash, kept.at(-1)?.passwordHash]).toEqual([
      24,
      'hash 6',
      'hash 29',
    ]);
  });
});

describe('a stored password', () => {
  it('is argon2id with 19 MiB and two passes', async () => {
    expect(await hashPassword('a lamp in the rain')).toMatch(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$/);
  });

  it('fits nobody who has none', async () => {
    expect(await isPassword(null, 'nobody has this password')).toBe(false);
  });
});
