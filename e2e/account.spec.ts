import type { Page } from '@playwright/test';
import { Secret, TOTP } from 'otpauth';
import { DEMO_PASSWORD } from '@/prisma/seed/cast';
import { expect, test } from './fixtures';

type Query = <Row extends Record<string, unknown>>(sql: string, values?: unknown[]) => Promise<Row[]>;

/** What the phone shows `steps` half minutes from now: a code is taken once, and the server allows one step. */
const phone = (secret: string, steps = 0): string =>
  new TOTP({ secret: Secret.fromBase32(secret) }).generate({ timestamp: Date.now() + steps * 30_000 });

async function forgetFactor(query: Query, name: string): Promise<void> {
  for (const table of ['second_factor', 'recovery_code'])
    await query(`DELETE FROM ${table} WHERE staff_id = (SELECT id FROM staff WHERE name = $1)`, [name]);
}

/** Sets the second factor up where it is offered; answers its secret and the recovery codes. */
async function setUp(page: Page): Promise<{ secret: string; codes: string[] }> {
  await expect(page.locator('[data-ready] >> text=开始设置')).toBeVisible();
  await page.getByRole('button', { name: '开始设置' }).click();
  await expect(page.getByRole('img', { name: '动态码的二维码' })).toBeVisible();
  const secret = ((await page.locator('code').textContent()) ?? '').replace(/\s/g, '');
  const form = page.locator('form', { has: page.getByRole('button', { name: '启用动态码' }) });
  const code = form.getByRole('textbox', { name: '动态码' });
  await code.fill('000000');
  await form.getByLabel('现在的密码').fill(DEMO_PASSWORD);
  await form.getByRole('button', { name: '启用动态码' }).click();
  await expect(form.getByText('动态码不正确或已用过')).toBeVisible();
  await code.fill(phone(secret, -1));
  await form.getByRole('button', { name: '启用动态码' }).click();
  const shown = page.getByRole('list', { name: '恢复码' }).getByRole('listitem');
  await expect(shown).toHaveCount(10);
  return { secret, codes: await shown.allTextContents() };
}

async function typePassword(page: Page, username: string): Promise<void> {
  await page.goto('/sign-in');
  await expect(page.locator('form[data-ready]')).toBeVisible();
  await page.getByLabel('用户名').fill(username);
  await page.getByLabel('密码').fill(DEMO_PASSWORD);
  await page.getByRole('button', { name: '登录' }).click();
}

async function typeCode(page: Page, code: string): Promise<void> {
  await page.getByLabel('动态码').fill(code);
  await page.getByRole('button', { name: '登录' }).click();
}

const sessionOf = async (page: Page): Promise<string> =>
  (await page.context().cookies()).find(({ name }) => name === 'desk.session')?.value ?? '';

test('a second factor is set up, asked for, and stood in for by a recovery code', async ({
  as,
  page,
  query,
  complaints,
}) => {
  await forgetFactor(query, '毛珠');
  const hers = await as('毛珠');
  await hers.goto('/account');
  const { secret, codes } = await setUp(hers);
  await hers.getByRole('button', { name: '我已保存好' }).click();
  await expect(hers.getByText('恢复码还剩 10 个')).toBeVisible();

  await test.step('the code of the phone opens the desk, once', async () => {
    await typePassword(page, 'maozhu');
    await typeCode(page, '000000');
    await expect(page.getByText('没有通过')).toBeVisible();
    const code = phone(secret, 1);
    await typeCode(page, code);
    await expect(page.getByRole('heading', { name: '我的工作台' })).toBeVisible();
    await page.context().clearCookies({ name: 'desk.session' });
    await typePassword(page, 'maozhu');
    await typeCode(page, code);
    await expect(page.getByText('没有通过')).toBeVisible();
  });

  await test.step('a recovery code does so too, once', async () => {
    await typeCode(page, codes[0] ?? '');
    await expect(page.getByRole('heading', { name: '我的工作台' })).toBeVisible();
    await page.goto('/account');
    await expect(page.getByText('恢复码还剩 9 个')).toBeVisible();
  });

  await test.step('password and code turn it off', async () => {
    await page.getByRole('button', { name: '停用或换手机' }).click();
    await page
      .getByRole('dialog')
      .getByLabel('动态码')
      .fill(codes[1] ?? '');
    await page.getByRole('dialog').getByLabel('现在的密码').fill(DEMO_PASSWORD);
    await page.getByRole('button', { name: '停用动态码' }).click();
    await expect(page.getByRole('button', { name: '开始设置' })).toBeVisible();
  });
  // The browser names each refused answer of the sign-in in its console; anything else stays a complaint.
  const refusals = complaints.splice(0).filter(complaint => !complaint.includes('401 (Unauthorized)'));
  expect(refusals).toEqual([]);
});

test('a sign-in gives a new session and kills the one that was in the browser', async ({
  as,
  page,
  query,
  baseURL,
}) => {
  await forgetFactor(query, '毛珠');
  const captured = await sessionOf(await as('毛珠'));
  await page.context().addCookies([{ name: 'desk.session', value: captured, url: baseURL ?? '' }]);
  expect((await page.request.get('/account', { maxRedirects: 0 })).status()).toBe(200);
  await page.context().clearCookies({ name: 'desk.session' });
  await typePasswordKeeping(page, captured, baseURL ?? '');
  await expect(page.getByRole('heading', { name: '我的工作台' })).toBeVisible();
  const fresh = await sessionOf(page);
  expect(fresh).not.toBe('');
  expect(fresh).not.toBe(captured);
  expect(await knocks(captured, baseURL ?? '')).toEqual({ page: 307, export: 401, upload: 401 });
});

/** Opens the form, plants the cookie, and signs in with it in place. */
async function typePasswordKeeping(page: Page, planted: string, url: string): Promise<void> {
  await page.goto('/sign-in');
  await expect(page.locator('form[data-ready]')).toBeVisible();
  await page.context().addCookies([{ name: 'desk.session', value: planted, url }]);
  await page.getByLabel('用户名').fill('maozhu');
  await page.getByLabel('密码').fill(DEMO_PASSWORD);
  await page.getByRole('button', { name: '登录' }).click();
}

/** How the doors answer whoever holds this cookie. */
async function knocks(cookie: string, origin: string): Promise<Record<string, number>> {
  const headers = { cookie: `desk.session=${cookie}`, origin };
  const [page, file, upload] = await Promise.all([
    fetch(`${origin}/account`, { headers, redirect: 'manual' }),
    fetch(`${origin}/api/leads/export?format=csv`, { headers }),
    fetch(`${origin}/api/attachments`, { method: 'POST', headers, body: new FormData() }),
  ]);
  return { page: page.status, export: file.status, upload: upload.status };
}

test('a device that is ended elsewhere can do nothing from its next request on', async ({ as, baseURL }) => {
  const origin = baseURL ?? '';
  const [here, there] = [await as('倪织'), await as('倪织')];
  await there.goto('/account');
  const captured = await sessionOf(there);
  expect(await knocks(captured, origin)).toEqual({ page: 200, export: 200, upload: 400 });

  await here.goto('/account');
  await here
    .getByRole('button', { name: /^退出 .*127\.0\.0\.1/ })
    .first()
    .click();
  await expect(here.getByText('已退出登录')).toBeVisible();
  expect(await knocks(captured, origin)).toEqual({ page: 307, export: 401, upload: 401 });
  await there.getByRole('button', { name: '退出其他设备' }).click();
  await expect(there.getByText('登录已过期，请重新登录')).toBeVisible();
  expect(await knocks(await sessionOf(here), origin)).toMatchObject({ page: 200, export: 200 });

  await test.step('and so it is with all others at once', async () => {
    const others = [await sessionOf(await as('倪织')), await sessionOf(await as('倪织'))];
    await here.reload();
    await here.getByRole('button', { name: '退出其他设备' }).click();
    await expect(here.getByText('已退出 2 个其他设备')).toBeVisible();
    for (const cookie of others)
      expect(await knocks(cookie, origin)).toEqual({ page: 307, export: 401, upload: 401 });
  });
});

test('whoever must set up a second factor reaches nothing else before', async ({ as, query, baseURL }) => {
  const origin = baseURL ?? '';
  await forgetFactor(query, '石钢');
  const officer = await as('石岩');
  const require = async (isRequired: boolean) => {
    await officer.goto('/admin/security');
    await expect(officer.locator('form[data-ready]')).toBeVisible();
    await officer.getByLabel('产业专班组长').setChecked(isRequired);
    await officer.getByRole('button', { name: '保存安全策略' }).click();
    await expect(officer.getByText('即刻生效').first()).toBeVisible();
  };
  const chief = await as('石钢');
  await chief.goto('/board');
  await require(true);
  try {
    const cookie = await sessionOf(chief);
    expect(await knocks(cookie, origin)).toEqual({ page: 307, export: 401, upload: 401 });
    for (const address of ['/', '/board', '/leads', '/account', '/reports/monthly', '/more']) {
      await chief.goto(address);
      await expect(chief).toHaveURL('/renew');
      await expect(chief.getByRole('navigation')).toHaveCount(0);
    }
    await setUp(chief);
    await chief.getByRole('button', { name: '进入工作台' }).click();
    await expect(chief.getByRole('heading', { name: '我的工作台' })).toBeVisible();
    await chief.goto('/renew');
    await expect(chief).toHaveURL('/');
  } finally {
    await require(false);
    await forgetFactor(query, '石钢');
  }
});
