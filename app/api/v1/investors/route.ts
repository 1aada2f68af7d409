import { apiHandler, otherMethod } from '@/lib/api/handler';
import { listInvestorsAfter } from '@/lib/db/api-investors';
import { canReadSomeLeads } from '@/lib/domain/access';
import { readIdPlace, writeIdPlace } from '@/lib/domain/api-cursor';
import { done, invalid, notAllowed } from '@/lib/domain/outcome';

export const GET = apiHandler('api.listInvestors', async ({ actor, query }) => {
  if (!canReadSomeLeads(actor)) return notAllowed('你的岗位不能查看投资方。');
  const after = query.cursor === undefined ? null : readIdPlace(query.cursor);
  if (query.cursor !== undefined && after === null) return invalid({ cursor: 'cursor 不正确，请从头取。' });
  const { rows, next } = await listInvestorsAfter(actor, { after, limit: query.limit });
  return done({ items: rows, next: next && writeIdPlace(next) });
});

export const POST = otherMethod('GET');
export { POST as DELETE, POST as PATCH, POST as PUT };
