'use server';
import { action } from '@/lib/action';
import { endSnooze as endSnoozeOf, snoozeLead } from '@/lib/db/snooze';
import { endSnoozeInput, snoozeInput } from '@/lib/domain/snooze-input';

export const snooze = action('lead.snooze', snoozeInput, snoozeLead);
export const endSnooze = action('lead.endSnooze', endSnoozeInput, endSnoozeOf);
