import { apiHandler, otherMethod } from '@/lib/api/handler';
import { logActivity } from '@/lib/db/activity';
import { getLead } from '@/lib/db/lead-detail';
import { done, notFound } from '@/lib/domain/outcome';

export const GET = apiHandler('api.listActivities', async ({ actor, params }) => {
  const lead = await getLead(actor, params.leadId ?? '');
  return lead ? done({ items: lead.activities }) : notFound();
});

export const POST = apiHandler('api.logActivity', ({ actor, params, body }) =>
  logActivity(actor, { ...body, leadId: params.leadId ?? '' }),
);

export const PUT = otherMethod('GET, POST');
export { PUT as DELETE, PUT as PATCH };
