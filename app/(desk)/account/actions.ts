'use server';
import { action } from '@/lib/action';
import { changePassword, endOne, endOthers } from '@/lib/auth/account';
import { startLinking } from '@/lib/auth/external/linking';
import {
  confirmSecondFactor,
  removeSecondFactor,
  renewRecoveryCodes,
  startSecondFactor,
} from '@/lib/auth/second-factor';
import { unlinkIdentity as unlink } from '@/lib/db/external-identity';
import { setMail as setMailOf } from '@/lib/db/mail-settings';
import {
  changePasswordInput,
  endOtherSessionsInput,
  endSessionInput,
  proveInput,
  startSecondFactorInput,
} from '@/lib/domain/account';
import { startLinkingInput, unlinkIdentityInput } from '@/lib/domain/identity-input';
import { setMailInput } from '@/lib/domain/mail-input';

export const change = action('account.changePassword', changePasswordInput, changePassword);
export const signOutOne = action('account.endSession', endSessionInput, endOne);
export const signOutOthers = action('account.endOtherSessions', endOtherSessionsInput, endOthers);
export const start = action('account.startSecondFactor', startSecondFactorInput, startSecondFactor);
export const confirm = action('account.confirmSecondFactor', proveInput, confirmSecondFactor);
export const remove = action('account.removeSecondFactor', proveInput, removeSecondFactor);
export const renew = action('account.renewRecoveryCodes', proveInput, renewRecoveryCodes);
export const linkIdentity = action('identity.link', startLinkingInput, startLinking);
export const unlinkIdentity = action('identity.unlink', unlinkIdentityInput, unlink);
export const setMail = action('account.setMail', setMailInput, setMailOf);
