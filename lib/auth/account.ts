import { cookies } from 'next/headers';
import { endOtherSessions, findOwnCredentials, setOwnPassword } from '../db/account';
import { whyNotFrom } from '../db/rate-limit';
import { findSignInLink, isLockedOut, recordAttempt, redeemSignInLink } from '../db/sign-in';
import type { ChangePasswordInput, WelcomeInput } from '../domain/account';
import type { Actor } from '../domain/actor';
import { done, invalid, type Outcome, refused } from '../domain/outcome';
import { SESSION_COOKIE } from './options';
import { hashPassword, isPassword, whyNotPassword } from './password';
import { requestOrigin } from './request';

export const LINK_IS_OVER = '链接已失效：可能已经用过，或超过 24 小时。请联系系统管理员重新生成。';

/** The opaque token of this request's session; null without one. */
export async function currentToken(): Promise<string | null> {
  return (await cookies()).get(SESSION_COOKIE.name)?.value ?? null;
}

/** Sets the password a one-time link is for, and uses the link up. */
export async function redeemWelcome(input: WelcomeInput): Promise<Outcome<{ username: string }>> {
  const wait = await whyNotFrom((await requestOrigin()).address, 'oneTimeLink');
  if (wait) return wait;
  const link = await findSignInLink(input.secret);
  if (!link) return refused(LINK_IS_OVER);
  const why = whyNotPassword(input.password, link.username);
  if (why) return invalid({ password: why });
  const isRedeemed = await redeemSignInLink(input.secret, await hashPassword(input.password));
  return isRedeemed ? done({ username: link.username }) : refused(LINK_IS_OVER);
}

/** Changes one's own password; a wrong old one counts as a failed try, as at the door. */
export async function changePassword(actor: Actor, input: ChangePasswordInput): Promise<Outcome> {
  const { username, passwordHash } = await findOwnCredentials(actor);
  const token = await currentToken();
  const address = actor.address ?? '';
  if (token === null) return refused('登录已过期，请重新登录。');
  if (await isLockedOut(username, address)) return refused('密码连续输错，请 15 分钟后再试。');
  if (!(await isPassword(passwordHash, input.old))) {
    await recordAttempt({ username, address, staffId: null });
    return invalid({ old: '现在的密码不正确' });
  }
  const why = whyNotPassword(input.password, username);
  if (why) return invalid({ password: why });
  if (input.password === input.old) return invalid({ password: '新密码不能与现在的密码相同' });
  await setOwnPassword(actor, await hashPassword(input.password), token);
  return done(null);
}

/** Signs out everywhere but here. */
export async function endOthers(actor: Actor): Promise<Outcome<{ count: number }>> {
  const token = await currentToken();
  if (token === null) return refused('登录已过期，请重新登录。');
  return done({ count: await endOtherSessions(actor, token) });
}
