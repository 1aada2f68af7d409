import type { Page } from '@playwright/test';
import { expect, test } from './fixtures';

const TITLE = '谐波减速器生产项目';
/** Its investor by the first letters, and in characters. */
const WAYS = { 拼音首字母: 'xbjsq', 汉字: '谐波减速' };

type Query = <Row extends Record<string, unknown>>(sql: string, values?: unknown[]) => Promise<Row[]>;
type Noted = { kind: string; next_step: string | null; title: string };

const dialogOf = (page: Page) => page.getByRole('dialog', { name: '记一笔' });

async function notes(query: Query, text: string): Promise<Noted[]> {
  return query<Noted>(
    `SELECT activity.kind, lead.next_step, lead.title FROM activity JOIN lead ON lead.id = lead_id
     WHERE activity.text = $1`,
    [text],
  );
}

/** A page at rest: what it fetches ahead for the road is there. */
async function rest(page: Page): Promise<void> {
  await expect(page.locator('[data-quick-log="here"]')).toBeAttached();
}

async function pick(page: Page, typed: string): Promise<void> {
  const dialog = dialogOf(page);
  await dialog.getByRole('combobox', { name: '项目' }).fill(typed);
  await page.getByRole('option', { name: new RegExp(TITLE) }).click();
}

/** Failures of the network itself, while the test has cut it. */
function forgive(complaints: string[]): void {
  const own = complaints.filter(text => !/ERR_INTERNET_DISCONNECTED|ERR_NETWORK|Failed to fetch/.test(text));
  complaints.splice(0, complaints.length, ...own);
}

for (const [way, typed] of Object.entries(WAYS)) {
  test(`a call is logged from the board within four inputs and ten seconds, found by ${way}`, async ({
    as,
    query,
  }, { annotations }) => {
    const page = await as('王芳');
    await page.goto('/board');
    await expect(page.getByRole('heading', { name: '管道看板' })).toBeVisible();
    await rest(page);
    const text = `电话沟通设备清单 ${way} ${Date.now()}`;
    const from = performance.now();
    await page.keyboard.press('l');
    // One: which lead.
    await pick(page, typed);
    const dialog = dialogOf(page);
    // Two, three, four: what happened, what comes next, and when. The kind is 电话 already, the day today.
    await dialog.getByLabel('发生了什么').fill(text);
    await dialog.getByLabel('下一步', { exact: true }).fill('寄送厂房图纸');
    await dialog.getByLabel('下一步日期').fill('下周三');
    await page.keyboard.press('Control+Enter');
    await expect(page.getByText(`已记一笔：${TITLE}`)).toBeVisible();
    const took = Math.round(performance.now() - from);
    annotations.push({ type: 'took', description: `${took} ms` });
    expect(took).toBeLessThan(10_000);
    expect(await notes(query, text)).toEqual([{ kind: 'call', next_step: '寄送厂房图纸', title: TITLE }]);
  });
}

test('the toast leads to the lead, where the note stands; nobody found leads to a new one', async ({
  as,
}) => {
  const page = await as('王芳');
  await page.goto('/leads');
  await rest(page);
  await page.getByRole('button', { name: '快速记一笔' }).click();
  await pick(page, WAYS.汉字);
  const text = `约定周五回电 ${Date.now()}`;
  await dialogOf(page).getByLabel('发生了什么').fill(text);
  await dialogOf(page).getByRole('button', { name: '记一笔', exact: true }).click();
  await page.getByRole('button', { name: '查看' }).click();
  await expect(page.getByRole('listitem').filter({ hasText: text })).toBeVisible();

  await page.goto('/board');
  await rest(page);
  await page.keyboard.press('l');
  await dialogOf(page).getByRole('combobox', { name: '项目' }).fill('温州从没听过');
  await page.getByRole('option', { name: '新建「温州从没听过」' }).click();
  await expect(page).toHaveURL(/\/leads\/new\?investor=/);
  await expect(page.getByLabel('投资方', { exact: true })).toHaveValue('温州从没听过');
});

test('what was typed survives a reload, with the lead that was picked', async ({ as }) => {
  const page = await as('王芳');
  await page.goto('/leads');
  await rest(page);
  await page.keyboard.press('l');
  await pick(page, WAYS.汉字);
  await dialogOf(page).getByLabel('发生了什么').fill('写到一半的话');
  await page.reload();
  await rest(page);
  await page.keyboard.press('l');
  await expect(dialogOf(page).getByLabel('发生了什么')).toHaveValue('写到一半的话');
  await expect(dialogOf(page).getByRole('combobox', { name: '项目' })).toHaveValue(TITLE);
});

test('an ended session keeps the text, and signed in again it is saved once', async ({
  as,
  query,
  sessionOf,
  baseURL,
}) => {
  const page = await as('王芳');
  await page.goto('/leads');
  await rest(page);
  await page.keyboard.press('l');
  await pick(page, WAYS.汉字);
  const text = `会话结束时正在写 ${Date.now()}`;
  const dialog = dialogOf(page);
  await dialog.getByLabel('发生了什么').fill(text);
  await query(
    `DELETE FROM session WHERE agent = 'e2e' AND staff_id = (SELECT id FROM staff WHERE name = '王芳')`,
  );
  const save = dialog.getByRole('button', { name: '记一笔', exact: true });
  await save.click();
  await expect(dialog.getByText(/登录已过期/)).toBeVisible();
  await expect(dialog.getByLabel('发生了什么')).toHaveValue(text);
  expect(await notes(query, text)).toEqual([]);
  await page
    .context()
    .addCookies([{ name: 'desk.session', value: await sessionOf('王芳'), url: baseURL ?? '' }]);
  await save.click();
  await expect(dialog).toBeHidden();
  expect(await notes(query, text)).toHaveLength(1);
});

test('a note with a photo waits while the line is dead and is sent once when it is back', async ({
  as,
  query,
  complaints,
}) => {
  const page = await as('王芳');
  await page.goto('/leads');
  await rest(page);
  await page.keyboard.press('l');
  await pick(page, WAYS.汉字);
  const text = `隧道里记的一笔 ${Date.now()}`;
  const dialog = dialogOf(page);
  await dialog.getByLabel('发生了什么').fill(text);
  await dialog.getByLabel('下一步', { exact: true }).fill('补发照片');
  await dialog.getByLabel('下一步日期').fill('明天');
  const png = Buffer.from(
    'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
    'base64',
  );
  await dialog.getByLabel('添加文件').setInputFiles({ name: '现场.png', mimeType: 'image/png', buffer: png });
  await page.context().setOffline(true);
  await dialog.getByRole('button', { name: '记一笔', exact: true }).click();
  await expect(page.getByText(/待同步 1 条/)).toBeVisible();
  expect(await notes(query, text)).toEqual([]);

  // Another person in the same browser sees nothing of it.
  await page.context().setOffline(false);
  await expect(page.getByText(/待同步/)).toBeHidden();
  await expect(page.getByText('已同步 1 条记录')).toBeVisible();
  forgive(complaints);
  expect(await notes(query, text)).toEqual([{ kind: 'call', next_step: '补发照片', title: TITLE }]);
  const files = await query(
    `SELECT file_name FROM attachment JOIN activity ON activity.id = activity_id WHERE activity.text = $1`,
    [text],
  );
  expect(files).toEqual([{ file_name: '现场.png' }]);
  await page.reload();
  await rest(page);
  expect(await notes(query, text)).toHaveLength(1);
});

test('a note that is refused stays with its sentence, for its writer alone', async ({
  as,
  query,
  sessionOf,
  baseURL,
  complaints,
}) => {
  const page = await as('王芳');
  await page.goto('/leads');
  await rest(page);
  await page.keyboard.press('l');
  await pick(page, WAYS.汉字);
  const text = `权限变化前写的 ${Date.now()}`;
  await dialogOf(page).getByLabel('发生了什么').fill(text);
  await page.context().setOffline(true);
  await dialogOf(page).getByRole('button', { name: '记一笔', exact: true }).click();
  await expect(page.getByText(/待同步 1 条/)).toBeVisible();

  const [lead] = await query<{ id: string; officer_id: string; responsible_unit_code: string }>(
    'SELECT id, officer_id, responsible_unit_code FROM lead WHERE title = $1',
    [TITLE],
  );
  const elsewhere = `UPDATE lead SET officer_id = (SELECT id FROM staff WHERE name = '寿山'),
    responsible_unit_code = '330681116' WHERE id = $1`;
  await query(elsewhere, [lead?.id]);
  try {
    await page.context().setOffline(false);
    await expect(page.getByText(/1 条没有提交成功/)).toBeVisible();
    forgive(complaints);
    const own = { name: 'desk.session', url: baseURL ?? '' };
    await page.context().addCookies([{ ...own, value: await sessionOf('陈刚') }]);
    await page.goto('/leads');
    await rest(page);
    await expect(page.getByText(/没有提交成功/)).toBeHidden();
    await page.context().addCookies([{ ...own, value: await sessionOf('王芳') }]);
    await page.goto('/leads');
    await page.getByRole('status').getByRole('button', { name: '查看' }).click();
    const list = page.getByRole('dialog', { name: '待同步的记录' });
    await expect(list.getByText('没有找到该项目，或你无权查看。')).toBeVisible();
    await expect(list.getByText(text)).toBeVisible();
  } finally {
    await query('UPDATE lead SET officer_id = $2, responsible_unit_code = $3 WHERE id = $1', [
      lead?.id,
      lead?.officer_id,
      lead?.responsible_unit_code,
    ]);
  }
  await page.getByRole('button', { name: '立即提交' }).click();
  await expect(page.getByText('已同步 1 条记录')).toBeVisible();
  expect(await notes(query, text)).toHaveLength(1);
});

test('the next step is ticked off on the lead, and the one after it takes its place', async ({
  as,
  query,
}) => {
  const page = await as('王芳');
  const [lead] = await query<{ id: string; next_step: string }>(
    'SELECT id, next_step FROM lead WHERE title = $1',
    [TITLE],
  );
  await page.goto(`/leads/${lead?.id}`);
  await expect(page.locator('[data-ready]').first()).toBeVisible();
  const next = page.getByRole('region', { name: '下步计划' });
  await next.getByRole('button', { name: /^完成「/ }).click();
  await next.getByLabel('接着做什么').fill('陪同看地');
  await page.keyboard.press('Enter');
  await expect(next.getByText('请填写下一步的日期')).toBeVisible();
  await next.getByLabel('哪天之前').fill('后天');
  await page.keyboard.press('Enter');
  await expect(page.getByText('已完成，接下来的一步已记下')).toBeVisible();
  await expect(next.getByText('陪同看地').first()).toBeVisible();
  const [after] = await query<{ next_step: string; owner: string }>(
    `SELECT next_step, staff.name AS owner FROM lead JOIN staff ON staff.id = next_step_owner_id WHERE lead.id = $1`,
    [lead?.id],
  );
  expect(after).toEqual({ next_step: '陪同看地', owner: '王芳' });
});
