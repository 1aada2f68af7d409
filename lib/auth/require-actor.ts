import { notFound, redirect } from 'next/navigation';
import { getServerSession } from 'next-auth';
import { cache } from 'react';
import { type Entrant, loadEntrant } from '../db/actor';
import { can, canReadSomeLeads } from '../domain/access';
import type { Actor } from '../domain/actor';
import type { EntryDuty } from '../domain/security-policy';
import type { GeneralVerb } from '../domain/verb';
import { authOptions } from './options';
import { noteRefusal } from './refusal';
import { requestOrigin } from './request';

/** Whoever has come in, be there something they must do first. One look per request, shared by page, layout and actions. */
export const findEntrant = cache(async (): Promise<Entrant | null> => {
  const session: { staffId?: string | null } | null = await getServerSession(authOptions());
  if (!session?.staffId) return null;
  const { address } = await requestOrigin();
  return loadEntrant(session.staffId, address);
});

/**
 * Whoever is signed in, or null. Somebody whose password has expired, or who still lacks the second factor their
 * post asks for, is nobody here: every door stays shut to them but the two that ask for the entrant.
 */
export async function findActor(): Promise<Actor | null> {
  const entrant = await findEntrant();
  return entrant !== null && entrant.duty === null ? entrant.actor : null;
}

/** Whoever is signed in; sends everybody else to the sign-in page. The one door of pages, actions and handlers. */
export async function requireActor(): Promise<Actor> {
  const entrant = await findEntrant();
  if (entrant === null) redirect('/sign-in');
  if (entrant.duty !== null) redirect('/renew');
  return entrant.actor;
}

/** Whoever must do something before they are let in, for the page that asks for it; everybody else goes on. */
export async function requireEntrant(): Promise<{ actor: Actor; duty: EntryDuty }> {
  const entrant = await findEntrant();
  if (entrant === null) redirect('/sign-in');
  const { actor, duty } = entrant;
  return duty === null ? redirect('/') : { actor, duty };
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
