'use server';
import { action } from '@/lib/action';
import { handOverLeads, previewHandOver } from '@/lib/db/handover';
import { handOverInput, previewHandOverInput } from '@/lib/domain/handover-input';

export const preview = action('lead.previewHandOver', previewHandOverInput, previewHandOver);
export const handOver = action('lead.handOver', handOverInput, handOverLeads);
