import { NextRequest } from 'next/server';
import { recordExternalTry } from '../../db/external-identity';
import { requestOrigin } from '../request';
import { isExternal } from './providers';

type Handle = (request: NextRequest) => Promise<Response>;

/** 钉钉 sends its code back as authCode; the library knows it by its standard name alone. */
function withCode(request: NextRequest): NextRequest {
  const url = new URL(request.nextUrl);
  const code = url.searchParams.get('authCode');
  if (code === null || url.searchParams.has('code')) return request;
  url.searchParams.set('code', code);
  return new NextRequest(url, request);
}

/** What the library itself turned away on the way back (a forged state, a provider that says no) is kept too. */
async function keepFailure(provider: string, answer: Response): Promise<void> {
  const location = answer.headers.get('location') ?? '';
  if (!/[?&]error=(OAuth|Callback|undefined|Configuration)/.test(location)) return;
  const { address } = await requestOrigin();
  await recordExternalTry({ provider, label: provider, address, staff: null, reason: 'failed' });
}

/** The way back from an outside provider, around the library's own handling of it. */
export async function answerExternal(
  path: string[],
  request: NextRequest,
  handle: Handle,
): Promise<Response> {
  const [action, provider = ''] = path;
  if (action !== 'callback' || !isExternal(provider)) return handle(request);
  const answer = await handle(withCode(request));
  await keepFailure(provider, answer);
  return answer;
}
