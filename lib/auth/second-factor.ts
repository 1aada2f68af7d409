import { now } from '../clock';
import { getOwnUsername } from '../db/account';
import {
  beginSecondFactor,
  disableSecondFactor,
  enableSecondFactor,
  findSecondFactor,
  replaceRecoveryCodes,
} from '../db/second-factor';
import type { ProveInput } from '../domain/account';
import type { Actor } from '../domain/actor';
import { done, type Outcome, refused } from '../domain/outcome';
import type { SecondFactorOffer } from '../domain/second-factor';
import { takeCode } from './code';
import { prove } from './proof';
import { hashRecoveryCode, newRecoveryCodes } from './recovery-code';
import { seal, unseal } from './seal';
import { newSecret, pictureOf, stepOf } from './totp';

/** A new secret to scan or to type. Nothing asks for it until a code has confirmed it. */
export async function startSecondFactor(actor: Actor): Promise<Outcome<SecondFactorOffer>> {
  const secret = newSecret();
  if (!(await beginSecondFactor(actor, seal(secret, actor.staffId))))
    return refused('动态码已经启用；要换手机，请先停用再重新设置。');
  const picture = pictureOf(secret, await getOwnUsername(actor));
  return done({ secret, picture });
}

/** Turns it on with the password and a first code, and answers the recovery codes: shown this once. */
export async function confirmSecondFactor(
  actor: Actor,
  input: ProveInput,
): Promise<Outcome<{ codes: string[] }>> {
  const factor = await findSecondFactor(actor.staffId);
  const secret = factor && !factor.isEnabled ? unseal(factor.sealedSecret, actor.staffId) : null;
  if (!factor || secret === null) return refused('请重新点“开始设置”，再扫一次码。');
  const step = stepOf(secret, input.code, now());
  const proof = await prove(actor, { ...input, field: 'password', isCode: async () => step !== null });
  if (!proof.ok) return proof;
  const codes = newRecoveryCodes();
  const isEnabled = await enableSecondFactor(actor, {
    sealedSecret: factor.sealedSecret,
    step: step ?? 0,
    codeHashes: codes.map(code => hashRecoveryCode(actor.staffId, code)),
    token: proof.value.token,
  });
  return isEnabled ? done({ codes }) : refused('请重新点“开始设置”，再扫一次码。');
}

const isTaken = (input: ProveInput) => (person: Parameters<typeof takeCode>[0]) =>
  takeCode(person, input.code);

export async function removeSecondFactor(actor: Actor, input: ProveInput): Promise<Outcome> {
  const proof = await prove(actor, { ...input, field: 'password', isCode: isTaken(input) });
  if (!proof.ok) return proof;
  await disableSecondFactor(actor);
  return done(null);
}

/** Ten new recovery codes instead of the former ones, shown this once. */
export async function renewRecoveryCodes(
  actor: Actor,
  input: ProveInput,
): Promise<Outcome<{ codes: string[] }>> {
  const proof = await prove(actor, { ...input, field: 'password', isCode: isTaken(input) });
  if (!proof.ok) return proof;
  const codes = newRecoveryCodes();
  await replaceRecoveryCodes(
    actor,
    codes.map(code => hashRecoveryCode(actor.staffId, code)),
  );
  return done({ codes });
}
