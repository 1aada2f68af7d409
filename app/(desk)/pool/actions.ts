'use server';
import { action } from '@/lib/action';
import { takeFromPool } from '@/lib/db/pool';
import { takeFromPoolInput } from '@/lib/domain/claim-input';

export const take = action('pool.take', takeFromPoolInput, takeFromPool);
