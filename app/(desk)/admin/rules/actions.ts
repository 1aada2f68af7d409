'use server';
import { action } from '@/lib/action';
import { setRules } from '@/lib/db/rule-set-edit';
import { setRulesInput } from '@/lib/domain/rule-settings-input';

export const set = action('rules.set', setRulesInput, setRules);
