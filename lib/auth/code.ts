import { now } from '../clock';
import { findSecondFactor, spendRecoveryCode, spendStep } from '../db/second-factor';
import { hashRecoveryCode } from './recovery-code';
import { unseal } from './seal';
import { stepOf } from './totp';

/** Takes a code of the phone, or a recovery code, of whoever has a second factor. Each is worth something once. */
export async function takeCode(
  person: { staffId: string; username: string; address: string },
  typed: string,
): Promise<boolean> {
  const { staffId } = person;
  const factor = await findSecondFactor(staffId);
  if (!factor?.isEnabled) return false;
  const secret = unseal(factor.sealedSecret, staffId);
  const step = secret === null ? null : stepOf(secret, typed, now());
  if (step !== null) return spendStep(staffId, step);
  return spendRecoveryCode(person, hashRecoveryCode(staffId, typed));
}
