import { apiHandler, otherMethod } from '@/lib/api/handler';
import { listLeadsAfter } from '@/lib/db/api-leads';
import { createLead } from '@/lib/db/lead-create';
import { canReadSomeLeads } from '@/lib/domain/access';
import { readPlace, writePlace } from '@/lib/domain/api-cursor';
import { readFilter, writeFilter } from '@/lib/domain/lead-filter';
import { done, invalid, notAllowed } from '@/lib/domain/outcome';

/** The ledger's rows under the ledger's filter, in the order in which they were changed. */
export const GET = apiHandler('api.listLeads', async ({ actor, query, search }) => {
  if (!canReadSomeLeads(actor)) return notAllowed('你的岗位不能查看线索。');
  const after = query.cursor === undefined ? null : readPlace(query.cursor);
  if (query.cursor !== undefined && after === null) return invalid({ cursor: 'cursor 不正确，请从头取。' });
  const filter = readFilter(search);
  const updatedSince = query.updatedSince ?? null;
  const page = await listLeadsAfter(actor, { filter, limit: query.limit, after, updatedSince });
  return done({
    items: page.rows,
    next: page.next && writePlace(page.next),
    filter: writeFilter(filter),
  });
});

export const POST = apiHandler('api.createLead', ({ actor, body }) => createLead(actor, body));

export const PUT = otherMethod('GET, POST');
export { PUT as DELETE, PUT as PATCH };
