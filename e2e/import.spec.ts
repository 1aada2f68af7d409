import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import type { Page } from '@playwright/test';
import { expect, test } from './fixtures';

const HEAD = '项目名称,项目单位,所在镇街,计划投资额(万元),洽谈时间\n';

async function upload(page: Page, name: string, text: string | Buffer): Promise<void> {
  await page.goto('/import');
  await page.setInputFiles('input[type=file]', {
    name,
    mimeType: 'application/octet-stream',
    buffer: Buffer.from(text),
  });
  await expect(page.getByRole('heading', { name })).toBeVisible();
}

test('the office brings a ledger in: mends a cell, imports, brings it again, takes it back', async ({
  as,
  query,
}) => {
  const page = await as('吴静');
  const before = await query<{ count: string }>('SELECT count(*) FROM lead');
  const rows = [
    '向导甲项目,向导甲公司,店口镇,500,2026-03-05',
    '向导乙项目,向导乙公司,不存在镇,700,2026-03-06',
  ];
  await upload(page, '向导.csv', HEAD + rows.join('\n'));
  await page.getByRole('link', { name: /^有错误/ }).click();
  const town = page.getByLabel('镇街或平台').and(page.locator('[aria-invalid=true]'));
  await expect(page.getByText('不在名录里')).toBeVisible();
  await town.fill('大唐街道');
  await town.press('Enter');
  await expect(page.getByText('没有错误')).toBeVisible();
  await page.getByRole('button', { name: '导入：新增 2 条' }).click();
  await expect(page.getByText('已导入：新建线索 2 条')).toBeVisible();
  await upload(page, '再来.csv', HEAD + rows[0]);
  await expect(page.getByRole('button', { name: '没有可以导入的行' })).toBeDisabled();
  await page.goto('/import');
  await page.getByRole('button', { name: '撤回整批' }).first().click();
  await page.getByRole('button', { name: '撤回 2 条' }).click();
  await expect(page.getByText('已撤回整批')).toBeVisible();
  expect(await query('SELECT count(*) FROM lead')).toEqual(before);
});

test('a column nobody recognised is matched by hand, and proposed the next time', async ({ as }) => {
  const page = await as('李明');
  const text = '项目名称,项目单位,所在镇街,盘子,洽谈时间\n对应甲项目,对应甲公司,店口镇,5,2026-03-05';
  await upload(page, '对应.csv', text);
  await page.getByRole('link', { name: '对应列' }).click();
  await page.getByLabel('D 列 盘子 对应').selectOption('amount');
  await page.getByLabel('金额单位').selectOption('亿元');
  await page.getByRole('button', { name: '按此对应重新核对' }).click();
  await expect(page.getByText('计划总投资 5.00亿元')).toBeVisible();
  await upload(page, '下次.csv', text);
  await page.getByRole('link', { name: '对应列' }).click();
  await expect(page.getByRole('button', { name: '沿用上次的对应' })).toBeVisible();
});

test('an officer has no import, and a sample ledger is read for the office', async ({ as }) => {
  const officer = await as('王芳');
  expect((await officer.request.get('/import')).status()).toBe(404);
  const page = await as('吴静');
  const bytes = readFileSync(resolve('lib/documents/samples/office-ledger.xlsx'));
  await upload(page, '在谈项目台账-2024.xlsx', bytes);
  await expect(page.getByRole('button', { name: /^导入：新增 269 条/ })).toBeVisible({ timeout: 30_000 });
});
