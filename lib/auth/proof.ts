import { cookies } from 'next/headers';
import { findOwnCredentials } from '../db/account';
import { recordRefusal } from '../db/audit';
import { openAttempt, succeedAttempt } from '../db/sign-in';
import type { Actor } from '../domain/actor';
import { done, invalid, type Outcome, refused } from '../domain/outcome';
import { isPassword } from './password-hash';
import { SESSION_COOKIE } from './session-cookie';

export const SESSION_IS_OVER = '登录已过期，请重新登录。';

/** The opaque token of this request's session; null without one. */
export async function currentToken(): Promise<string | null> {
  return (await cookies()).get(SESSION_COOKIE.name)?.value ?? null;
}

export type Proven = { staffId: string; username: string; address: string; token: string };

type Proof = {
  password: string;
  /** The field of the form that carries the password. */
  field: 'old' | 'password';
  /** A code that is asked for besides. */
  isCode?: (person: Proven) => Promise<boolean>;
};

/**
 * Asks whoever is signed in to prove once more who they are, before a deed on the account itself. Wrong answers
 * are counted, as at the door but apart from it: a stolen session gets five tries, and a stranger at the door
 * cannot use them up.
 */
export async function prove(actor: Actor, { password, field, isCode }: Proof): Promise<Outcome<Proven>> {
  const token = await currentToken();
  if (token === null) return refused(SESSION_IS_OVER);
  const { username, passwordHash } = await findOwnCredentials(actor);
  const address = actor.address ?? '';
  const id = await openAttempt({ username, address, lane: 'session' });
  if (id === null) return refused('连续输错多次，请 15 分钟后再试。');
  const person = { staffId: actor.staffId, username, address, token };
  if (!(await isPassword(passwordHash, password))) return fail(actor, field, '现在的密码不正确');
  if (isCode && !(await isCode(person)))
    return fail(actor, 'code', '动态码不正确或已用过，请等手机上出现下一个再填');
  await succeedAttempt(id);
  return done(person);
}

async function fail(actor: Actor, field: string, why: string): Promise<Outcome<Proven>> {
  const { staffId } = actor;
  await recordRefusal(actor, { deed: 'account.prove', noun: 'staff', nounId: staffId, kind: 'refused' });
  return invalid({ [field]: why });
}
