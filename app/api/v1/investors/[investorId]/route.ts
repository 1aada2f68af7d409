import { apiHandler, otherMethod } from '@/lib/api/handler';
import { getInvestor } from '@/lib/db/investor-card';
import { editInvestor } from '@/lib/db/investor-edit';
import { done, notFound } from '@/lib/domain/outcome';

export const GET = apiHandler('api.getInvestor', async ({ actor, params }) => {
  const card = await getInvestor(actor, params.investorId ?? '');
  return card ? done(card) : notFound('投资方');
});

export const PUT = apiHandler('api.editInvestor', ({ actor, params, body, version }) =>
  editInvestor(actor, { ...body, investorId: params.investorId ?? '', version }),
);

export const POST = otherMethod('GET, PUT');
export { POST as DELETE, POST as PATCH };
