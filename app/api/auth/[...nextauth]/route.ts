import type { NextRequest } from 'next/server';
import NextAuth from 'next-auth';
import { answerExternal } from '@/lib/auth/external/answer';
import { authOptions } from '@/lib/auth/options';
import { requestOrigin } from '@/lib/auth/request';
import { whyNotFrom } from '@/lib/db/rate-limit';
import { env } from '@/lib/env';

type Context = { params: Promise<{ nextauth: string[] }> };

/** What of the library's endpoints signing in needs. Who is signed in, and signing out, are the desk's own. */
const OPEN: Record<string, readonly string[]> = {
  GET: ['csrf', 'providers', 'error', 'callback'],
  POST: ['signin', 'callback'],
};

const KEPT = { 'Cache-Control': 'private, no-store' };

/** A password costs the server twenty milliseconds and an outside identity a journey: nobody gets them by the thousand. */
async function whyNotSignIn(): Promise<Response | null> {
  const wait = await whyNotFrom((await requestOrigin()).address, 'signIn');
  if (!wait) return null;
  // The library's own client reads the error out of this address.
  const url = `${env.address}/sign-in?error=${encodeURIComponent(wait.message)}`;
  return Response.json({ url }, { status: 429, headers: { ...KEPT, 'Retry-After': String(wait.seconds) } });
}

/** The library throws at a request to be led where no address is, such as \\\\elsewhere. */
function unlessNoAddress(error: unknown): null {
  if (error instanceof TypeError && 'code' in error && error.code === 'ERR_INVALID_URL') return null;
  throw error;
}

async function handle(request: NextRequest, context: Context): Promise<Response> {
  const { nextauth } = await context.params;
  const [endpoint = '', provider] = nextauth;
  const isOpen = OPEN[request.method]?.includes(endpoint) ?? false;
  // What the library's client has to complain of in a browser: heard, not written down.
  if (endpoint === '_log') return new Response(null, { status: 204, headers: KEPT });
  // The library answers 500 to a password in an address.
  const isPasswordLink = request.method === 'GET' && provider === 'credentials';
  if (!isOpen || isPasswordLink) return new Response(null, { status: 404, headers: KEPT });
  const limited = request.method === 'POST' || endpoint === 'callback' ? await whyNotSignIn() : null;
  if (limited) return limited;
  const answer: Response | null = await answerExternal(nextauth, request, asked =>
    NextAuth(asked, context, authOptions()),
  ).catch(unlessNoAddress);
  if (answer === null)
    return Response.json({ url: `${env.address}/sign-in` }, { status: 400, headers: KEPT });
  answer.headers.set('Cache-Control', KEPT['Cache-Control']);
  return answer;
}

export { handle as GET, handle as POST };
