import type { Page } from '@playwright/test';
import { expect, test } from './fixtures';
import { saveTip, typeTip } from './lead-deeds';

/** A tip of today: no closed month counts it, whatever the other journeys have closed. */
const TIP = {
  investor: '绍兴岚砚仪表有限公司',
  title: '岚砚仪表装配项目',
  amount: '5000万',
  contact: '岚经理',
  phone: '16005759917',
};

async function remove(page: Page, href: string): Promise<void> {
  await page.goto(href);
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
  const officer = await as('王芳');
  const leadId = await saveTip(await typeTip(officer, TIP));
  const href = `/leads/${leadId}`;
  const stands = async () => (await query('SELECT 1 FROM lead WHERE id = $1', [leadId])).length;
  const manager = await as('李明');
  await remove(manager, href);
  await expect(manager).toHaveURL(/\/leads\?view=all/);
  expect(await stands()).toBe(0);
  await manager.getByRole('button', { name: '撤销' }).click();
  await expect(manager).toHaveURL(new RegExp(href));
  expect(await stands()).toBe(1);

  await remove(manager, href);
  await officer.goto('/leads?q=岚砚');
  await expect(officer.getByText('没有符合条件的项目')).toBeVisible();
  expect((await officer.request.get(href)).status()).toBe(404);

  await manager.goto('/recycle');
  const row = manager.getByRole('row', { name: /与另一条重复登记/ });
  await expect(row.getByText('剩 30 天')).toBeVisible();
  await expect(row.getByRole('button', { name: /立即清除/ })).toHaveCount(0);
  await row.getByRole('button', { name: /恢复/ }).click();
  await expect(row).toHaveCount(0);
  expect(await stands()).toBe(1);
  await officer.goto(href);
  await expect(officer.getByRole('heading', { level: 1 })).toBeVisible();
});
