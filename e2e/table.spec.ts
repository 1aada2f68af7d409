import type { Locator, Page } from '@playwright/test';
import { expect, test } from './fixtures';

/** Of 王芳, in talks; 李明 may edit it too. */
const TITLE = '高精度镜头镜片加工项目';
const COLUMNS = 'cols=title,value,place,land,expectedSign,content,problem';

const rowOf = (page: Page, title = TITLE): Locator => page.locator('tr[data-lead]', { hasText: title });
const cellOf = (page: Page, column: string): Locator => rowOf(page).locator(`[data-column="${column}"]`);

async function openLedger(page: Page, query: string): Promise<void> {
  await page.goto(`/leads?${query}`);
  await page.locator('[data-ready] table').waitFor();
}

test('five cells are edited by the keyboard alone, and the focus never leaves the table', async ({
  as,
  query,
}) => {
  const page = await as('王芳');
  await openLedger(page, COLUMNS);
  await rowOf(page).getByRole('link').focus();
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('Enter');
  await page.keyboard.type('3.5亿');
  await expect(page.getByText('= 3.50亿元（35,000万元）')).toBeVisible();
  await page.keyboard.press('Tab');
  await expect(page.getByRole('textbox', { name: '来源地' })).toBeFocused();
  await page.keyboard.type('绍兴嵊州');
  await page.keyboard.press('Tab');
  await expect(page.getByRole('textbox', { name: '用地（亩）' })).toBeFocused();
  await page.keyboard.type('七亩');
  await page.keyboard.press('Tab');
  await expect(page.getByRole('alert').filter({ hasText: '请填一个数字' })).toBeVisible();
  await page.keyboard.press('ControlOrMeta+a');
  await page.keyboard.type('0');
  await page.keyboard.press('Tab');
  await expect(page.getByRole('textbox', { name: '预计签约时间' })).toBeFocused();
  await page.keyboard.type('2027-03-31');
  await page.keyboard.press('Shift+Tab');
  await expect(page.getByRole('textbox', { name: '用地（亩）' })).toBeFocused();
  await page.keyboard.press('Tab');
  await page.keyboard.press('Tab');
  await expect(page.getByRole('textbox', { name: '投资内容' })).toBeFocused();
  await page.keyboard.press('Tab');
  await page.keyboard.type('镀膜线环评');
  await page.keyboard.press('Enter');
  await expect(cellOf(page, 'problem')).toBeFocused();
  await expect(cellOf(page, 'problem').getByText('已保存')).toBeAttached();
  const [stored] = await query(
    'SELECT value_yuan::text, source_place, land_mu::text, expected_sign_on::text, problem FROM lead WHERE title = $1',
    [TITLE],
  );
  expect(stored).toEqual({
    value_yuan: '350000000',
    source_place: '绍兴嵊州',
    land_mu: '0.00',
    expected_sign_on: '2027-03-31',
    problem: '镀膜线环评',
  });
});

test('zero and nothing are two values, and Esc keeps what was there', async ({ as, query }) => {
  const page = await as('王芳');
  await openLedger(page, COLUMNS);
  const land = cellOf(page, 'land');
  const stored = async () =>
    (await query<{ land_mu: string | null }>('SELECT land_mu::text FROM lead WHERE title = $1', [TITLE]))[0]
      ?.land_mu;
  const write = async (value: string): Promise<void> => {
    await land.focus();
    await page.keyboard.press('F2');
    const field = page.getByRole('textbox', { name: '用地（亩）' });
    await field.fill(value);
    await field.press('Enter');
    await expect(land).toBeFocused();
  };
  await write('66');
  await write('0');
  await expect(land).toHaveText(/^0/);
  expect(await stored()).toBe('0.00');
  await write('');
  await expect(land).toHaveText(/^—/);
  expect(await stored()).toBeNull();
  await land.focus();
  await page.keyboard.press('F2');
  await page.getByRole('textbox', { name: '用地（亩）' }).fill('99');
  await page.keyboard.press('Escape');
  await expect(land).toBeFocused();
  expect(await stored()).toBeNull();
});

test('an officer is chosen in the cell, with the reason in its place, in a table of one line too', async ({
  as,
  query,
}) => {
  const page = await as('李明');
  await openLedger(page, `q=${encodeURIComponent(TITLE)}&cols=title,officer,value`);
  const stored = () =>
    query('SELECT staff.name FROM lead JOIN staff ON staff.id = lead.officer_id WHERE title = $1', [TITLE]);
  for (const label of ['陆遥（店口）', '王芳（店口）']) {
    await cellOf(page, 'officer').focus();
    await page.keyboard.press('Enter');
    const editor = page.getByRole('dialog', { name: '编辑跟踪人' });
    await editor.getByRole('combobox', { name: '跟踪人' }).selectOption({ label });
    const save = editor.getByRole('button', { name: '保存跟踪人' });
    await expect(save).toBeInViewport({ ratio: 1 });
    await save.click();
    await expect(editor.getByText('请写明原因')).toBeVisible();
    await editor.getByLabel('原因').fill('分工调整');
    await page.keyboard.press('Enter');
    await expect(editor).toHaveCount(0);
    await expect(cellOf(page, 'officer')).toBeFocused();
    expect(await stored()).toEqual([{ name: label.slice(0, 2) }]);
  }
});

test('who was slower sees both values beside the cell, and decides', async ({ as, query }) => {
  const [hers, his] = [await as('王芳'), await as('李明')];
  for (const page of [hers, his]) await openLedger(page, COLUMNS);
  for (const page of [hers, his]) {
    await cellOf(page, 'place').focus();
    await page.keyboard.press('F2');
  }
  const save = async (page: Page, value: string): Promise<void> => {
    await page.getByRole('textbox', { name: '来源地' }).fill(value);
    await page.getByRole('textbox', { name: '来源地' }).press('Enter');
  };
  await save(his, '台州路桥');
  await expect(cellOf(his, 'place')).toHaveText(/台州路桥/);
  await save(hers, '温州瑞安');
  const told = '李明（店口 招商主任）刚刚改过「来源地」：他填 台州路桥，你填 温州瑞安。请选择保留哪一个。';
  await expect(hers.getByRole('alert').filter({ hasText: told })).toBeVisible();
  const stored = () =>
    query<{ source_place: string }>('SELECT source_place FROM lead WHERE title = $1', [TITLE]);
  expect(await stored()).toEqual([{ source_place: '台州路桥' }]);
  await hers.getByRole('button', { name: '用我的' }).click();
  await expect(hers.locator('[data-editor]')).toHaveCount(0);
  await expect(cellOf(hers, 'place')).toHaveText(/温州瑞安/);
  expect(await stored()).toEqual([{ source_place: '温州瑞安' }]);
});

test('whoever may only read gets no field, whatever the key, and no boxes that lead nowhere', async ({
  as,
}) => {
  const page = await as('郑涛');
  await openLedger(page, COLUMNS);
  const place = page.locator('tr[data-lead]').first().locator('[data-column="place"]');
  await place.focus();
  await page.keyboard.press('F2');
  await expect(page.locator('[data-editor]')).toHaveCount(0);
  await expect(page.locator('[data-editable]')).toHaveCount(0);
  await page.keyboard.press('x');
  await expect(page.locator('table').getByRole('checkbox')).toHaveCount(0);
  await expect(page.getByRole('region', { name: '批量操作' })).toHaveCount(0);
});

test('lines are chosen by Shift and by X, kept from page to page, then all of the question', async ({
  as,
}) => {
  const page = await as('吴静');
  await openLedger(page, '');
  const boxes = page.getByRole('checkbox', { name: /^选择 / });
  const bar = page.getByRole('region', { name: '批量操作' });
  await boxes.nth(1).click();
  await boxes.nth(4).click({ modifiers: ['Shift'] });
  await expect(bar).toContainText('已选 4 条');
  await page.locator('tr[data-lead]').nth(6).getByRole('link').focus();
  await page.keyboard.press('x');
  await expect(bar).toContainText('已选 5 条');
  await page.getByRole('link', { name: '下一页' }).click();
  await expect(page).toHaveURL(/page=2/);
  await expect(bar).toContainText('已选 5 条');
  await page.getByRole('checkbox', { name: '本页全选' }).click();
  const more = bar.getByRole('button', { name: /^选择全部 [\d,]+ 条结果$/ });
  const all = ((await more.textContent()) ?? '').replace(/[^\d,]/g, '');
  await more.click();
  await expect(bar).toContainText(`已选 ${all.replace(',', '')} 条`);
  await boxes.nth(0).click();
  await expect(bar).toContainText(`已选 ${Number(all.replace(',', '')) - 1} 条`);
  await bar.getByRole('button', { name: '取消选择' }).click();
  await expect(bar).toHaveCount(0);
});

test('columns are chosen by keyboard, survive a reload and travel with the link', async ({ as }) => {
  const page = await as('吴静');
  await openLedger(page, '');
  await page.getByRole('button', { name: '列设置' }).press('Enter');
  const dialog = page.getByRole('dialog', { name: '列设置' });
  await dialog.getByRole('checkbox', { name: '存在问题' }).press('Space');
  await dialog.getByRole('checkbox', { name: '投资方' }).press('Space');
  for (let step = 0; step < 14; step += 1)
    await dialog.getByRole('button', { name: '上移「存在问题」' }).press('Enter');
  await dialog.getByRole('button', { name: '加宽「存在问题」' }).press('Enter');
  await dialog.getByRole('combobox', { name: '冻结' }).selectOption('2');
  await dialog.getByRole('button', { name: '应用列设置' }).press('Enter');
  await expect(page).toHaveURL(/cols=title%2Cproblem/);
  const heads = (on: Page) => on.getByRole('columnheader');
  await expect(heads(page).nth(2)).toHaveText('存在问题');
  await page.reload();
  await expect(heads(page).nth(2)).toHaveText('存在问题');
  await expect(heads(page).filter({ hasText: '投资方' })).toHaveCount(0);
  const colleague = await as('郑涛');
  await colleague.goto(page.url());
  // He has nothing to do with many lines at once, so that no column of boxes comes first.
  await expect(heads(colleague).nth(1)).toHaveText('存在问题');
  await page.locator('[data-ready] table').waitFor();
  await page.getByRole('button', { name: '列设置' }).click();
  await dialog.getByRole('button', { name: '恢复默认' }).click();
  await dialog.getByRole('button', { name: '应用列设置' }).click();
  await expect(page).toHaveURL(/\/leads$/);
});
