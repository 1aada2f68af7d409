import { apiHandler, otherMethod } from '@/lib/api/handler';
import { getLead } from '@/lib/db/lead-detail';
import { editField } from '@/lib/db/lead-edit';
import { done, notFound } from '@/lib/domain/outcome';

/** No field shows this: whoever changes a lead through the interface has read its very version. */
const NOT_SHOWN = '\uFFFF';

export const GET = apiHandler('api.getLead', async ({ actor, params }) => {
  const lead = await getLead(actor, params.leadId ?? '');
  return lead ? done(lead) : notFound();
});

export const PATCH = apiHandler('api.editLead', ({ actor, params, body, version }) =>
  editField(actor, { ...body, leadId: params.leadId ?? '', version, before: NOT_SHOWN }),
);

export const POST = otherMethod('GET, PATCH');
export { POST as DELETE, POST as PUT };
