import { createKey } from '../db/api-key';
import { as } from '../db/testing-actor';
import { value } from '../db/testing-deeds';
import { SCOPE_KEYS, type ScopeKey } from '../domain/api-scope';

type Params = Promise<Record<string, string> | undefined>;
type Handler = (request: Request, context: { params: Params }) => unknown;
type Answered = { status: number; headers: Headers; text: string; json: Record<string, unknown> };

export type Asked = {
  method?: string;
  token?: string | null;
  body?: unknown;
  headers?: Record<string, string>;
};

const routes = (): Promise<{ pattern: RegExp; names: string[]; load: () => Promise<object> }[]> =>
  Promise.all(
    Object.entries({
      '/key': () => import('@/app/api/v1/key/route'),
      '/leads': () => import('@/app/api/v1/leads/route'),
      '/leads/[leadId]': () => import('@/app/api/v1/leads/[leadId]/route'),
      '/leads/[leadId]/advance': () => import('@/app/api/v1/leads/[leadId]/advance/route'),
      '/leads/[leadId]/entries': () => import('@/app/api/v1/leads/[leadId]/entries/route'),
      '/leads/[leadId]/activities': () => import('@/app/api/v1/leads/[leadId]/activities/route'),
      '/investors': () => import('@/app/api/v1/investors/route'),
      '/investors/[investorId]': () => import('@/app/api/v1/investors/[investorId]/route'),
      '/reports/monthly': () => import('@/app/api/v1/reports/monthly/route'),
      '/openapi.json': () => import('@/app/api/v1/openapi.json/route'),
      '/[...path]': () => import('@/app/api/v1/[...path]/route'),
    }).map(async ([path, load]) => ({
      pattern: new RegExp(`^${path.replace('[...path]', '.+').replace(/\[\w+\]/g, '([^/]*)')}$`),
      names: [...path.matchAll(/\[(\w+)\]/g)].map(match => match[1] ?? ''),
      load,
    })),
  );

/** Asks a route as Next would, without a server between. */
export async function ask(address: string, asked: Asked = {}): Promise<Answered> {
  const { method = 'GET', token = null, body, headers = {} } = asked;
  const url = new URL(`http://desk.test/api/v1${address}`);
  const path = url.pathname.slice('/api/v1'.length);
  const found = (await routes()).find(({ pattern }) => pattern.test(path));
  if (!found) throw new Error(`No route for ${path}`);
  const [, ...parts] = found.pattern.exec(path) ?? [];
  const params = Object.fromEntries(
    found.names.map((name, at) => [name, decodeURIComponent(parts[at] ?? '')]),
  );
  const route = (await found.load()) as Record<string, Handler | undefined>;
  const request = new Request(url, {
    method,
    headers: {
      'x-forwarded-for': '10.0.0.7',
      ...(token !== null && { Authorization: `Bearer ${token}` }),
      ...(body !== undefined && { 'Content-Type': 'application/json' }),
      ...headers,
    },
    ...(body !== undefined && { body: typeof body === 'string' ? body : JSON.stringify(body) }),
  });
  const response = (await route[method]?.(request, {
    params: Promise.resolve(found.names.length > 0 ? params : undefined),
  })) as Response;
  const text = await response.text();
  const isJson = /json/.test(response.headers.get('content-type') ?? '');
  return { status: response.status, headers: response.headers, text, json: isJson ? JSON.parse(text) : {} };
}

/** A key of somebody of the cast, personal unless a unit is named. */
export async function keyOf(
  name: string,
  { scopes = SCOPE_KEYS, unitCode = null }: { scopes?: readonly ScopeKey[]; unitCode?: string | null } = {},
): Promise<string> {
  const terms = { name: '对账程序', unitCode, scopes: [...scopes], days: 30 };
  return value(await createKey(await as(name), terms)).token;
}
