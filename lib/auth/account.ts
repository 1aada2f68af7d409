import { endOtherSessions, endOwnSession, setOwnPassword } from '../db/account';
import { loadActor } from '../db/actor';
import { whyNotFrom } from '../db/rate-limit';
import { findSignInLink, redeemSignInLink } from '../db/sign-in-link';
import type { ChangePasswordInput, EndSessionInput, WelcomeInput } from '../domain/account';
import type { Actor } from '../domain/actor';
import { done, invalid, type Outcome, refused } from '../domain/outcome';
import { passwordHint } from '../domain/password';
import { termsOf, whyNotNewPassword } from './password';
import { hashPassword } from './password-hash';
import { currentToken, prove, SESSION_IS_OVER } from './proof';
import { requestOrigin } from './request';

export const LINK_IS_OVER = '链接已失效：可能已经用过，或超过 24 小时。请联系系统管理员重新生成。';

type Welcome = { actor: Actor; name: string; username: string; hint: string };

/** Whom a one-time link welcomes, and what their password must be; null for a link that is over. */
export async function findWelcome(secret: string): Promise<Welcome | null> {
  const link = await findSignInLink(secret);
  const actor = link && (await loadActor(link.staffId, null));
  if (!link || !actor) return null;
  return { actor, name: link.name, username: link.username, hint: await passwordHintFor(actor) };
}

/** Sets the password a one-time link is for, and uses the link up. */
export async function redeemWelcome(input: WelcomeInput): Promise<Outcome<{ username: string }>> {
  const wait = await whyNotFrom((await requestOrigin()).address, 'oneTimeLink');
  if (wait) return wait;
  const welcome = await findWelcome(input.secret);
  if (!welcome) return refused(LINK_IS_OVER);
  const { actor, username } = welcome;
  const why = await whyNotNewPassword(actor, username, input.password);
  if (why) return invalid({ password: why });
  const isRedeemed = await redeemSignInLink(input.secret, await hashPassword(input.password));
  return isRedeemed ? done({ username }) : refused(LINK_IS_OVER);
}

/** Changes one's own password; a wrong old one counts as a failed try, as at the door. */
export async function changePassword(actor: Actor, input: ChangePasswordInput): Promise<Outcome> {
  const proof = await prove(actor, { password: input.old, field: 'old' });
  if (!proof.ok) return proof;
  const { username, token } = proof.value;
  if (input.password === input.old) return invalid({ password: '新密码不能与现在的密码相同' });
  const why = await whyNotNewPassword(actor, username, input.password);
  if (why) return invalid({ password: why });
  await setOwnPassword(actor, await hashPassword(input.password), token);
  return done(null);
}

/** Signs one other device out. */
export async function endOne(actor: Actor, input: EndSessionInput): Promise<Outcome> {
  const token = await currentToken();
  return token === null ? refused(SESSION_IS_OVER) : endOwnSession(actor, input.sessionId, token);
}

/** Signs out everywhere but here. */
export async function endOthers(actor: Actor): Promise<Outcome<{ count: number }>> {
  const token = await currentToken();
  if (token === null) return refused(SESSION_IS_OVER);
  return done({ count: await endOtherSessions(actor, token) });
}

/** What the form says of a new password of this person. */
export async function passwordHintFor(person: Pick<Actor, 'posts'>): Promise<string> {
  return passwordHint(await termsOf(person));
}
