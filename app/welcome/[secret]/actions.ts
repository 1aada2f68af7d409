'use server';
import { openAction } from '@/lib/action';
import { redeemWelcome } from '@/lib/auth/account';
import { welcomeInput } from '@/lib/domain/account';

export const redeem = openAction(welcomeInput, redeemWelcome);
