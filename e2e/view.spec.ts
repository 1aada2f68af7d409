import type { Page } from '@playwright/test';
import { expect, test } from './fixtures';

const bar = (page: Page) => page.getByRole('navigation', { name: '视图标签' });
const chosen = (page: Page) => bar(page).locator('[aria-current=page]');
const ready = (page: Page) => page.locator('[data-ready]').filter({ has: bar(page) });

async function nameIt(page: Page, name: string): Promise<void> {
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel('视图名称').fill(name);
  await dialog.getByRole('button', { name: '保存' }).click();
  await expect(chosen(page)).toHaveText(name);
}

test('a view is saved, changed, updated, copied, shared and opened by a colleague with her own rights', async ({
  as,
}) => {
  const manager = await as('李明');
  await manager.goto('/leads?stage=negotiating');
  await ready(manager).getByRole('button', { name: '存为视图' }).click();
  await nameIt(manager, '在谈清单');
  await expect(manager).toHaveURL(/stage=negotiating/);
  await expect(manager.getByText('有未保存修改')).toHaveCount(0);

  await ready(manager).getByRole('combobox', { name: '分组' }).selectOption('officer');
  await expect(manager.getByText('有未保存修改')).toBeVisible();
  await manager.getByRole('button', { name: '更新' }).click();
  await expect(manager.getByText('有未保存修改')).toHaveCount(0);

  await ready(manager).getByRole('combobox', { name: '分组' }).selectOption('stage');
  await manager.getByRole('button', { name: '另存为' }).click();
  await nameIt(manager, '在谈按阶段');
  await bar(manager).getByRole('link', { name: '在谈清单' }).click();
  await expect(chosen(manager)).toHaveText('在谈清单');
  await expect(manager).toHaveURL(/group=officer/);

  await manager.getByRole('button', { name: '视图「在谈清单」操作' }).click();
  await manager.getByRole('menuitem', { name: '共享' }).click();
  await manager.getByRole('dialog').getByLabel('谁能看到这个视图').selectOption({ label: '店口' });
  await manager.getByRole('dialog').getByRole('button', { name: '保存共享' }).click();
  await expect(manager.getByText('已更新共享范围')).toBeVisible();
  const link = manager.url();

  const officer = await as('王芳');
  await officer.goto(link);
  await expect(chosen(officer)).toHaveText('在谈清单');
  await expect(officer.getByText('有未保存修改')).toHaveCount(0);
  // Of another town: the question is the same, the tab is not hers, and so are the rows.
  const stranger = await as('周敏');
  await stranger.goto(link);
  await expect(bar(stranger).getByRole('link', { name: '在谈清单' })).toHaveCount(0);
  await expect(stranger.getByText('瞳岳光学')).toHaveCount(0);
  await expect(stranger).toHaveURL(/stage=negotiating/);
});

test('a removed view comes back, and the one chosen as a beginning opens by itself', async ({ as }) => {
  const page = await as('陈刚');
  await page.goto('/leads?due=stale&stage=lead');
  await ready(page).getByRole('button', { name: '存为视图' }).click();
  await nameIt(page, '该催的');
  await page.getByRole('button', { name: '视图「该催的」操作' }).click();
  await page.getByRole('menuitem', { name: '设为我的默认视图' }).click();
  await expect(page.getByText('先显示这个视图')).toBeVisible();
  await page.goto('/tasks');
  await page.goto('/leads');
  await expect(chosen(page)).toHaveText('该催的');
  await page.goBack();
  await expect(page).toHaveURL(/\/tasks/);
  await page.goForward();
  await ready(page).getByRole('button', { name: '视图「该催的」操作' }).click();
  await page.getByRole('menuitem', { name: '删除' }).click();
  await expect(chosen(page)).toHaveText('全部');
  await expect(bar(page).getByRole('link', { name: '该催的' })).toHaveCount(0);
  await page.getByRole('button', { name: '撤销' }).click();
  await expect(bar(page).getByRole('link', { name: '该催的' })).toBeVisible();
});

test('groups have subtotals of the whole answer, and open one by one', async ({ as, query }) => {
  const page = await as('吴静');
  await page.goto('/leads?view=all&group=unit');
  const town = page.getByRole('region', { name: '店口', exact: true });
  const [row] = await query<{ count: string }>(
    "SELECT count(*) FROM lead JOIN unit ON unit.code = lead.responsible_unit_code WHERE unit.short_name = '店口'",
  );
  await expect(town.getByText(`${row?.count} 个`, { exact: true })).toBeVisible();
  await expect(town.getByText('瞳岳光学')).toHaveCount(0);
  await page.locator('section[data-ready]').getByRole('button', { name: '店口', exact: true }).click();
  await expect(town.getByRole('table')).toBeVisible();
  await town.getByRole('button', { name: /^更多/ }).click();
  await expect(town.locator('tbody tr')).toHaveCount(Number(row?.count));
  // Chosen in two groups, told once, and all of the question is offered for what it is.
  await town
    .getByRole('checkbox', { name: /^选择 / })
    .first()
    .click();
  await page
    .getByRole('checkbox', { name: /^选择 / })
    .first()
    .click();
  const chosenLines = page.getByRole('region', { name: '批量操作' });
  await expect(chosenLines).toHaveCount(1);
  await expect(chosenLines).toContainText('已选 2 条');
  const [all] = await query<{ count: string }>('SELECT count(*) FROM lead');
  await chosenLines.getByRole('button', { name: `选择全部 ${all?.count} 条结果` }).click();
  await expect(chosenLines).toContainText(`已选 ${all?.count} 条`);
});
