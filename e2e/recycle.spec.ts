import type { Page } from '@playwright/test';
import { leadId } from '@/prisma/seed/lead-table';
import { expect, test } from './fixtures';

const FIRM = '钛屿海工';
const HREF = `/leads/${leadId(FIRM)}`;

async function remove(page: Page): Promise<void> {
  await page.goto(HREF);
  await page.locator('[data-ready]').getByRole('button', { name: '线索操作' }).click();
  await page.getByRole('menuitem', { name: '移入回收站' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.locator('form[data-ready]').getByLabel('原因').fill('与另一条重复登记');
  await dialog.getByRole('button', { name: '移入回收站' }).click();
  await expect(page.getByText('已移入回收站，30 天内可恢复。')).toBeVisible();
}

test('a lead goes to the bin, comes back by 撤销, goes again and is restored from the bin', async ({
  as,
  query,
}) => {
  const stands = async () => (await query('SELECT 1 FROM lead WHERE id = $1', [leadId(FIRM)])).length;
  const manager = await as('李明');
  await remove(manager);
  await expect(manager).toHaveURL(/\/leads\?view=all/);
  expect(await stands()).toBe(0);
  await manager.getByRole('button', { name: '撤销' }).click();
  await expect(manager).toHaveURL(new RegExp(HREF));
  expect(await stands()).toBe(1);

  await remove(manager);
  const officer = await as('王芳');
  await officer.goto('/leads?q=钛屿');
  await expect(officer.getByText('没有符合条件的项目')).toBeVisible();
  expect((await officer.request.get(HREF)).status()).toBe(404);

  await manager.goto('/recycle');
  const row = manager.getByRole('row', { name: /与另一条重复登记/ });
  await expect(row.getByText('剩 30 天')).toBeVisible();
  await expect(row.getByRole('button', { name: /立即清除/ })).toHaveCount(0);
  await row.getByRole('button', { name: /恢复/ }).click();
  await expect(row).toHaveCount(0);
  expect(await stands()).toBe(1);
  await officer.goto(HREF);
  await expect(officer.getByRole('heading', { level: 1 })).toBeVisible();
});
