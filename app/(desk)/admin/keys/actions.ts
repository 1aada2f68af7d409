'use server';
import { action } from '@/lib/action';
import { issueKey } from '@/lib/auth/api-key';
import { revokeKey } from '@/lib/db/api-key';
import { createKeyInput, revokeKeyInput } from '@/lib/domain/api-key-input';

export const create = action('key.create', createKeyInput, issueKey);
export const revoke = action('key.revoke', revokeKeyInput, revokeKey);
