import { type ChildProcess, spawn } from 'node:child_process';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { type APIRequestContext, request as requests } from '@playwright/test';
import { DEMO_PASSWORD } from '@/prisma/seed/cast';
import { expect, test } from './fixtures';
import { send, type Wired } from './wire';

const FORGED = '203.0.113.9';
const CLIENT = '198.51.100.7';
const SIGNED_IN = `SELECT address FROM session WHERE agent = $1 ORDER BY created_at DESC LIMIT 1`;
const AUDITED = `SELECT address FROM audit_entry WHERE deed IN ('session.opened', 'session.refused') ORDER BY id DESC LIMIT 1`;

/** Signs in over plain HTTP with these headers, as a program would. */
async function signIn(
  request: APIRequestContext,
  headers: Record<string, string>,
  password = DEMO_PASSWORD,
): Promise<void> {
  const { csrfToken } = await (await request.get('/api/auth/csrf', { headers })).json();
  await request.post('/api/auth/callback/credentials', {
    headers,
    form: { csrfToken, username: 'chengang', password, json: 'true' },
    maxRedirects: 0,
  });
}

const headersFor = (agent: string): Record<string, string> => ({
  'User-Agent': agent,
  'X-Forwarded-For': `${FORGED}, ${CLIENT}`,
  'X-Real-IP': FORGED,
  Forwarded: `for=${FORGED}`,
});

test('a header the client wrote changes no address, neither of a session nor of a failed try', async ({
  request,
  query,
}) => {
  await signIn(request, headersFor('forger'));
  expect(await query(SIGNED_IN, ['forger'])).toEqual([{ address: '127.0.0.1' }]);
  expect(await query(AUDITED)).toEqual([{ address: '127.0.0.1' }]);
  await signIn(request, headersFor('forger'), 'wrong');
  expect(await query(AUDITED)).toEqual([{ address: '127.0.0.1' }]);
});

function freePort(): Promise<number> {
  const server = createServer();
  return new Promise(resolve => {
    server.listen(0, '127.0.0.1', () => {
      const address = server.address();
      server.close(() => resolve(typeof address === 'object' && address ? address.port : 0));
    });
  });
}

/** The same build once more, told that one proxy of ours stands in front. */
async function startBehindProxy(port: number, more: Record<string, string> = {}): Promise<ChildProcess> {
  const next = join('node_modules', 'next', 'dist', 'bin', 'next');
  const env = { ...process.env, NODE_ENV: 'production' as const, TRUSTED_PROXIES: '1', ...more };
  const site = spawn(process.execPath, [next, 'start', '-H', '127.0.0.1', '-p', String(port)], {
    env,
    stdio: 'ignore',
  });
  const isUp = (): Promise<boolean> =>
    fetch(`http://127.0.0.1:${port}/api/health`).then(
      answer => answer.ok,
      () => false,
    );
  await expect.poll(isUp, { timeout: 30_000 }).toBe(true);
  return site;
}

test('behind one proxy of ours the address is the one that proxy saw', async ({ query }) => {
  const port = await freePort();
  const site = await startBehindProxy(port);
  const request = await requests.newContext({ baseURL: `http://127.0.0.1:${port}` });
  try {
    await signIn(request, headersFor('behind a proxy'));
    expect(await query(SIGNED_IN, ['behind a proxy'])).toEqual([{ address: CLIENT }]);
    const plain = await request.get('/sign-in', { headers: { 'X-Forwarded-Proto': 'http' } });
    expect(plain.headers()).not.toHaveProperty('strict-transport-security');
    const secure = await request.get('/sign-in', { headers: { 'X-Forwarded-Proto': 'https' } });
    expect(secure.headers()).toHaveProperty('strict-transport-security');
  } finally {
    await request.dispose();
    site.kill('SIGTERM');
    await new Promise(resolve => site.once('exit', resolve));
  }
});

/** name=value of each cookie that an answer sets. */
const pairsOf = ({ headers }: Wired): string[] =>
  (headers['set-cookie'] ?? []).map(cookie => cookie.split(';')[0] ?? '');

test('over https the session travels in a cookie of this host alone, and the whole answer says https', async () => {
  const port = await freePort();
  const site = await startBehindProxy(port, { NEXTAUTH_URL: 'https://desk.test' });
  const base = `http://127.0.0.1:${port}`;
  const proxied = { Host: 'desk.test', 'X-Forwarded-Proto': 'https', 'X-Forwarded-For': CLIENT };
  try {
    const csrf = await send(base, { path: '/api/auth/csrf', headers: proxied });
    const { csrfToken } = JSON.parse(csrf.text);
    const body = new URLSearchParams({
      csrfToken,
      username: 'chengang',
      password: DEMO_PASSWORD,
      json: 'true',
    });
    const signedIn = await send(base, {
      method: 'POST',
      path: '/api/auth/callback/credentials',
      headers: {
        ...proxied,
        Origin: 'https://desk.test',
        Cookie: pairsOf(csrf).join('; '),
        'Content-Type': 'application/x-www-form-urlencoded',
      },
      body: body.toString(),
    });
    const [session = ''] = (signedIn.headers['set-cookie'] ?? []).filter(text =>
      text.includes('desk.session'),
    );
    expect(session).toMatch(/^__Host-desk\.session=[\w-]{43};/);
    for (const mark of ['Secure', 'HttpOnly', 'SameSite=lax', 'Path=/']) expect(session).toContain(mark);
    expect(session).not.toMatch(/domain=/i);
    const Cookie = session.split(';')[0] ?? '';
    const page = await send(base, { path: '/', headers: { ...proxied, Cookie } });
    expect(page.status).toBe(200);
    expect(page.headers['strict-transport-security']).toBe('max-age=31536000; includeSubDomains');
    // Every cookie of the way is as narrow as the session's own.
    for (const text of [...(csrf.headers['set-cookie'] ?? []), ...(signedIn.headers['set-cookie'] ?? [])])
      expect(text).toMatch(/^__(Host|Secure)-.*Secure/s);
  } finally {
    site.kill('SIGTERM');
    await new Promise(resolve => site.once('exit', resolve));
  }
});

test('without a proxy nobody talks the desk into https', async ({ request }) => {
  const answer = await request.get('/sign-in', { headers: { 'X-Forwarded-Proto': 'https' } });
  expect(answer.headers()).not.toHaveProperty('strict-transport-security');
});
