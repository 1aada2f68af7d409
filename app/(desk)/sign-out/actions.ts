'use server';
import { formAction } from '@/lib/action';
import { endSession } from '@/lib/auth/sign-out';

export const signOut = formAction(endSession);
