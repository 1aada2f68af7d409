import { hash, verify } from '@node-rs/argon2';
import { listFormerHashes } from '../db/password';
import { getPolicy } from '../db/security-policy';
import type { Actor } from '../domain/actor';
import { type PasswordTerms, passwordTerms, TOO_COMMON, whyNotPassword } from '../domain/password';
import { isCommon } from './common-passwords';

// OWASP's argon2id parameters: 19 MiB, two passes; about 22 ms a check. 2 = Argon2id: the package
// declares it as a const enum, which isolated modules cannot read.
const OPTIONS = { algorithm: 2, memoryCost: 19_456, timeCost: 2, parallelism: 1 };

// Nothing is trimmed, folded or cut off. NFC alone: one and the same é or ガ is typed as one or as two signs,
// depending on the machine.
const exactly = (password: string): string => password.normalize('NFC');

export function hashPassword(password: string): Promise<string> {
  return hash(exactly(password), OPTIONS);
}

let decoy: Promise<string> | null = null;

/** Whether the password fits. Without a stored hash a decoy costs the same time, so that unknown names cannot be told. */
export async function isPassword(stored: string | null, password: string): Promise<boolean> {
  decoy ??= hashPassword('nobody has this password');
  const fits = await verify(stored ?? (await decoy), exactly(password));
  return stored !== null && fits;
}

/** Whether it is one of the person's last passwords; each costs a check of its own, so the last is asked first. */
async function isFormer(staffId: string, password: string, count: number): Promise<boolean> {
  for (const stored of await listFormerHashes(staffId, count))
    if (await isPassword(stored, password)) return true;
  return false;
}

/** What the policy in force asks of this person's password. */
export async function termsOf(person: Pick<Actor, 'posts'>): Promise<PasswordTerms> {
  return passwordTerms(
    await getPolicy(),
    person.posts.map(({ role }) => role),
  );
}

/** Why a person's new password cannot be taken under the policy in force, or null. */
export async function whyNotNewPassword(
  person: Actor,
  username: string,
  password: string,
): Promise<string | null> {
  const terms = await termsOf(person);
  const why = whyNotPassword(password, username, terms);
  if (why) return why;
  if (await isCommon(password)) return TOO_COMMON;
  const isUsed = await isFormer(person.staffId, password, terms.history);
  return isUsed ? `不能与最近 ${terms.history} 个密码相同` : null;
}
