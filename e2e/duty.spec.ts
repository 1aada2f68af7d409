import { expect, test } from './fixtures';

/** Of 王芳, in 店口. */
const TITLE = '汽车零部件再制造项目';

const idOf = async (
  query: (sql: string, values?: unknown[]) => Promise<{ id: string }[]>,
  title: string,
): Promise<string> => {
  const [lead] = await query('SELECT id FROM lead WHERE title = $1', [title]);
  if (!lead) throw new Error(`There is no ${title}.`);
  return lead.id;
};

test('a leader’s word becomes a task: the officer answers, it comes back once, and the leader closes it', async ({
  as,
  query,
}) => {
  const [led] = await query<{ id: string; title: string }>(
    "SELECT id, title FROM lead WHERE title LIKE '极薄锂电铜箔%'",
  );
  const leader = await as('郑涛');
  await leader.goto('/');
  await leader.getByRole('link', { name: '包干项目' }).first().click();
  await expect(leader.getByRole('heading', { name: '包干项目' })).toBeVisible();
  const card = leader.getByRole('article', { name: led?.title ?? '' });
  await card.getByRole('button', { name: /批示督办/ }).click();
  const form = leader.getByRole('dialog');
  await expect(form.getByRole('combobox', { name: '承办人' })).toHaveValue('陆遥');
  await form.getByRole('button', { name: '批示并交办' }).click();
  await expect(form.getByText('请写明要求')).toBeVisible();
  await form.getByLabel('批示').fill('请三天内拿出供地方案');
  await form.getByLabel('办结日期').fill('下周三');
  await form.getByRole('button', { name: '批示并交办' }).click();
  await expect(card.getByText('请三天内拿出供地方案')).toBeVisible();

  const officer = await as('陆遥');
  await officer.goto('/tasks');
  const asked = officer.getByRole('listitem', { name: '请三天内拿出供地方案' });
  const reply = async (text: string) => {
    await officer.locator('ul[data-ready]').waitFor();
    await asked.getByRole('button', { name: '答复' }).click();
    await officer.getByLabel('办理结果').fill(text);
    await officer.getByRole('button', { name: '提交答复' }).click();
    await expect(asked.getByText('已答复，待销号')).toBeVisible();
  };
  await reply('方案已报自然资源部门');
  await expect(asked.getByRole('button', { name: '销号' })).toHaveCount(0);

  await leader.goto('/led');
  await expect(card.getByText('项督办已答复，等你销号')).toBeVisible();
  const answered = card.getByRole('listitem', { name: '请三天内拿出供地方案' });
  await answered.getByRole('button', { name: '退回' }).click();
  await leader.getByLabel('退回原因').fill('请附批复文件');
  await leader.getByRole('dialog').getByRole('button', { name: '退回' }).click();
  await expect(answered.getByText('已退回：请附批复文件')).toBeVisible();

  await officer.reload();
  await expect(asked.getByText('已退回：请附批复文件')).toBeVisible();
  await reply('批复文件已上传');
  await leader.reload();
  await answered.getByRole('button', { name: '销号' }).click();
  await expect(answered.getByText('已销号')).toBeVisible();
  await leader.getByRole('button', { name: '撤销' }).click();
  await expect(answered.getByText('已答复，待销号')).toBeVisible();
  await answered.getByRole('button', { name: '销号' }).click();
  await expect(answered.getByText('已销号')).toBeVisible();
  await officer.goto('/tasks?view=mine&state=closed');
  await expect(asked.getByText('已销号')).toBeVisible();
  await leader.goto(`/leads/${led?.id}`);
  await expect(leader.getByText('批示', { exact: true }).first()).toBeVisible();
});

test('reminders are put off for a reason and until a day, and taken up again', async ({ as, query }) => {
  const id = await idOf(query, TITLE);
  const officer = await as('王芳');
  await officer.goto(`/leads/${id}`);
  const clocks = officer.getByRole('region', { name: '时限' });
  await officer.locator('[data-ready]', { has: clocks }).last().waitFor();
  await expect(clocks.getByText('滞后').first()).toBeVisible();
  await clocks.getByRole('button', { name: '暂缓提醒' }).click();
  const form = officer.getByRole('dialog');
  await form.getByRole('button', { name: '暂缓提醒' }).click();
  await expect(form.getByText('请写明原因')).toBeVisible();
  await form.getByLabel('暂缓到').fill('下周五');
  await form.getByLabel('原因').fill('等企业董事会');
  await form.getByRole('button', { name: '暂缓提醒' }).click();
  await expect(clocks.getByText('等企业董事会')).toBeVisible();
  await expect(clocks.getByText('滞后')).toHaveCount(0);
  await officer.goto('/');
  await expect(officer.getByRole('region', { name: '已逾期' }).getByText(TITLE)).toHaveCount(0);
  await officer.goto(`/leads/${id}`);
  await clocks.getByRole('button', { name: '恢复提醒' }).click();
  await expect(clocks.getByText('滞后').first()).toBeVisible();
});

test('the workbench tells in three glances what is due, with words beside the colours', async ({ as }) => {
  const officer = await as('王芳');
  await officer.goto('/');
  const late = officer.getByRole('region', { name: '已逾期' });
  await expect(late.getByText(TITLE)).toBeVisible();
  await expect(late.getByText(/! 下一步已超 \d+ 天/).first()).toBeVisible();
  await expect(
    officer
      .getByRole('region', { name: '今日到期' })
      .getByText(/今天到期/)
      .first(),
  ).toBeVisible();
  await expect(officer.getByRole('region', { name: '待研判' }).getByText(/研判/).first()).toBeVisible();
  await late.getByRole('button', { name: `（${TITLE}）` }).click();
  await officer.getByLabel('接着做什么').fill('电话回访企业');
  await officer.getByLabel('哪天之前').fill('明天');
  await officer.keyboard.press('Enter');
  await expect(officer.getByText('已完成，接下来的一步已记下')).toBeVisible();
  await expect(late.getByText(TITLE)).toBeHidden();
});

test('the list of what is late counts as many as it shows', async ({ as }) => {
  const officer = await as('王芳');
  await officer.goto('/leads?mine=1&due=late');
  await expect(officer.getByText('时限滞后')).toBeVisible();
  const rows = await officer.locator('tbody tr').count();
  expect(rows).toBeGreaterThan(2);
  await expect(officer.getByText(`共 ${rows} 条`).first()).toBeVisible();
});
