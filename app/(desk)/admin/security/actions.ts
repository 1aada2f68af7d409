'use server';
import { action } from '@/lib/action';
import { setPolicy } from '@/lib/db/security-policy';
import { setPolicyInput } from '@/lib/domain/security-policy-input';

export const set = action('policy.set', setPolicyInput, setPolicy);
