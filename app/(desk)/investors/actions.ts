'use server';
import { action } from '@/lib/action';
import { searchInvestors } from '@/lib/db/investor-list';
import { searchInvestorsInput } from '@/lib/domain/investor-input';

export const search = action('investor.search', searchInvestorsInput, searchInvestors);
