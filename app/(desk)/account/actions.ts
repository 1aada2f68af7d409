'use server';
import { action } from '@/lib/action';
import { changePassword, endOne, endOthers } from '@/lib/auth/account';
import {
  confirmSecondFactor,
  removeSecondFactor,
  renewRecoveryCodes,
  startSecondFactor,
} from '@/lib/auth/second-factor';
import {
  changePasswordInput,
  endOtherSessionsInput,
  endSessionInput,
  proveInput,
  startSecondFactorInput,
} from '@/lib/domain/account';

export const change = action('account.changePassword', changePasswordInput, changePassword);
export const signOutOne = action('account.endSession', endSessionInput, endOne);
export const signOutOthers = action('account.endOtherSessions', endOtherSessionsInput, endOthers);
export const start = action('account.startSecondFactor', startSecondFactorInput, startSecondFactor);
export const confirm = action('account.confirmSecondFactor', proveInput, confirmSecondFactor);
export const remove = action('account.removeSecondFactor', proveInput, removeSecondFactor);
export const renew = action('account.renewRecoveryCodes', proveInput, renewRecoveryCodes);
