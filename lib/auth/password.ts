import { listFormerHashes } from '../db/password';
import { getPolicy } from '../db/security-policy';
import type { Actor } from '../domain/actor';
import { type PasswordTerms, passwordTerms, TOO_COMMON, whyNotPassword } from '../domain/password';
import { isCommon } from './common-passwords';
import { isPassword } from './password-hash';

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
