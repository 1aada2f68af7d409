import type { Locator, Page } from '@playwright/test';
import { addDays, dayOf } from '@/lib/domain/day';
import { expect, test } from './fixtures';
import { answer, gateDialog, handIn } from './gate';

/** Of 王芳 in 线索, in the town of 李明: both may move it. */
const OF_BOTH = `SELECT lead.id FROM lead JOIN staff ON staff.id = officer_id
  WHERE staff.name = '王芳' AND stage = 'lead' AND status = 'active' AND title <> '海工耐蚀铜镍管项目'
  ORDER BY code LIMIT 1`;
const TODAY = dayOf(new Date());

type Query = <Row extends Record<string, unknown>>(sql: string, values?: unknown[]) => Promise<Row[]>;

async function openGate(page: Page, leadId: string): Promise<Locator> {
  await page.goto(`/leads/${leadId}`);
  await expect(page.locator('[data-ready]').first()).toBeVisible();
  await page.getByRole('button', { name: '移到「研判」', exact: true }).click();
  return gateDialog(page, '研判');
}

async function fill(dialog: Locator, content: string): Promise<void> {
  await answer(dialog, '投资方主营业务', '轴承检测装备');
  await answer(dialog, '投资内容', content);
  await answer(dialog, '研判结论', '优先推进');
  await answer(dialog, '研判日期', TODAY);
}

const send = (dialog: Locator): Promise<void> => dialog.getByRole('button', { name: '移到「研判」' }).click();

async function entries(query: Query, leadId: string): Promise<number> {
  const rows = await query(
    "SELECT id FROM stage_entry WHERE lead_id = $1 AND stage = 'qualification' AND revoked_at IS NULL",
    [leadId],
  );
  return rows.length;
}

test('two move the same lead at once: one wins, the other is told who and keeps what was typed', async ({
  as,
  query,
}) => {
  const [lead] = await query<{ id: string }>(OF_BOTH);
  const leadId = lead?.id ?? '';
  const [officer, manager] = [await as('王芳'), await as('李明')];
  const [hers, his] = [await openGate(officer, leadId), await openGate(manager, leadId)];
  await fill(hers, '王芳写的投资内容');
  await fill(his, '李明写的投资内容');
  await handIn(hers, '研判意见');
  await Promise.all([send(hers), send(his)]);

  // Whoever came second still has the dialog, with the other's name and every word of his own.
  const isMine = async (dialog: Locator): Promise<boolean> => !(await dialog.isVisible());
  await expect.poll(async () => (await isMine(hers)) !== (await isMine(his))).toBe(true);
  const hersWon = await isMine(hers);
  const [loser, winner, typed] = hersWon
    ? [his, '王芳', '李明写的投资内容']
    : [hers, '李明', '王芳写的投资内容'];
  await expect(loser.getByRole('alert')).toContainText(new RegExp(`^${winner}.*刚刚改过这个项目`));
  await expect(loser.getByLabel('投资内容', { exact: true })).toHaveValue(typed);
  expect(await entries(query, leadId)).toBe(1);

  // Pressed again, it is judged by what the other left: the lead stands there already.
  await send(loser);
  await expect(loser.getByRole('alert')).toContainText('已在「研判」');
  expect(await entries(query, leadId)).toBe(1);
});

test('two set the same field: both values are shown, and the second decides', async ({ as, query }) => {
  const title = '高端水暖铜件项目';
  const [lead] = await query<{ id: string }>('SELECT id FROM lead WHERE title = $1', [title]);
  const [officer, manager] = [await as('王芳'), await as('李明')];
  const open = (page: Page) => page.getByRole('button', { name: /^编辑下步计划/ }).click();
  const type = async (page: Page, value: string): Promise<void> => {
    await page.getByRole('textbox', { name: '下步计划' }).fill(value);
    await page.getByRole('textbox', { name: '下步计划' }).press('Enter');
  };
  for (const page of [officer, manager]) {
    await page.goto(`/leads/${lead?.id}`);
    await expect(page.locator('[data-ready]').first()).toBeVisible();
  }
  const [first, second] = [`约在${addDays(TODAY, 7)}回访`, `约在${addDays(TODAY, 9)}考察`];
  // The manager has the field open when the officer saves: his page waits until he is done with it.
  await open(manager);
  await open(officer);
  await type(officer, first);
  await expect(officer.getByRole('button', { name: `编辑下步计划：${first}` })).toBeVisible();
  await type(manager, second);
  const clash = manager.getByRole('group', { name: '下步计划有两个值，请选择保留哪一个' });
  await expect(clash).toContainText(first);
  await expect(clash).toContainText(second);
  const stored = () => query<{ next_step: string }>('SELECT next_step FROM lead WHERE id = $1', [lead?.id]);
  expect(await stored()).toEqual([{ next_step: first }]);
  await clash.getByRole('button', { name: '用我的' }).click();
  await expect(manager.getByRole('button', { name: `编辑下步计划：${second}` })).toBeVisible();
  expect(await stored()).toEqual([{ next_step: second }]);
});
