import { cookies } from 'next/headers';
import { findSecondFactor } from '../db/second-factor';
import { mintSession, revokeSession } from '../db/session';
import { type Attempt, findCredentials, openAttempt, recordSignIn, withdrawAttempt } from '../db/sign-in';
import { storable } from '../domain/storable';
import { logUnexpected } from '../log';
import { takeCode } from './code';
import { laneOf, readDeviceMark, rememberDevice } from './known-device';
import { isPassword } from './password-hash';
import { requestOrigin } from './request';
import { SESSION_COOKIE } from './session-cookie';

/** Longer than any password that can be set: refused as any other wrong one. */
const MOST_TYPED = 256;

export type TypedSignIn = { username: string; password: string; code: string };

/** Passed, refused for whatever cause, or right as far as it goes: the code of the second factor is missing. */
export type SignInAnswer = { kind: 'passed'; staffId: string } | { kind: 'codeNeeded' } | { kind: 'refused' };

const usernameOf = (typed: TypedSignIn): string => storable(typed.username).trim().toLowerCase().slice(0, 60);

const REFUSED: SignInAnswer = { kind: 'refused' };

/** What the password is worth by itself; the same work for wrong, unknown, locked and disabled. */
async function checkPassword(typed: TypedSignIn, attempt: Attempt): Promise<[bigint | null, string | null]> {
  const [id, credentials] = await Promise.all([openAttempt(attempt), findCredentials(attempt.username)]);
  const isShort = typed.password.length <= MOST_TYPED;
  const stored = id !== null && isShort ? (credentials?.passwordHash ?? null) : null;
  const fits = await isPassword(stored, typed.password.slice(0, MOST_TYPED));
  return [id, fits && credentials ? credentials.staffId : null];
}

/**
 * Checks what was typed. Every try but one that only lacks its code leaves one row in the audit, and a wrong
 * code counts as a wrong password does.
 */
export async function checkSignIn(
  typed: TypedSignIn,
  from: { address: string; deviceMark: string | null },
): Promise<SignInAnswer> {
  const username = usernameOf(typed);
  const { address } = from;
  const attempt = { username, address, lane: laneOf(from.deviceMark, username) };
  const [id, staffId] = await checkPassword(typed, attempt);
  const factor = staffId === null ? null : await findSecondFactor(staffId);
  if (id !== null && factor?.isEnabled && typed.code.trim() === '') {
    await withdrawAttempt(id);
    return { kind: 'codeNeeded' };
  }
  const person = staffId === null ? null : { staffId, username, address };
  const isProven = person !== null && (!factor?.isEnabled || (await takeCode(person, typed.code)));
  await recordSignIn(attempt, { id, staffId: isProven ? staffId : null });
  return isProven ? { kind: 'passed', staffId: person.staffId } : REFUSED;
}

/** The check for a request, which marks the browser as known once it has passed. */
export async function signInHere(typed: TypedSignIn): Promise<SignInAnswer> {
  try {
    const { address } = await requestOrigin();
    const answer = await checkSignIn(typed, { address, deviceMark: await readDeviceMark() });
    if (answer.kind === 'passed') await rememberDevice(usernameOf(typed));
    return answer;
  } catch (error) {
    // next-auth puts the message of an error into an address: it is told to the log alone.
    logUnexpected(error);
    throw new Error('unavailable');
  }
}

/**
 * A new session for whoever has just proved who they are, by whatever provider. The one in the browser till
 * now ends: a cookie somebody planted there, or copied from there, opens nothing afterwards.
 */
export async function openSession(staffId: string): Promise<string> {
  const former = (await cookies()).get(SESSION_COOKIE.name)?.value;
  if (former) await revokeSession(former);
  return mintSession(staffId, await requestOrigin());
}
