import { DEMO_PASSWORD } from '@/prisma/seed/cast';
import { expect, test } from './fixtures';

const BODY = {
  investorName: '接口测试机械有限公司',
  title: '接口登记的项目',
  industryKey: 'high-end-equipment',
  origin: 'external',
  source: 'visit',
};

test('an officer makes a key, a program works with it, and it ends at once', async ({
  as,
  request,
  query,
}) => {
  const page = await as('王芳');
  await page.goto('/account');
  await page.locator('#keys[data-ready]').getByRole('button', { name: '生成密钥' }).click();
  const dialog = page.getByRole('dialog', { name: '生成接口密钥' });
  await dialog.getByLabel('给哪个系统用').fill('统计平台');
  await dialog.getByRole('button', { name: '生成密钥' }).click();
  await expect(dialog.getByText('请至少勾选一项用途')).toBeVisible();
  await dialog.getByLabel('查看线索和阶段记录').check();
  await dialog.getByLabel('登记、修改、推进线索').check();
  await dialog.getByLabel('现在的密码').fill(DEMO_PASSWORD);
  await dialog.getByRole('button', { name: '生成密钥' }).click();
  const token = await page.getByRole('textbox', { name: '接口密钥' }).inputValue();
  await page.getByRole('button', { name: '已妥善保存' }).click();
  const headers = { Authorization: `Bearer ${token}` };

  const made = await request.post('/api/v1/leads', { headers, data: BODY });
  expect(made.status()).toBe(201);
  const { id } = await made.json();
  const read = await request.get(`/api/v1/leads/${id}`, { headers });
  expect(read.headers().etag).toMatch(/^"1\./);
  const edit = { data: { field: 'content', value: '五轴数控机床' } };
  const url = `/api/v1/leads/${id}`;
  expect((await request.patch(url, { headers, ...edit })).status()).toBe(428);
  const versioned = { ...headers, 'If-Match': read.headers().etag ?? '' };
  expect((await request.patch(url, { headers: versioned, ...edit })).status()).toBe(200);
  expect((await request.patch(url, { headers: versioned, ...edit })).status()).toBe(412);
  // The session of the browser is no key.
  expect((await page.request.get('/api/v1/leads')).status()).toBe(401);
  expect((await request.put('/api/v1/leads', { headers })).status()).toBe(405);

  await page.goto(`/leads/${id}`);
  await expect(page.getByText('五轴数控机床').first()).toBeVisible();
  const rows = await query<{ address: string }>('SELECT address FROM audit_entry WHERE noun_id = $1', [id]);
  expect(rows.every(row => row.address.includes('zjd_'))).toBe(true);

  await page.goto('/account');
  await page.locator('#keys[data-ready]').getByRole('button', { name: '停用密钥 统计平台' }).click();
  await page.getByRole('dialog').getByRole('button', { name: '停用' }).click();
  await expect(page.getByText('已停用', { exact: true })).toBeVisible();
  expect((await request.get('/api/v1/leads', { headers })).status()).toBe(401);
});

test('the page says how to ask, as the document does', async ({ as, request }) => {
  const page = await as('王芳');
  await page.goto('/api-guide');
  const document = await (await request.get('/api/v1/openapi.json')).json();
  expect(document.openapi).toBe('3.1.1');
  for (const path of Object.keys(document.paths))
    await expect(page.getByText(`/api/v1${path}`).first()).toBeVisible();
});

test('the office names a receiver, and an inner address is refused', async ({ as }) => {
  const page = await as('吴静');
  await page.goto('/admin/webhooks');
  await page.locator('button[data-ready]', { hasText: '新增接收地址' }).click();
  const dialog = page.getByRole('dialog', { name: '新增接收地址' });
  await dialog.getByLabel('推送给哪个系统').fill('统计平台');
  await dialog.getByLabel('推进阶段').check();
  await dialog.getByLabel('接收地址').fill('https://169.254.169.254/latest');
  await dialog.getByRole('button', { name: '新增' }).click();
  await expect(dialog.getByText('这个地址指向内部网络')).toBeVisible();
  await dialog.getByLabel('接收地址').fill('https://8.8.8.8/hook');
  await dialog.getByRole('button', { name: '新增' }).click();
  await expect(page.getByRole('textbox', { name: '签名密钥' })).toHaveValue(/^zjw_/);
  await page.getByRole('button', { name: '已妥善保存' }).click();
  await expect(page.getByText('https://8.8.8.8/hook')).toBeVisible();
});
