import type { NextAuthOptions } from 'next-auth';
import type { JWT } from 'next-auth/jwt';
import { decode as libraryDecode, encode as libraryEncode } from 'next-auth/jwt';
import CredentialsProvider from 'next-auth/providers/credentials';
import { findSession, revokeSession } from '../db/session';
import { env } from '../env';
import { logUnexpected } from '../log';
import { externalProviders } from './external/providers';
import { admit } from './external/sign-in';
import { isUnasked } from './request';
import { SESSION_COOKIE } from './session-cookie';
import { openSession, signInHere } from './sign-in';

/** The longest a policy can let a session last; when it really ends, the database says. */
const MAX_AGE_SECONDS = 24 * 3600;

/** What the form understands as: the password is right, now the code. */
const CODE_NEEDED = 'code';

const textOf = (value: unknown): string => (typeof value === 'string' ? value : '');

/** Both ends of the token: minted once into the cookie, looked up in the database on every request. */
const TOKENS: NonNullable<NextAuthOptions['jwt']> = {
  maxAge: MAX_AGE_SECONDS,
  // Salted calls are the library's own short-lived cookies (state, PKCE); they stay the library's.
  async encode(params) {
    if (params.salt) return libraryEncode(params);
    const { token } = params;
    if (typeof token?.opaque === 'string') return token.opaque;
    if (!token?.sub) return '';
    return openSession(token.sub);
  },
  async decode(params): Promise<JWT | null> {
    if (params.salt) return libraryDecode(params);
    if (!params.token) return null;
    const session = await findSession(params.token, { isVisit: !(await isUnasked()) });
    return session ? { sub: session.staffId, opaque: params.token } : null;
  },
};

/**
 * next-auth with opaque tokens: the cookie carries 32 random bytes, the database their hash, and nothing
 * else. `encode` mints once at sign-in and answers the same token afterwards; `decode` asks the database
 * every time, so that ending a session takes effect on the next request.
 */
export function authOptions(): NextAuthOptions {
  return {
    ...(env.secret ? { secret: env.secret } : {}),
    session: { strategy: 'jwt', maxAge: MAX_AGE_SECONDS },
    pages: { signIn: '/sign-in', error: '/sign-in' },
    useSecureCookies: env.secureCookies,
    logger: {
      // A cookie of an ended session is an everyday thing; what else goes wrong is told.
      error(code, metadata) {
        const error = metadata instanceof Error ? metadata : metadata.error;
        if (code !== 'JWT_SESSION_ERROR' || error.message !== 'JWT invalid') logUnexpected(error);
      },
    },
    cookies: {
      sessionToken: {
        name: SESSION_COOKIE.name,
        options: { httpOnly: true, sameSite: 'lax', path: '/', secure: env.secureCookies },
      },
    },
    providers: [
      CredentialsProvider({
        credentials: { username: {}, password: {}, code: {} },
        async authorize(typed) {
          const answer = await signInHere({
            username: textOf(typed?.username),
            password: textOf(typed?.password),
            code: textOf(typed?.code),
          });
          if (answer.kind === 'codeNeeded') throw new Error(CODE_NEEDED);
          return answer.kind === 'passed' ? { id: answer.staffId } : null;
        },
      }),
      ...externalProviders(),
    ],
    callbacks: {
      signIn: ({ user, account }) => (account?.type === 'oauth' ? admit(user, account) : true),
      // A visit with an ended session arrives here without a token.
      jwt: ({ token, user }) => (user ? { sub: user.id } : (token ?? {})),
      session: ({ session, token }) => ({ ...session, staffId: token?.sub ?? null }),
    },
    events: {
      async signOut({ token }) {
        if (typeof token?.opaque === 'string') await revokeSession(token.opaque);
      },
    },
    jwt: TOKENS,
  };
}
