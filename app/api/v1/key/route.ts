import { apiHandler, otherMethod } from '@/lib/api/handler';
import { done } from '@/lib/domain/outcome';

/** What the caller's own key is good for. */
export const GET = apiHandler('api.showKey', async ({ actor, key }) =>
  done({
    name: key.name,
    owner: actor.name,
    unitCode: key.unitCode,
    scopes: key.scopes,
    expiresAt: key.expiresAt.toISOString(),
  }),
);

export const POST = otherMethod('GET');
export { POST as DELETE, POST as PATCH, POST as PUT };
