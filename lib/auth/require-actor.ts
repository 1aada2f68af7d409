import { redirect } from 'next/navigation';
import { getServerSession } from 'next-auth';
import { cache } from 'react';
import { loadActor } from '../db/actor';
import type { Actor } from '../domain/actor';
import { authOptions } from './options';
import { requestOrigin } from './request';

/** Whoever is signed in, or null. One look per request, shared by page, layout and actions. */
export const findActor = cache(async (): Promise<Actor | null> => {
  const session: { staffId?: string | null } | null = await getServerSession(authOptions());
  if (!session?.staffId) return null;
  const { address } = await requestOrigin();
  return loadActor(session.staffId, address);
});

/** Whoever is signed in; sends everybody else to the sign-in page. The one door of pages, actions and handlers. */
export async function requireActor(): Promise<Actor> {
  return (await findActor()) ?? redirect('/sign-in');
}
