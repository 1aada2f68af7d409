import { expect, test } from './fixtures';

const count = (text: string | null): number => Number(/[\d,]+/.exec(text ?? '')?.[0]?.replace(',', '') ?? -1);

test('a question is put together in the sheet, counted along, and stands in the address', async ({ as }) => {
  const page = await as('吴静');
  await page.goto('/leads');
  await page.getByRole('button', { name: '更多筛选' }).click();
  const sheet = page.getByRole('dialog', { name: '更多筛选' });
  const ask = sheet.getByRole('button', { name: /^(查看|没有符合)/ });
  await expect(ask).toContainText('查看');
  const everything = count(await ask.textContent());
  await sheet.getByRole('searchbox', { name: '查找筛选项' }).fill('来源渠道');
  await sheet.getByRole('checkbox', { name: '外出拜访' }).check();
  await expect.poll(async () => count(await ask.textContent())).toBeLessThan(everything);
  await sheet.getByRole('searchbox', { name: '查找筛选项' }).fill('首次接触');
  await sheet.getByRole('button', { name: '今年' }).click();
  await sheet.getByRole('searchbox', { name: '查找筛选项' }).fill('金额');
  await sheet.getByLabel('金额从').fill('1亿');
  await sheet.getByLabel('金额到').fill('100亿');
  await expect(ask).toContainText('查看');
  const counted = count(await ask.textContent());
  await ask.click();
  await expect(page).toHaveURL(/source=visit/);
  await expect(page).toHaveURL(/first=thisYear/);
  await expect(page).toHaveURL(/amount=100000000(~|%7E)10000000000/);
  await expect(page.getByText(`共 ${counted} 条`, { exact: true })).toBeVisible();
  for (const name of ['来源渠道 外出拜访', '首次接触 今年', '金额 1亿–100亿元'])
    await expect(page.getByRole('button', { name: `移除筛选：${name}` })).toBeVisible();
});

test('an exclusion and an alternative are chips of their own, and board and list answer the same', async ({
  as,
}) => {
  const page = await as('吴静');
  await page.goto(
    '/leads?not.industry=pearl-jewelry&region=%E4%B8%8A%E6%B5%B7&or.source=selfReport&status=active&or.status=active',
  );
  await expect(page.getByRole('button', { name: '移除筛选：排除 产业 珍珠与时尚珠宝' })).toBeVisible();
  await expect(page.getByRole('group', { name: '或者满足' })).toContainText('企业自荐');
  await page.getByRole('link', { name: '看板', exact: true }).click();
  await expect(page).toHaveURL(/board\?.*or\.source=selfReport/);
  await page.getByRole('button', { name: '去掉这一组' }).click();
  await expect(page).not.toHaveURL(/or\./);
});

test('somebody who is gone is said to be, and can be taken out', async ({ as }) => {
  const page = await as('王芳');
  await page.goto('/leads?tag=00000000-0000-4000-8000-00000000dead');
  await expect(page.getByText('没有符合条件的项目。')).toBeVisible();
  await page.getByRole('button', { name: '移除筛选：标签 已不存在' }).click();
  await expect(page.getByRole('region', { name: '线索台账' })).toBeVisible();
});

test('the next page has a place in the address, and Back returns to the first', async ({ as }) => {
  const page = await as('吴静');
  await page.goto('/leads?sort=title');
  const first = await page.locator('tbody tr').first().textContent();
  await page.getByRole('link', { name: '下一页' }).click();
  await expect(page).toHaveURL(/page=2&after=/);
  await expect(page.getByText('第 51–')).toBeVisible();
  await page.goBack();
  await expect(page.locator('tbody tr').first()).toHaveText(first ?? '');
});

test('the office makes a tag, and an officer puts it on', async ({ as, query }) => {
  const office = await as('吴静');
  await office.goto('/admin/tags');
  await office.getByRole('button', { name: '新增标签' }).click();
  const dialog = office.getByRole('dialog', { name: '新增标签' });
  await dialog.getByLabel('名称').fill('院士团队');
  await dialog.getByRole('radio', { name: '青' }).check();
  await dialog.getByRole('button', { name: '新增标签' }).click();
  await expect(office.getByRole('cell', { name: '青', exact: true }).first()).toBeVisible();

  const officer = await as('王芳');
  await officer.goto('/leads');
  await officer.locator('tbody th a').first().click();
  const tags = officer.getByRole('region', { name: '标签', exact: true });
  await tags.getByRole('button', { name: '改标签' }).click();
  await tags.getByRole('checkbox', { name: '院士团队' }).check();
  await officer.keyboard.press('Escape');
  // The chip stands there before the server has answered.
  const stored = () =>
    query('SELECT 1 FROM lead_tag JOIN tag ON tag.id = lead_tag.tag_id WHERE tag.name = $1', ['院士团队']);
  await expect.poll(stored).toHaveLength(1);
  await officer.reload();
  await expect(tags.getByText('院士团队')).toBeVisible();
});
