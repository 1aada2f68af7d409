'use server';
import { action } from '@/lib/action';
import { confirmEntry } from '@/lib/db/stage-entry';
import { confirmInput } from '@/lib/domain/lead-input';

export const confirm = action('work.confirm', confirmInput, confirmEntry);
