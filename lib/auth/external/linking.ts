import { createHmac, timingSafeEqual } from 'node:crypto';
import { cookies } from 'next/headers';
import { now } from '../../clock';
import { findSession, hashToken } from '../../db/session';
import type { Actor } from '../../domain/actor';
import type { StartLinkingInput } from '../../domain/identity-input';
import { done, type Outcome, refused } from '../../domain/outcome';
import { env } from '../../env';
import { SESSION_COOKIE } from '../session-cookie';
import { isExternal } from './providers';

const LASTS_MS = 10 * 60_000;

const cookieName = (): string => (env.secureCookies ? '__Host-desk.linking' : 'desk.linking');

/** Signed over the session it was made in: worth nothing beside another one, or for another provider. */
function seal(token: string, provider: string, until: number): string {
  const text = `linking ${hashToken(token)} ${provider} ${until}`;
  return createHmac('sha256', env.secret ?? '')
    .update(text)
    .digest('base64url');
}

/** Remembers for ten minutes, in this browser and session alone, that the next visit of a provider is to link. */
export async function startLinking(
  _actor: Actor,
  { provider }: StartLinkingInput,
): Promise<Outcome<StartLinkingInput>> {
  const jar = await cookies();
  const token = jar.get(SESSION_COOKIE.name)?.value;
  if (token === undefined) return refused('登录已过期，请重新登录。');
  if (!env.secret) return refused('系统缺少 NEXTAUTH_SECRET，不能绑定外部账号。');
  if (!isExternal(provider)) return refused('这种登录方式没有启用。');
  const until = now().getTime() + LASTS_MS;
  jar.set(cookieName(), `${provider}.${until}.${seal(token, provider, until)}`, {
    httpOnly: true,
    sameSite: 'lax',
    secure: env.secureCookies,
    path: '/',
    maxAge: LASTS_MS / 1000,
  });
  return done({ provider });
}

function isSealed(found: string, expected: string): boolean {
  const [given, right] = [Buffer.from(found), Buffer.from(expected)];
  return given.length === right.length && timingSafeEqual(given, right);
}

/** Who wanted to link an account of this provider, in the session that still lives; used up by asking. */
export async function takeLinking(provider: string): Promise<{ staffId: string } | null> {
  const jar = await cookies();
  const value = jar.get(cookieName())?.value;
  const token = jar.get(SESSION_COOKIE.name)?.value;
  if (value === undefined) return null;
  jar.delete({ name: cookieName(), path: '/', secure: env.secureCookies });
  const [wanted = '', until = '', given = ''] = value.split('.');
  if (token === undefined || !env.secret || wanted !== provider || Number(until) <= now().getTime())
    return null;
  if (!isSealed(given, seal(token, provider, Number(until)))) return null;
  return findSession(token);
}
