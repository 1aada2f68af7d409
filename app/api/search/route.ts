import { find } from '@/lib/db/find';
import { findInput } from '@/lib/domain/find-input';
import { handler } from '@/lib/handler';

/** What the palette shows while one types; asked again with every letter, so nothing of it is kept. */
export const GET = handler('search.find', async (actor, request) => {
  const { searchParams } = new URL(request.url);
  const input = findInput.parse({ q: searchParams.get('q') ?? '', opened: searchParams.get('opened') ?? '' });
  const outcome = await find(actor, input);
  if (!outcome.ok) return outcome;
  return Response.json(outcome.value, { headers: { 'Cache-Control': 'private, no-store' } });
});
