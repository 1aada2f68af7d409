import { expect, test } from './fixtures';

test('Ctrl K finds by initials, leads there by the keyboard alone, and knows it when it is opened again', async ({
  as,
}) => {
  const page = await as('王芳');
  await page.goto('/');
  await page.keyboard.press('Control+k');
  const field = page.getByRole('combobox', { name: '搜索与命令' });
  await expect(field).toBeFocused();
  await field.fill('tygx');
  await expect(page.getByRole('option').first()).toContainText('瞳岳光学');
  await field.press('Enter');
  await expect(page).toHaveURL(/\/leads\/[0-9a-f-]{36}$/);
  const title = await page.getByRole('heading', { level: 1 }).textContent();
  await page.keyboard.press('Control+k');
  await expect(page.getByRole('group', { name: '最近打开和处理' }).getByRole('option').first()).toContainText(
    (title ?? '').trim(),
  );
});

test('it does what is wanted with the lead at hand, and goes where the person may go', async ({ as }) => {
  const page = await as('王芳');
  await page.goto('/');
  await page.keyboard.press('Control+k');
  const field = page.getByRole('combobox', { name: '搜索与命令' });
  await field.fill('瞳岳光学');
  await page.getByRole('group', { name: '线索与项目' }).getByRole('option').first().click();
  await expect(page.locator('[data-ready]').first()).toBeVisible();
  await page.keyboard.press('Control+k');
  await field.fill('tj');
  await page.getByRole('option', { name: /推进到/ }).click();
  await expect(page.getByRole('dialog')).toBeVisible();
  await page.keyboard.press('Escape');
  await page.keyboard.press('Control+k');
  await field.fill('gdkb');
  await page.getByRole('option', { name: '管道看板' }).click();
  await expect(page).toHaveURL(/\/board$/);
});

test('a stranger finds nothing of it', async ({ as }) => {
  const page = await as('陈刚');
  await page.goto('/');
  await page.keyboard.press('Control+k');
  await page.getByRole('combobox', { name: '搜索与命令' }).fill('瞳岳光学');
  await expect(page.getByText('没有找到。')).toBeVisible();
  await expect(page.getByRole('option')).toHaveCount(0);
});

test('on a phone it fills the screen and opens by its button', async ({ as }) => {
  const page = await as('王芳');
  await page.setViewportSize({ width: 390, height: 844 });
  await page.goto('/');
  await page.getByRole('button', { name: '搜索与命令' }).click();
  const sheet = page.getByRole('dialog', { name: '搜索与命令' });
  await expect(sheet).toBeVisible();
  expect(await sheet.boundingBox()).toMatchObject({ x: 0, y: 0, width: 390, height: 844 });
});
