import { notFound, redirect } from 'next/navigation';
import { getServerSession } from 'next-auth';
import { cache } from 'react';
import { loadActor } from '../db/actor';
import { can, canReadSomeLeads, type GeneralVerb } from '../domain/access';
import type { Actor } from '../domain/actor';
import { authOptions } from './options';
import { noteRefusal } from './refusal';
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

/** A page that is not this person's looks like one that is not there; the try is kept in the audit. */
export async function turnAway(actor: Actor, door: string, subject: object = {}): Promise<never> {
  await noteRefusal(actor, door, subject, { ok: false, kind: 'notFound' });
  notFound();
}

/** Whoever is signed in and may do this, for pages of one right; to everybody else the page is not there. */
export async function requireRight(verb: GeneralVerb): Promise<Actor> {
  const actor = await requireActor();
  return can(actor, verb) ? actor : turnAway(actor, verb);
}

/** Whoever is signed in and has leads to see, be it a single one. */
export async function requireReader(): Promise<Actor> {
  const actor = await requireActor();
  return canReadSomeLeads(actor) ? actor : turnAway(actor, 'lead.read');
}
