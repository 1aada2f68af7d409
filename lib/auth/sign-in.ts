import { findCredentials, isLockedOut, recordAttempt } from '../db/sign-in';
import { storable } from '../domain/storable';
import { isPassword } from './password';

/**
 * Checks a name and password. Wrong, unknown, locked and disabled get the same answer after the same work;
 * every try is kept. Answers the person's id, or null.
 */
export async function checkCredentials(
  typed: { username: string; password: string },
  address: string,
): Promise<string | null> {
  const username = storable(typed.username).trim().toLowerCase().slice(0, 60);
  const [locked, credentials] = await Promise.all([
    isLockedOut(username, address),
    findCredentials(username),
  ]);
  const fits = await isPassword(credentials?.passwordHash ?? null, typed.password.slice(0, 256));
  const staffId = fits && !locked && credentials ? credentials.staffId : null;
  await recordAttempt({ username, address, staffId });
  return staffId;
}
