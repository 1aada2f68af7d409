import { createHash } from 'node:crypto';
import { z } from 'zod';
import { noteRefusal } from '../auth/refusal';
import { doOnce } from '../db/api-answer';
import type { KeyInUse } from '../db/api-key-actor';
import { type Allowance, spendRequest } from '../db/rate-limit';
import type { Actor } from '../domain/actor';
import { type Problem, problemOf, problemOfRefusal } from '../domain/api-problem';
import type { Outcome } from '../domain/outcome';
import { logUnexpected } from '../log';
import { authenticate } from './authenticate';
import { type AnswerOf, type BodyOf, type OperationName, operationOf, type QueryOf } from './operations';
import { PRIVATE, problemResponse } from './problem';
import { areIds, type Read, readRequest } from './read-request';

// What a schema has no sentence of its own for is said in Chinese too.
z.config(z.locales.zhCN());

export type Ask<Name extends OperationName> = {
  actor: Actor;
  key: KeyInUse;
  /** Of the address; ids that can be ids. */
  params: Record<string, string>;
  query: QueryOf<Name>;
  body: BodyOf<Name>;
  /** Which version is being changed; 0 where the operation needs none. */
  version: number;
  /** The whole query as it came, for the ledger's own reader. */
  search: Record<string, string>;
};

/** Where the address has no part in brackets Next hands in nothing. */
type Context = { params: Promise<Record<string, string> | undefined> };
type Headers = Record<string, string>;

const allowanceHeaders = ({ most, left, seconds }: Allowance): Headers => ({
  'RateLimit-Policy': `"key";q=${most};w=60`,
  RateLimit: `"key";r=${left};t=${seconds}`,
});

const sha256 = (text: string): string => createHash('sha256').update(text).digest('hex');

/** ETag of an answer: the version, which If-Match asks for, and a mark of everything said. */
const tagOf = (text: string): string => {
  const { version } = JSON.parse(text) as { version: number };
  return `"${version}.${sha256(text).slice(0, 16)}"`;
};

/** Whether the caller has this very answer already. */
const isKnown = (request: Request, tag: string): boolean =>
  (request.headers.get('if-none-match') ?? '')
    .split(',')
    .map(one => one.trim().replace(/^W\//, ''))
    .some(one => one === tag || one === '*');

function answerResponse(name: OperationName, request: Request, value: unknown, headers: Headers): Response {
  const operation = operationOf(name);
  const text = JSON.stringify(operation.answer.parse(value));
  const tagged = operation.isVersioned ? { ETag: tagOf(text) } : null;
  const all = { ...PRIVATE, ...headers, ...tagged };
  if (tagged && isKnown(request, tagged.ETag)) return new Response(null, { status: 304, headers: all });
  return new Response(text, {
    status: operation.status,
    headers: { ...all, 'Content-Type': 'application/json; charset=utf-8' },
  });
}

type Told<T> = { outcome: Outcome<T>; isReplay: boolean } | { problem: Problem };

/** Does it, once where the caller's own key says that it may come again. */
async function tell<T>(
  request: Request,
  key: KeyInUse,
  read: Read,
  run: () => Promise<Outcome<T>>,
): Promise<Told<T>> {
  if (read.idempotencyKey === null) return { outcome: await run(), isReplay: false };
  const { pathname } = new URL(request.url);
  const said = [request.method, pathname, request.headers.get('if-match') ?? '', read.text];
  const once = await doOnce(
    { keyId: key.id, idempotencyKey: read.idempotencyKey, requestHash: sha256(said.join('\n')) },
    run,
  );
  if (once !== 'other') return once;
  return { problem: problemOf('keyReused', '这个 Idempotency-Key 在 24 小时内已用于另一个请求，请换一个。') };
}

async function serve<Name extends OperationName>(
  name: Name,
  request: Request,
  context: Context,
  run: (ask: Ask<Name>) => Promise<Outcome<AnswerOf<Name>>>,
): Promise<Response> {
  const entered = await authenticate(request);
  if ('problem' in entered) return problemResponse(entered.problem, entered.headers);
  const { key } = entered;
  const { allowance, wait } = await spendRequest(key.actor, key.id);
  const headers = allowanceHeaders(allowance);
  if (wait)
    return problemResponse(problemOfRefusal(wait), { ...headers, 'Retry-After': String(wait.seconds) });
  const operation = operationOf(name);
  if (operation.scope !== null && !key.scopes.includes(operation.scope)) {
    await noteRefusal(key.actor, name, {}, { ok: false, kind: 'notAllowed' });
    const challenge = `Bearer realm="desk", error="insufficient_scope", scope="${operation.scope}"`;
    const problem = problemOf('insufficientScope', `这把密钥没有勾选用途 ${operation.scope}。`);
    return problemResponse(problem, { ...headers, 'WWW-Authenticate': challenge });
  }
  const params = (await context.params) ?? {};
  if (!areIds(params)) return problemResponse(problemOf('notFound', '没有找到，或你无权查看。'), headers);
  const read = await readRequest(request, operation);
  if (!read.ok) return problemResponse(read.problem, headers);
  const search = Object.fromEntries(new URL(request.url).searchParams);
  const { query, body, version } = read.value;
  const ask = { actor: key.actor, key, params, query, body, version: version ?? 0, search } as Ask<Name>;
  const told = await tell(request, key, read.value, () => run(ask));
  if ('problem' in told) return problemResponse(told.problem, headers);
  if (told.outcome.ok) return answerResponse(name, request, told.outcome.value, headers);
  if (!told.isReplay) await noteRefusal(key.actor, name, params, told.outcome);
  const more = told.outcome.kind === 'limited' ? { 'Retry-After': String(told.outcome.seconds) } : {};
  return problemResponse(problemOfRefusal(told.outcome), { ...headers, ...more });
}

/**
 * The one door of every operation of the interface: key → allowance → scope → parse → run → answer. The same deeds
 * and reads as on the pages, as the key's owner; refusals are problems, those not theirs to do are kept in the audit
 * under the door's name, and what nobody expected is told as one calm sentence.
 */
export function apiHandler<Name extends OperationName>(
  name: Name,
  run: (ask: Ask<Name>) => Promise<Outcome<AnswerOf<Name>>>,
): (request: Request, context: Context) => Promise<Response> {
  return async (request, context) => {
    try {
      return await serve(name, request, context, run);
    } catch (error) {
      const number = logUnexpected(error);
      return problemResponse(problemOf('unexpected', `出了点问题（编号 ${number}），已记录。请稍后重试。`));
    }
  };
}

/** For the methods that an address does not know. */
export function otherMethod(allowed: string): () => Response {
  return () =>
    problemResponse(problemOf('methodNotAllowed', `这个地址只支持 ${allowed}。`), { Allow: allowed });
}
