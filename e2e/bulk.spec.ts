import type { Page } from '@playwright/test';
import { expect, test } from './fixtures';

const bar = (page: Page) => page.getByRole('region', { name: '批量操作' });

/** Chooses everything of the list and opens one kind of change, by keyboard alone. */
async function openChange(page: Page, name: string): Promise<void> {
  await page.locator('[data-ready]').getByRole('checkbox', { name: '本页全选' }).focus();
  await page.keyboard.press('Space');
  await bar(page).getByRole('button', { name: '批量修改' }).focus();
  await page.keyboard.press('Enter');
  await page.getByRole('menuitem', { name }).press('Enter');
  await page.getByRole('dialog', { name }).locator('form[data-ready]').waitFor();
}

test('an officer moves the next steps of many by keyboard, sees who is left out and why, and takes it all back', async ({
  as,
  query,
}) => {
  const page = await as('王芳');
  const steps = () =>
    query<{ id: string; next_step_on: string | null }>(
      `SELECT lead.id, next_step_on::text FROM lead JOIN staff ON staff.id = officer_id
       WHERE staff.name = '王芳' AND status = 'active' ORDER BY lead.id`,
    );
  const before = await steps();
  await page.goto('/leads?mine=1&status=active');
  await openChange(page, '改下一步');
  const dialog = page.getByRole('dialog');
  await expect(dialog.getByLabel('下一步做什么')).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(dialog.getByText('请填写下一步、日期或办理人，至少一项')).toBeVisible();
  await dialog.getByLabel('日期', { exact: true }).fill('2099-03-02');
  await page.keyboard.press('Enter');
  await expect(dialog.getByText(/下步日期改为 2099-03-02：将改 \d+ 条/)).toBeVisible();
  // The words of the preview have the focus; from there the links of the first leads, and then the buttons.
  await expect(dialog.locator('[tabindex="-1"]:focus')).toContainText('将改');
  await dialog.getByRole('button', { name: /开始修改 \d+ 条/ }).press('Enter');
  await expect(dialog.getByRole('status')).toContainText(/已改 \d+ 条[；。]/, { timeout: 30_000 });
  expect((await steps()).some(({ next_step_on }) => next_step_on === '2099-03-02')).toBe(true);

  await dialog.getByRole('button', { name: '撤销' }).press('Enter');
  await expect(dialog.getByRole('status')).toContainText(/已撤销 \d+ 条/, { timeout: 30_000 });
  expect(await steps()).toEqual(before);
  await dialog.getByRole('button', { name: '完成' }).press('Enter');
  await expect(dialog).toBeHidden();
  await expect(bar(page)).toBeHidden();
  await expect(page.getByRole('checkbox', { name: '本页全选' })).toBeFocused();
});

test('a job stands on its own page for whoever ran it and for the office, and for nobody else', async ({
  as,
}) => {
  const manager = await as('李明');
  await manager.goto('/leads?status=active&unit=330681104');
  await openChange(manager, '改跟踪人');
  const dialog = manager.getByRole('dialog');
  await dialog.getByLabel('新的跟踪人').fill('王芳');
  await manager.getByRole('option', { name: /王芳/ }).first().click();
  await dialog.getByRole('button', { name: '预览' }).click();
  await expect(dialog.getByText('请写明原因')).toBeVisible();
  await dialog.getByLabel('原因').fill('分工调整');
  await dialog.getByRole('button', { name: '预览' }).click();
  await expect(dialog.getByText(/跟踪人改为王芳：将改 \d+ 条.*已是该值/)).toBeVisible();
  await dialog.getByRole('button', { name: /开始修改/ }).click();
  await expect(dialog.getByRole('status')).toContainText(/已改 \d+ 条[；。]/, { timeout: 30_000 });
  await dialog.getByRole('link', { name: '查看明细' }).click();
  await expect(manager.getByRole('heading', { name: '跟踪人改为王芳' })).toBeVisible();
  const address = manager.url();

  const office = await as('吴静');
  await office.goto('/leads/bulk');
  await office.getByRole('link', { name: '跟踪人改为王芳' }).first().click();
  await expect(office.getByRole('region', { name: '修改明细' })).toBeVisible();
  await expect(office.getByRole('button', { name: '撤销' })).toHaveCount(0);
  const stranger = await as('王芳');
  expect((await stranger.request.get(address)).status()).toBe(404);

  await manager.locator('[data-ready]').getByRole('button', { name: '撤销' }).click();
  await expect(manager.getByText(/^已撤销 \d+ 条/)).toBeVisible({ timeout: 30_000 });
});
