import { apiHandler, otherMethod } from '@/lib/api/handler';
import { getMonthlyReport } from '@/lib/db/report';
import { notAllowed } from '@/lib/domain/outcome';
import { parseScope } from '@/lib/domain/report/scope';

/** The figures of a month within the reach of the key's owner. */
export const GET = apiHandler('api.getReport', async ({ actor, query }) => {
  const scope = parseScope(query.scope);
  if (scope === null) return notAllowed('没有这个范围的月报。');
  return getMonthlyReport(actor, { month: query.month, scope });
});

export const POST = otherMethod('GET');
export { POST as DELETE, POST as PATCH, POST as PUT };
