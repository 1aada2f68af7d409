import { noteRefusal } from './auth/refusal';
import { findActor } from './auth/require-actor';
import { isSameOrigin } from './auth/same-origin';
import type { Actor } from './domain/actor';
import type { Refusal } from './domain/outcome';
import { logUnexpected } from './log';

const STATUS: Record<Refusal['kind'], number> = {
  notFound: 404,
  notAllowed: 403,
  invalid: 400,
  refused: 422,
  stale: 409,
  limited: 429,
};

/** A refusal with a status of its own, where none of an outcome's kinds says it: 413, 415. */
export type Rejection = { ok: false; status: number; message: string };

type Answer = Response | ({ ok: false } & Refusal) | Rejection;

type Context<Params> = { params: Promise<Params> };

/** One sentence: as JSON to the script that sent something, as plain text to the person who followed a link. */
function say(request: Request, status: number, message: string, more: Record<string, string> = {}): Response {
  const headers = { 'Cache-Control': 'private, no-store', 'X-Content-Type-Options': 'nosniff', ...more };
  if (request.method !== 'GET') return Response.json({ reason: message }, { status, headers });
  return new Response(message, {
    status,
    headers: { ...headers, 'Content-Type': 'text/plain; charset=utf-8' },
  });
}

const retryAfter = (answer: object): Record<string, string> =>
  'seconds' in answer ? { 'Retry-After': String(answer.seconds) } : {};

/**
 * The one door of every route handler that serves people: origin → actor → run → answer. A write from another
 * site is refused before anything is read, a refusal keeps its sentence and leaves a row in the audit under
 * the door's name (attachment.download), and what nobody expected is told as one calm sentence.
 */
export function handler<Params extends Record<string, string> = Record<string, never>>(
  door: string,
  run: (actor: Actor, request: Request, params: Params) => Promise<Answer>,
): (request: Request, context: Context<Params>) => Promise<Response> {
  return async (request, context) => {
    if (request.method !== 'GET' && !isSameOrigin(request))
      return say(request, 403, '请在本系统的页面中操作。');
    // A link may be followed from anywhere; another site's script or picture has no business with our files.
    if (
      request.headers.get('sec-fetch-site') === 'cross-site' &&
      request.headers.get('sec-fetch-mode') !== 'navigate'
    )
      return say(request, 403, '请在本系统的页面中操作。');
    try {
      const actor = await findActor();
      if (!actor) return say(request, 401, '登录已过期，请重新登录后再试。');
      const params = await context.params;
      const answer = await run(actor, request, params);
      if (answer instanceof Response) return answer;
      if ('kind' in answer) await noteRefusal(actor, door, params, answer);
      const status = 'kind' in answer ? STATUS[answer.kind] : answer.status;
      return say(request, status, answer.message, retryAfter(answer));
    } catch (error) {
      const number = logUnexpected(error);
      return say(request, 500, `出了点问题（编号 ${number}），已记录。请重试；仍不行请把编号告诉管理员。`);
    }
  };
}
