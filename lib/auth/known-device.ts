import { randomBytes, timingSafeEqual } from 'node:crypto';
import { cookies } from 'next/headers';
import { now } from '../clock';
import type { Lane } from '../db/sign-in';
import { env } from '../env';
import { sign } from './seal';

const KEPT_SECONDS = 180 * 24 * 3600;

const cookieName = (): string => (env.secureCookies ? '__Host-desk.device' : 'desk.device');

const markOf = (nonce: string, since: string, username: string): string =>
  sign('known device', `${nonce} ${since} ${username}`);

/** A cookie for the device on which this person has just signed in. It opens nothing: see laneOf. */
export function deviceMark(username: string): string {
  const nonce = randomBytes(16).toString('hex');
  const since = String(Math.floor(now().getTime() / 1000));
  return `${nonce}.${since}.${markOf(nonce, since, username)}`;
}

/**
 * Which failures a try is counted with. A device on which this very person has signed in before has a count of
 * its own, so that strangers who lock the account, or the address of a whole office, do not lock them out.
 */
export function laneOf(mark: string | null, username: string): Lane {
  const [nonce = '', since = '', signature = ''] = (mark ?? '').split('.');
  const expected = Buffer.from(markOf(nonce, since, username));
  const given = Buffer.from(signature);
  if (given.length !== expected.length || !timingSafeEqual(given, expected)) return 'stranger';
  const ageSeconds = now().getTime() / 1000 - Number(since);
  return ageSeconds <= KEPT_SECONDS ? `device:${nonce}` : 'stranger';
}

export async function readDeviceMark(): Promise<string | null> {
  return (await cookies()).get(cookieName())?.value ?? null;
}

/** Marks the browser as known to this person, unless it is already. */
export async function rememberDevice(username: string): Promise<void> {
  const jar = await cookies();
  if (laneOf(jar.get(cookieName())?.value ?? null, username) !== 'stranger') return;
  jar.set(cookieName(), deviceMark(username), {
    httpOnly: true,
    sameSite: 'lax',
    secure: env.secureCookies,
    path: '/',
    maxAge: KEPT_SECONDS,
  });
}
