import type { Locator, Page } from '@playwright/test';
import { expect, test } from './fixtures';

/** Whether all of a part is seen: nothing of it is cut off by the card it stands in. */
async function isWithin(part: Locator, card: Locator): Promise<boolean> {
  const [inner, outer] = [await part.boundingBox(), await card.boundingBox()];
  if (!inner || !outer) return false;
  return inner.x >= outer.x && inner.x + inner.width <= outer.x + outer.width;
}

async function openFirst(page: Page): Promise<{ card: Locator; form: Locator; title: Locator }> {
  await page.goto('/');
  const card = page.getByRole('region', { name: '今日到期' });
  const row = card
    .getByRole('listitem')
    .filter({ has: page.getByRole('button', { name: /^完成「/ }) })
    .first();
  const title = await row.getByRole('link').textContent();
  const form = card.getByRole('form', { name: /^完成「/ });
  await expect(async () => {
    await row.getByRole('button', { name: /^完成「/ }).click({ timeout: 1_000 });
    await expect(form).toBeVisible({ timeout: 1_000 });
  }).toPass();
  return { card, form, title: card.getByRole('link', { name: title ?? '', exact: true }) };
}

for (const [width, height] of [
  [1440, 900],
  [390, 844],
] as const) {
  test(`finishing a step opens below its row and is whole at ${width}`, async ({ as }) => {
    const page = await as('王芳');
    await page.setViewportSize({ width, height });
    const { card, form, title } = await openFirst(page);
    for (const part of [
      form.getByRole('button', { name: '完成并记下' }),
      form.getByRole('button', { name: '打开日历' }),
      form.getByLabel('接着做什么'),
      title,
    ])
      expect(await isWithin(part, card)).toBe(true);
    const [above, below] = [await title.boundingBox(), await form.boundingBox()];
    expect((above?.y ?? 0) + (above?.height ?? 0)).toBeLessThanOrEqual(below?.y ?? 0);
    expect(below?.width).toBeGreaterThan(300);
  });
}

test('a lead late with its 研判 leads from the workbench to that gate', async ({ as }) => {
  const page = await as('王芳');
  await page.goto('/');
  await page
    .getByRole('region', { name: '已逾期' })
    .getByRole('link', { name: /^去研判/ })
    .first()
    .click();
  await expect(page.getByRole('dialog', { name: '移到「研判」' })).toBeVisible();
});

test('a lost lead has nothing to tick off and asks for a note only', async ({ as, query }) => {
  const [lost] = await query<{ id: string }>(
    "SELECT id FROM lead WHERE status = 'lost' ORDER BY code LIMIT 1",
  );
  const page = await as('吴静');
  await page.goto(`/leads/${lost?.id}`);
  await expect(page.getByRole('region', { name: '下步计划' }).getByText('已流失')).toBeVisible();
  await expect(page.getByRole('button', { name: /^完成「/ })).toHaveCount(0);
  const form = page.getByRole('region', { name: '记一笔' });
  await expect(form.getByLabel('发生了什么')).toBeHidden();
  await form.getByText('补记一条备注').click();
  await expect(form.getByRole('radio', { name: '备注' })).toBeChecked();
  await expect(form.getByLabel('下一步', { exact: true })).toHaveCount(0);
});
