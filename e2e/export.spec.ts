import { randomUUID } from 'node:crypto';
import { expect, test } from './fixtures';

test('the list leaves as it stands: its rows, its columns, what is left for the day said before', async ({
  as,
}) => {
  const page = await as('吴静');
  await page.goto('/leads?stage=signed&cols=code,title,value');
  await page.getByRole('button', { name: '导出' }).click();
  const dialog = page.getByRole('dialog', { name: '导出台账' });
  const said = await dialog.getByText(/共 [\d,]+ 行；今天还可导出 [\d,]+ 行/).textContent();
  await dialog.getByLabel('CSV（其他系统读取）').check();
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    dialog.getByRole('link', { name: '下载' }).click(),
  ]);
  expect(download.suggestedFilename()).toMatch(/^线索台账_吴静_\d{4}-\d\d-\d\d\.csv$/);
  const answer = await page.request.get('/api/leads/export?stage=signed&cols=code,title,value&format=csv');
  const bytes = await answer.body();
  // Excel takes a file without the mark for one in the code page of the machine.
  expect(bytes.subarray(0, 3)).toEqual(Buffer.from([0xef, 0xbb, 0xbf]));
  const lines = bytes.subarray(3).toString('utf8').trim().split('\r\n');
  expect(lines[0]).toBe('编号,项目名称,金额（万元）');
  expect(said).toContain(`共 ${lines.length - 1} 行`);
  await expect(dialog).toBeHidden();
});

test('people leave on request alone', async ({ as }) => {
  const page = await as('王芳');
  await page.goto('/leads');
  await page.getByRole('button', { name: '导出' }).click();
  const dialog = page.getByRole('dialog', { name: '导出台账' });
  await expect(dialog.getByText(/今天还可导出/)).toBeVisible();
  const link = dialog.getByRole('link', { name: '下载' });
  await expect(link).not.toHaveAttribute('href', /contacts/);
  await dialog.getByLabel('加上联系人、职务、联系电话').check();
  await expect(link).toHaveAttribute('href', /contacts=1/);
  await expect(dialog.getByText(/个号码给出完整号码/)).toBeVisible();
});

test('a long export is written by the worker, told, and fetched by its owner alone', async ({
  as,
  query,
}) => {
  const id = randomUUID();
  await query(
    `INSERT INTO lead_export (id, staff_id, posts, format, query, rows, requested_at)
     SELECT $1, staff.id, unit.short_name || ' 招商主任', 'csv', 'cols=code,title', 1000, now()
     FROM staff JOIN post ON post.staff_id = staff.id JOIN unit ON unit.code = post.unit_code
     WHERE staff.name = '李明'`,
    [id],
  );
  await query(`SELECT graphile_worker.add_job('export', json_build_object('exportId', $1::text))`, [id]);
  const page = await as('李明');
  await page.goto('/exports');
  const item = page.getByRole('listitem').filter({ hasText: '线索台账_李明' }).first();
  await expect(item.getByText('可下载', { exact: true })).toBeVisible({ timeout: 20_000 });
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    item.getByRole('link', { name: '下载' }).click(),
  ]);
  expect(download.suggestedFilename()).toMatch(/^线索台账_李明_.+\.csv$/);
  await page.goto('/notices');
  await expect(page.getByText(/台账导出已完成，共 \d+ 行/).first()).toBeVisible();
  const stranger = await as('吴静');
  expect((await stranger.request.get(`/api/exports/${id}`)).status()).toBe(404);
});

test('the weekly table shows the numbers that stand in its file', async ({ as }) => {
  const page = await as('吴静');
  await page.goto('/reports/weekly');
  await expect(page.getByRole('heading', { name: '在谈周报' })).toBeVisible();
  await page.getByRole('link', { name: '在谈项目清单' }).click();
  const table = page.getByRole('table').first();
  await expect(table.getByRole('columnheader', { name: '备案号' })).toBeVisible();
  const rows = await table.locator('tbody tr').count();
  await expect(page.getByText(`${rows} 个，新增`)).toBeVisible();
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('link', { name: '导出在谈项目清单' }).click(),
  ]);
  expect(download.suggestedFilename()).toMatch(/^诸暨市在谈项目清单（\d{4}年\d+月\d+日）\.xlsx$/);
});
