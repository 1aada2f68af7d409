import { cookies } from 'next/headers';
import { recordSignOut, revokeSession } from '../db/session';
import type { Actor } from '../domain/actor';
import { SESSION_COOKIE } from './session-cookie';

/** Ends the session behind the request's cookie and answers where to go. The captured cookie is worthless at once. */
export async function endSession(actor: Actor): Promise<string> {
  const jar = await cookies();
  const token = jar.get(SESSION_COOKIE.name)?.value;
  if (token) await revokeSession(token);
  await recordSignOut(actor);
  jar.delete(SESSION_COOKIE.name);
  return '/sign-in';
}
