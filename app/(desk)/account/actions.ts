'use server';
import { action } from '@/lib/action';
import { changePassword, endOthers } from '@/lib/auth/account';
import { startLinking } from '@/lib/auth/external/linking';
import { unlinkIdentity as unlink } from '@/lib/db/external-identity';
import { changePasswordInput, endOtherSessionsInput } from '@/lib/domain/account';
import { startLinkingInput, unlinkIdentityInput } from '@/lib/domain/identity-input';

export const change = action('account.changePassword', changePasswordInput, changePassword);
export const signOutOthers = action('account.endOtherSessions', endOtherSessionsInput, endOthers);
export const linkIdentity = action('identity.link', startLinkingInput, startLinking);
export const unlinkIdentity = action('identity.unlink', unlinkIdentityInput, unlink);
