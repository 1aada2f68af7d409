import { currentToken } from '@/lib/auth/proof';
import { openStream } from '@/lib/auth/stream';
import { canReadSomeLeads } from '@/lib/domain/access';
import { handler } from '@/lib/handler';

const TOO_MANY = '打开的页面太多，本页暂不接收即时通知。';

/** What an open page is told without asking; see lib/domain/stream-event.ts. */
export const GET = handler('stream.open', async (actor, request) => {
  const token = await currentToken();
  const of = { staffId: actor.staffId, readsLeads: canReadSomeLeads(actor) };
  const stream = token === null ? null : openStream({ ...of, token }, request.signal);
  return stream ?? { ok: false, status: 429, message: TOO_MANY };
});
