import { createKey, mayMakeKey } from '../db/api-key';
import { findSecondFactor } from '../db/second-factor';
import type { Actor } from '../domain/actor';
import type { IssuedKey } from '../domain/api-key';
import type { CreateKeyInput } from '../domain/api-key-input';
import type { Outcome } from '../domain/outcome';
import { takeCode } from './code';
import { prove } from './proof';

/** Makes a key for whoever proves once more who they are: a session left open must not leave a key behind. */
export async function issueKey(actor: Actor, input: CreateKeyInput): Promise<Outcome<IssuedKey>> {
  const { password, code, ...terms } = input;
  // Whoever may not make one at all is not asked who they are.
  const may = await mayMakeKey(actor, terms.unitCode);
  if (!may.ok) return may;
  const factor = await findSecondFactor(actor.staffId);
  const proof = await prove(actor, {
    password,
    field: 'password',
    ...(factor?.isEnabled && { isCode: person => takeCode(person, code) }),
  });
  return proof.ok ? createKey(actor, terms) : proof;
}
