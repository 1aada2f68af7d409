'use server';
import { action } from '@/lib/action';
import { tagLead } from '@/lib/db/lead-tag';
import { tagLeadInput } from '@/lib/domain/tag-input';

export const tag = action('lead.tag', tagLeadInput, tagLead);
