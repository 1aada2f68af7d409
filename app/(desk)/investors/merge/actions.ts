'use server';
import { action } from '@/lib/action';
import { mergeInvestors } from '@/lib/db/investor-merge';
import { mergeInvestorsInput } from '@/lib/domain/investor-input';

export const merge = action('investor.merge', mergeInvestorsInput, mergeInvestors);
