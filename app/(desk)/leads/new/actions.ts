'use server';
import { action } from '@/lib/action';
import { listSimilarInvestors } from '@/lib/db/investor';
import { createLead } from '@/lib/db/lead-create';
import { whyNotNow } from '@/lib/db/rate-limit';
import { createLeadInput, similarInput } from '@/lib/domain/lead-input';
import { done } from '@/lib/domain/outcome';

export const create = action('lead.create', createLeadInput, createLead);
export const findSimilar = action(
  'lead.findSimilar',
  similarInput,
  async (actor, input) =>
    (await whyNotNow(actor, 'search')) ?? done(await listSimilarInvestors(actor, input)),
);
