'use server';
import { action } from '@/lib/action';
import { findSimilarInvestors } from '@/lib/db/investor';
import { createLead } from '@/lib/db/lead-create';
import { createLeadInput, similarInput } from '@/lib/domain/lead-input';

export const create = action('lead.create', createLeadInput, createLead);
export const findSimilar = action('lead.findSimilar', similarInput, findSimilarInvestors);
