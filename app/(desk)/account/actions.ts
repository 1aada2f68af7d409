'use server';
import { action } from '@/lib/action';
import { changePassword, endOthers } from '@/lib/auth/account';
import { changePasswordInput, endOtherSessionsInput } from '@/lib/domain/account';

export const change = action('account.changePassword', changePasswordInput, changePassword);
export const signOutOthers = action('account.endOtherSessions', endOtherSessionsInput, endOthers);
