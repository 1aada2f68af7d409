import { doors } from '@/lib/testing-doors';
import { DEMO_PASSWORD } from '@/prisma/seed/cast';
import { expect, test } from './fixtures';
import { signIn } from './sign-in';
import { act, builtActions, cookieOf, send, type Wired } from './wire';

const NOBODY = '00000000-0000-4000-8000-000000000000';
const ELSEWHERE = 'https://evil.test';

const addressOf = (file: string): string =>
  `/${file.split('/').slice(1, -1).join('/').replace('[id]', NOBODY).replace('[...nextauth]', 'callback/credentials')}`;

/** What a page of another site, or a hand-written client, sends in place of our own page's origin. */
const STRANGERS: Record<string, string>[] = [
  { Origin: ELSEWHERE },
  { Origin: 'null' },
  {},
  { Origin: ELSEWHERE, 'X-Forwarded-Host': 'evil.test' },
  { Origin: ELSEWHERE, 'X-HTTP-Method-Override': 'GET' },
  { 'Sec-Fetch-Site': 'cross-site' },
  { Origin: ELSEWHERE, 'Sec-Fetch-Site': 'same-site' },
];

test('no route takes a write from another site, however it is dressed up', async ({ as, baseURL, query }) => {
  const base = baseURL ?? '';
  const cookie = await cookieOf(await as('吴静'));
  const writes = doors.flatMap(door =>
    door.kind === 'handler' && door.method !== 'GET' && !door.isOpen ? [door] : [],
  );
  expect(writes.length).toBeGreaterThan(1);
  const before = await query('SELECT count(*) FROM attachment');
  for (const { file, method, name } of writes) {
    for (const headers of STRANGERS) {
      for (const type of ['text/plain', 'application/json', 'application/x-www-form-urlencoded']) {
        const path = `${addressOf(file)}?_method=GET`;
        const sent = { ...headers, Cookie: cookie, 'Content-Type': type };
        const answer = await send(base, { method, path, headers: sent, body: '{}' });
        // At the door for machines a session is no key: whoever carries one is nobody there.
        const shut = file.startsWith('app/api/v1/') ? 401 : 403;
        expect(answer.status, `${name} ${JSON.stringify(headers)}`).toBe(shut);
      }
    }
    // The override of a method is nobody's language here: a GET stays one, and finds no door.
    const headers = { Cookie: cookie, 'X-HTTP-Method-Override': method };
    const answer = await send(base, { path: `${addressOf(file)}?_method=${method}`, headers });
    expect([401, 404, 405], name).toContain(answer.status);
  }
  expect(await query('SELECT count(*) FROM attachment')).toEqual(before);
});

test('no server action takes a write from another site; from our own page it does', async ({
  as,
  baseURL,
  query,
}) => {
  const base = baseURL ?? '';
  const cookie = await cookieOf(await as('李明'));
  const before = await query('SELECT count(*) FROM audit_entry');
  const actions = builtActions();
  expect(actions.length).toBeGreaterThanOrEqual(doors.filter(door => door.kind === 'action').length);
  for (const action of actions) {
    for (const stranger of STRANGERS) {
      const { Origin = '', ...more } = stranger;
      const answer = await act(base, action, cookie, {}, { ...more, Origin });
      expect(answer.status, `${action.file} ${action.exported} ${JSON.stringify(stranger)}`).toBe(403);
    }
  }
  expect(await query('SELECT count(*) FROM audit_entry')).toEqual(before);
  const people = actions.find(action => action.exported === 'loadPeople');
  if (!people) throw new Error('The build has no loadPeople.');
  expect((await act(base, people, cookie, {})).text).toContain('"ok":true');
});

const AWAY = [
  '//evil.test',
  '\\\\evil.test',
  '/\\evil.test',
  'javascript:alert(1)',
  'https:evil.test',
  'https://evil.test',
  'http://127.0.0.1.evil.test/',
  'http://127.0.0.1@evil.test/',
  '%2f%2fevil.test',
  '/%09/evil.test',
  '/\t/evil.test',
  'data:text/html,x',
  ' //evil.test',
];

test('wherever a sign-in is asked to lead, it leads to our own origin', async ({ baseURL, query }) => {
  const base = baseURL ?? '';
  const { headers, text } = await send(base, { path: '/api/auth/csrf' });
  const csrf = (headers['set-cookie'] ?? []).map(line => line.split(';')[0]).join('; ');
  const { csrfToken } = JSON.parse(text);
  const isOurs = (address: string) => expect(new URL(address, base).origin, address).toBe(base);
  const [{ id: staffId = '' } = {}] = await query<{ id: string }>(
    "SELECT id FROM staff WHERE username = 'wangfang'",
  );
  for (const callbackUrl of AWAY) {
    const body = new URLSearchParams({
      csrfToken,
      callbackUrl,
      username: 'wangfang',
      password: DEMO_PASSWORD,
    });
    for (const json of ['true', 'false']) {
      const answer = await send(base, {
        method: 'POST',
        path: '/api/auth/callback/credentials',
        headers: { Cookie: csrf, Origin: base, 'Content-Type': 'application/x-www-form-urlencoded' },
        body: `${body}&json=${json}`,
      });
      // What is no address at all is refused.
      if (answer.status === 400) continue;
      expect(answer.status, callbackUrl).toBeLessThan(400);
      isOurs(json === 'true' ? JSON.parse(answer.text).url : (answer.headers.location ?? ''));
    }
    for (const name of ['callbackUrl', 'next', 'redirect', 'returnTo']) {
      const answer = await send(base, { path: `/sign-in?${name}=${encodeURIComponent(callbackUrl)}` });
      expect(answer.status).toBe(200);
      expect(answer.text.match(/(href|action|src|content)="[^"]*evil\.test/)).toBeNull();
    }
  }
  await query('DELETE FROM session WHERE staff_id = $1 AND agent <> $2', [staffId, 'e2e']);
});

test('of the sign-in library only what signs somebody in is open', async ({ as, baseURL }) => {
  const base = baseURL ?? '';
  const Cookie = await cookieOf(await as('王芳'));
  for (const endpoint of ['session', 'signin', 'signout', 'verify-request', 'callback/credentials', 'x']) {
    const answer = await send(base, { path: `/api/auth/${endpoint}`, headers: { Cookie } });
    expect([endpoint, answer.status, answer.text]).toEqual([endpoint, 404, '']);
  }
  for (const endpoint of ['session', 'signout', 'verify-request']) {
    const headers = { Cookie, Origin: base };
    const answer = await send(base, { method: 'POST', path: `/api/auth/${endpoint}`, headers, body: '{}' });
    expect([endpoint, answer.status]).toEqual([endpoint, 404]);
  }
});

test('what the framework would break on is refused like anything else', async ({ as, baseURL }) => {
  const base = baseURL ?? '';
  const Cookie = await cookieOf(await as('王芳'));
  expect((await send(base, { method: 'TRACE', path: '/leads', headers: { Cookie } })).status).toBe(404);
  const torn = { Cookie, RSC: '1', 'Next-Router-State-Tree': '%5B%22' };
  expect((await send(base, { path: '/leads', headers: torn })).status).toBeLessThan(500);
});

const nonceOf = ({ headers }: Wired): string =>
  /'nonce-([0-9a-f]{32})'/.exec(String(headers['content-security-policy']))?.[1] ?? '';

test('every answer to a person carries its whole set of headers', async ({ as, baseURL, query }) => {
  const base = baseURL ?? '';
  const [lead] = await query<{ id: string }>("SELECT id FROM lead WHERE title = '谐波减速器生产项目'");
  const signedIn = await cookieOf(await as('王芳'));
  const pages = doors.flatMap(door => (door.kind === 'page' ? [door.name] : []));
  const nonces = new Set<string>();
  let asked = 0;
  for (const name of [...pages, '/nowhere', `/leads/${lead?.id}`]) {
    for (const Cookie of [signedIn, '']) {
      const path = name.replace('[id]', NOBODY).replace('[secret]', 'unknown');
      const answer = await send(base, { path, headers: { Cookie } });
      const policy = String(answer.headers['content-security-policy']);
      asked += 1;
      nonces.add(nonceOf(answer));
      expect(policy, path).toContain("frame-ancestors 'none'");
      expect(policy.match(/script-src [^;]*/)?.[0], path).not.toContain('unsafe');
      expect(answer.headers['x-content-type-options'], path).toBe('nosniff');
      expect(answer.headers['x-frame-options'], path).toBe('DENY');
      expect(answer.headers['cache-control'], path).toContain('no-store');
      expect(answer.headers['x-powered-by'], path).toBeUndefined();
      for (const [script] of answer.text.matchAll(/<script\b[^>]*>/g)) {
        expect(script, path).toContain(`nonce="${nonceOf(answer)}"`);
      }
      expect(answer.text.match(/<[^>]+\son[a-z]+="/), path).toBeNull();
    }
  }
  expect(nonces.size, 'a fresh nonce for every answer').toBe(asked);
  for (const door of doors.filter(door => door.kind === 'handler')) {
    // A stream ends with its page only; refused, it answers like the others.
    for (const Cookie of door.name === 'stream.open' ? [''] : [signedIn, '']) {
      const answer = await send(base, { path: addressOf(door.file), headers: { Cookie } });
      expect(answer.headers['x-content-type-options'], door.name).toBe('nosniff');
      if (answer.status !== 405) expect(answer.headers['cache-control'], door.name).toContain('no-store');
    }
  }
});

test('after signing out, the way back shows no data', async ({ page, query }) => {
  await signIn(page);
  await page.goto('/leads');
  await expect(page.getByText('谐波减速器生产项目').first()).toBeVisible();
  await page.getByRole('button', { name: /王芳.*的账号/ }).click();
  await page.getByRole('button', { name: '退出登录' }).click();
  await expect(page).toHaveURL(/\/sign-in/);
  await page.goBack();
  await expect(page).toHaveURL(/\/sign-in/);
  await expect(page.getByText('谐波减速器生产项目')).toHaveCount(0);
  await query("DELETE FROM sign_in_attempt WHERE username = 'wangfang' AND succeeded");
});
