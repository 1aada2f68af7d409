import { cookies } from 'next/headers';
import { closeSession } from '../db/session';
import type { Actor } from '../domain/actor';
import { SESSION_COOKIE } from './session-cookie';

/** Ends the session behind the request's cookie and answers where to go. The captured cookie is worthless at once. */
export async function endSession(actor: Actor): Promise<string> {
  const jar = await cookies();
  await closeSession(actor, jar.get(SESSION_COOKIE.name)?.value ?? null);
  jar.delete(SESSION_COOKIE.name);
  return '/sign-in';
}
