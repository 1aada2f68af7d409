import { expect, test } from './fixtures';

test('what one administrator proposes is in force when another approves', async ({ as, query }) => {
  const posts = () =>
    query<{ role: string }>(
      "SELECT role FROM post WHERE staff_id = (SELECT id FROM staff WHERE name = '丁科') ORDER BY role",
    );
  const proposer = await as('许强');
  await proposer.goto('/admin/staff');
  await proposer.getByRole('link', { name: '丁科' }).click();
  await proposer.locator('button[data-ready]', { hasText: '申请岗位' }).click();
  const form = proposer.getByRole('dialog');
  await form.getByLabel('岗位').selectOption('groupLeader');
  await form.getByRole('combobox', { name: '单位' }).fill('店口');
  await proposer.getByRole('option').first().click();
  await form.getByRole('button', { name: '提出申请' }).click();
  await expect(form.getByText('请写明理由')).toBeVisible();
  await form.getByLabel('理由').fill('任免文件〔2026〕7号');
  await form.getByRole('button', { name: '提出申请' }).click();
  const waiting = proposer.getByRole('region', { name: '待批申请' });
  await expect(waiting.getByText('任免文件〔2026〕7号')).toBeVisible();
  await expect(waiting.getByRole('button', { name: '批准' })).toHaveCount(0);
  expect(await posts()).toEqual([{ role: 'officer' }]);

  const decider = await as('石岩');
  await decider.goto('/admin/grants');
  const row = decider.getByRole('row', { name: /丁科/ });
  await row.locator('[data-ready]').getByRole('button', { name: '批准' }).click();
  await decider.getByRole('dialog').getByRole('button', { name: '批准' }).click();
  await expect(row.getByText('已批准')).toBeVisible();
  expect(await posts()).toEqual([{ role: 'officer' }, { role: 'groupLeader' }]);
});

test('an approved reset hands its link to the proposer alone, once', async ({ as }) => {
  const decider = await as('许强');
  await decider.goto('/admin/grants');
  const asked = decider.getByRole('row', { name: /方舟/ });
  await asked.locator('[data-ready]').getByRole('button', { name: '批准' }).click();
  await decider.getByRole('dialog').getByRole('button', { name: '批准' }).click();
  await expect(asked.getByText('已批准')).toBeVisible();
  await expect(asked.getByRole('button', { name: '取链接' })).toHaveCount(0);

  const proposer = await as('石岩');
  await proposer.goto('/admin/staff');
  await proposer.getByRole('link', { name: '方舟' }).click();
  await proposer.locator('button[data-ready]', { hasText: '取链接' }).click();
  await expect(proposer.getByLabel('一次性链接')).toHaveValue(/\/welcome\//);
  await proposer.getByRole('button', { name: '已交给本人' }).click();
  await expect(proposer.getByRole('button', { name: '取链接' })).toHaveCount(0);
});
