'use server';
import { action } from '@/lib/action';
import { countLeads, listFilterChoices } from '@/lib/db/filter-choice';
import { choicesInput, countInput } from '@/lib/domain/filter-input';

export const count = action('filter.count', countInput, countLeads);
export const choices = action('filter.choices', choicesInput, listFilterChoices);
