import { apiHandler, otherMethod } from '@/lib/api/handler';
import { getLead } from '@/lib/db/lead-detail';
import { done, notFound } from '@/lib/domain/outcome';

export const GET = apiHandler('api.listEntries', async ({ actor, params }) => {
  const lead = await getLead(actor, params.leadId ?? '');
  return lead ? done({ items: lead.entries }) : notFound();
});

export const POST = otherMethod('GET');
export { POST as DELETE, POST as PATCH, POST as PUT };
