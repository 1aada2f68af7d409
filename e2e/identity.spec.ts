import type { Page } from '@playwright/test';
import { expect, test } from './fixtures';
import { IdentityProvider } from './identity-provider';

const ISSUER = process.env.OIDC_ISSUER ?? '';
const BASE = process.env.BASE_URL ?? '';
const LABEL = process.env.OIDC_LABEL ?? '';

let provider: IdentityProvider;

test.beforeAll(async () => {
  provider = await IdentityProvider.start(ISSUER, `${BASE}/api/auth/callback/oidc`);
});
test.afterAll(() => provider.stop());

test.describe.configure({ mode: 'serial' });

async function enterAs(page: Page, person: string): Promise<void> {
  provider.person = person;
  await page.goto('/sign-in');
  await expect(page.locator('section[data-ready]')).toBeVisible();
  await page.getByRole('button', { name: LABEL }).click();
}

async function linkAs(page: Page, person: string): Promise<void> {
  provider.person = person;
  await page.goto('/account');
  const section = page.getByRole('region', { name: '外部登录方式' });
  await expect(section.locator('[data-ready]')).toBeVisible();
  const row = section.getByRole('listitem').filter({ hasText: LABEL });
  await row.getByRole('button', { name: '绑定', exact: true }).click();
  await page.waitForURL(/\/account\?identity=/);
}

/** What the audit keeps of outside sign-ins, newest first. */
const TRIES = `SELECT deed, outcome, after->>'provider' AS provider, after->>'reason' AS reason FROM audit_entry
  WHERE after ? 'provider' ORDER BY id DESC LIMIT $1`;
const SESSIONS =
  'SELECT count(*)::int AS n FROM session WHERE staff_id = (SELECT id FROM staff WHERE name = $1)';

test('an outside account nobody has linked opens nothing', async ({ page, query }) => {
  await enterAs(page, 'wang');
  await expect(page).toHaveURL(/\/sign-in\?error=unlinked/);
  await expect(page.getByText('该账号尚未绑定本系统的用户')).toBeVisible();
  const cookies = await page.context().cookies(BASE);
  expect(cookies.map(cookie => cookie.name)).not.toContain('desk.session');
  expect(await query(TRIES, [1])).toEqual([
    { deed: 'session.refused', outcome: 'refused', provider: 'oidc', reason: 'unlinked' },
  ]);
});

test('linked by its person it opens their account, with a session like any other', async ({
  as,
  page,
  query,
}) => {
  const own = await as('王芳');
  await linkAs(own, 'wang');
  await expect(own.getByText('已绑定，下次可以用它登录')).toBeVisible();
  await expect(own.getByText(/外部 wang，绑定于/)).toBeVisible();
  expect((await query(TRIES, [1]))[0]).toMatchObject({ deed: 'identity.linked', provider: 'oidc' });

  const [before] = await query<{ n: number }>(SESSIONS, ['王芳']);
  await enterAs(page, 'wang');
  await expect(page.getByRole('heading', { name: '我的工作台' })).toBeVisible();
  const [after] = await query<{ n: number }>(SESSIONS, ['王芳']);
  expect((after?.n ?? 0) - (before?.n ?? 0)).toBe(1);
  const session = (await page.context().cookies(BASE)).find(({ name }) => name === 'desk.session');
  expect(session).toMatchObject({ httpOnly: true, sameSite: 'Lax' });
  expect(session?.value).toMatch(/^[\w-]{43}$/);
  expect(await query(TRIES, [1])).toEqual([
    { deed: 'session.opened', outcome: 'done', provider: 'oidc', reason: null },
  ]);
});

test('a second person cannot link it too', async ({ as, query }) => {
  const other = await as('李明');
  await linkAs(other, 'wang');
  await expect(other.getByText('该外部账号已绑定另一位用户')).toBeVisible();
  expect(await query('SELECT staff.name FROM external_identity JOIN staff ON staff.id = staff_id')).toEqual([
    { name: '王芳' },
  ]);
});

test('a disabled person stays out', async ({ page, query }) => {
  await query(`UPDATE staff SET disabled_at = now() WHERE name = '王芳'`);
  try {
    await enterAs(page, 'wang');
    await expect(page.getByText('绑定的用户已停用')).toBeVisible();
    expect((await query(TRIES, [1]))[0]).toMatchObject({ deed: 'session.refused', reason: 'disabled' });
  } finally {
    await query(`UPDATE staff SET disabled_at = NULL WHERE name = '王芳'`);
  }
});

test('whoever has a second factor here is not let in by an outside account alone', async ({
  page,
  query,
}) => {
  await query(
    `INSERT INTO second_factor (staff_id, sealed_secret, started_at, enabled_at)
     SELECT id, 'sealed', now(), now() FROM staff WHERE name = '王芳'
     ON CONFLICT (staff_id) DO UPDATE SET enabled_at = now()`,
  );
  try {
    await enterAs(page, 'wang');
    await expect(page.getByText('该用户启用了动态码')).toBeVisible();
    expect((await query(TRIES, [1]))[0]).toMatchObject({ deed: 'session.refused', reason: 'factor' });
  } finally {
    await query(`DELETE FROM second_factor USING staff WHERE staff.id = staff_id AND staff.name = '王芳'`);
  }
});

/** Walks to the provider and back by hand; answers the address it sends the browser to. */
async function walkToCallback(page: Page): Promise<URL> {
  const { request } = page.context();
  const { csrfToken } = await (await request.get('/api/auth/csrf')).json();
  const started = await request.post('/api/auth/signin/oidc', {
    form: { csrfToken, callbackUrl: BASE, json: 'true' },
  });
  let next = new URL((await started.json()).url);
  expect(next.searchParams.get('code_challenge_method')).toBe('S256');
  for (const name of ['state', 'nonce', 'code_challenge']) expect(next.searchParams.get(name)).toBeTruthy();
  while (next.origin !== BASE) {
    const answer = await request.get(next.href, { maxRedirects: 0 });
    next = new URL(answer.headers().location ?? '', next);
  }
  return next;
}

test('a forged state and another browser’s way back are refused', async ({ page, browser, query }) => {
  provider.person = 'wang';
  const stranger = await browser.newContext({ baseURL: BASE });
  const forged = await walkToCallback(page);
  const borrowed = await walkToCallback(await stranger.newPage());
  forged.searchParams.set('state', 'forged');
  for (const address of [forged, borrowed]) {
    const answer = await page.context().request.get(address.href, { maxRedirects: 0 });
    expect(answer.headers().location).toContain('error=OAuthCallback');
    expect((await query(TRIES, [1]))[0]).toMatchObject({ deed: 'session.refused', reason: 'failed' });
  }
  expect((await page.context().cookies(BASE)).map(({ name }) => name)).not.toContain('desk.session');
  await page.goto('/sign-in?error=OAuthCallback');
  await expect(page.getByText('外部登录没有完成')).toBeVisible();
  await stranger.close();
});

test('taken back it opens nothing again', async ({ as, page, query }) => {
  const own = await as('王芳');
  await own.goto('/account');
  await expect(own.locator('[data-ready]').first()).toBeVisible();
  await own.getByRole('button', { name: '解除绑定' }).click();
  await own.getByRole('dialog').getByRole('button', { name: '解除绑定' }).click();
  await expect(own.getByRole('listitem').filter({ hasText: LABEL }).getByText('未绑定')).toBeVisible();
  expect(await query('SELECT 1 FROM external_identity')).toEqual([]);
  await enterAs(page, 'wang');
  await expect(page.getByText('该账号尚未绑定本系统的用户')).toBeVisible();
});
