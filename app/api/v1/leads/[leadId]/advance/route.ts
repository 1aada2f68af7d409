import { apiHandler, otherMethod } from '@/lib/api/handler';
import { advanceStage } from '@/lib/db/lead-stage';

/** Through the gate, as on the board: what is missing is told by field and document. */
export const POST = apiHandler('api.advanceLead', ({ actor, params, body, version }) =>
  advanceStage(actor, { ...body, leadId: params.leadId ?? '', version }),
);

export const GET = otherMethod('POST');
export { GET as DELETE, GET as PATCH, GET as PUT };
