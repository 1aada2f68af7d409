'use server';
import { entrantAction } from '@/lib/action';
import { changePassword } from '@/lib/auth/account';
import { confirmSecondFactor, startSecondFactor } from '@/lib/auth/second-factor';
import { changePasswordInput, proveInput, startSecondFactorInput } from '@/lib/domain/account';

export const change = entrantAction('renew.changePassword', changePasswordInput, changePassword);
export const start = entrantAction('renew.startSecondFactor', startSecondFactorInput, startSecondFactor);
export const confirm = entrantAction('renew.confirmSecondFactor', proveInput, confirmSecondFactor);
