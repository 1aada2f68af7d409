import { randomUUID } from 'node:crypto';
import type { APIRequestContext } from '@playwright/test';
import { expect, test } from './fixtures';

/** Of 王芳, in the unit of 李明 and the industry of 孙丽, in joint review with 钱红. */
const REVIEWED = '高压特种阀门制造项目';

const BOTTOM = '亩均税收不得少于叁拾壹万';
const CONCESSIONS = '装修补助至多每平米肆佰元';
const PHONE = '16088776655';
const MASKED_PHONE = '160****6655';
const EMAIL = 'bao.mi@secret-valves.example';
const MASKED_EMAIL = 'b**@secret-valves.example';

/** What the page of the lead may carry, person by person; whoever is not named gets 404. */
const MAY: Record<string, { terms: boolean; reveal: boolean }> = {
  王芳: { terms: true, reveal: true },
  李明: { terms: true, reveal: true },
  孙丽: { terms: true, reveal: true },
  吴静: { terms: true, reveal: true },
  郑涛: { terms: true, reveal: false },
  钱红: { terms: false, reveal: false },
};
const STRANGERS = ['陈刚', '周敏', '赵磊', '冯雪', '许强', '石岩', '顾明'];

type Query = <Row extends Record<string, unknown>>(sql: string, values?: unknown[]) => Promise<Row[]>;

/** Writes the secrets beside whatever the lead has; answers its id. */
async function hide(query: Query): Promise<string> {
  const [lead] = await query<{ id: string; investor_id: string }>(
    'UPDATE lead SET bottom_line = $1, concessions = $2 WHERE title = $3 RETURNING id, investor_id',
    [BOTTOM, CONCESSIONS, REVIEWED],
  );
  if (!lead) throw new Error(`The cast has no ${REVIEWED}.`);
  const known = await query('SELECT id FROM contact WHERE phone = $1', [PHONE]);
  if (known.length === 0) {
    await query(
      'INSERT INTO contact (id, investor_id, lead_id, name, phone, email) VALUES ($1, $2, $3, $4, $5, $6)',
      [randomUUID(), lead.investor_id, lead.id, '鲍密', PHONE, EMAIL],
    );
  }
  return lead.id;
}

/** A page as the browser first gets it and as the router fetches it. */
async function bothWays(request: APIRequestContext, path: string): Promise<string> {
  const html = await request.get(path);
  const flight = await request.get(path, { headers: { RSC: '1' } });
  return (await html.text()) + (await flight.text());
}

const SECRETS = [BOTTOM, CONCESSIONS, PHONE, MASKED_PHONE, EMAIL, MASKED_EMAIL];
const KEYS = ['bottomLine', 'concessions', 'maskedPhone', 'maskedEmail'];

test('limits, numbers and addresses are in nobody’s page who may not have them', async ({ as, query }) => {
  const id = await hide(query);
  for (const [name, { terms, reveal }] of Object.entries(MAY)) {
    const { request } = await as(name);
    const text = await bothWays(request, `/leads/${id}`);
    const found = [...SECRETS, ...KEYS].filter(mark => text.includes(mark));
    expect(found, name).toEqual([
      ...(terms ? [BOTTOM, CONCESSIONS] : []),
      ...(reveal ? [MASKED_PHONE, MASKED_EMAIL] : []),
      ...(terms ? ['bottomLine', 'concessions'] : []),
      ...(reveal ? ['maskedPhone', 'maskedEmail'] : []),
    ]);
  }
  for (const name of STRANGERS) {
    const { request } = await as(name);
    const text = await bothWays(request, `/leads/${id}`);
    expect(
      [...SECRETS, ...KEYS].filter(mark => text.includes(mark)),
      name,
    ).toEqual([]);
  }
});

test('nor in any list, board, search or export, whoever asks', async ({ as, query }) => {
  await hide(query);
  const places = [
    '/',
    '/board',
    '/leads',
    `/leads?q=${encodeURIComponent('高压特种阀门')}`,
    `/leads?q=${encodeURIComponent('亩均税收')}`,
    `/leads?q=${PHONE}`,
    '/leads/handover',
  ];
  for (const name of [...Object.keys(MAY), ...STRANGERS]) {
    const { request } = await as(name);
    let text = await (await request.get('/api/leads/export?format=csv')).text();
    // A page carries what the router would fetch within itself.
    for (const place of places) text += await (await request.get(place)).text();
    // What was searched for stands in its own box: everything but the number itself is looked for there too.
    const marks = [BOTTOM, CONCESSIONS, MASKED_PHONE, EMAIL, MASKED_EMAIL, 'bottomLine', 'maskedPhone'];
    expect(
      marks.filter(mark => text.includes(mark)),
      name,
    ).toEqual([]);
  }
});

test('the card shows and takes our limits, a reviewer sees no trace of it', async ({ as, query }) => {
  const id = await hide(query);
  const officer = await as('王芳');
  await officer.goto(`/leads/${id}`);
  const card = officer.getByRole('region', { name: '谈判底线（涉密）' });
  await expect(card.getByText(BOTTOM)).toBeVisible();
  await officer.locator('[data-ready]').first().waitFor();
  await card.getByRole('button', { name: /编辑政策优惠条件/ }).click();
  await officer.getByRole('textbox', { name: '政策优惠条件' }).fill(`${CONCESSIONS}整`);
  await officer.keyboard.press('Enter');
  await expect(card.getByText('已保存')).toBeAttached();
  const [row] = await query<{ concessions: string }>('SELECT concessions FROM lead WHERE id = $1', [id]);
  expect(row?.concessions).toBe(`${CONCESSIONS}整`);
  const reviewer = await as('钱红');
  await reviewer.goto(`/leads/${id}`);
  await expect(reviewer.getByText('需要联系方式的，请向跟踪人王芳了解。')).toBeVisible();
  await expect(reviewer.getByText('谈判底线')).toHaveCount(0);
  await expect(reviewer.getByText('鲍密')).toBeVisible();
});

test('an address is shown on request, and the look is on record', async ({ as, query }) => {
  const id = await hide(query);
  const looks = () =>
    query("SELECT id FROM audit_entry WHERE deed = 'contact.revealed' AND noun_id = $1", [id]);
  const before = (await looks()).length;
  const page = await as('李明');
  await page.goto(`/leads/${id}`);
  await page.locator('[data-ready]').first().waitFor();
  await expect(page.getByText(MASKED_EMAIL)).toBeVisible();
  await page.getByRole('button', { name: '查看鲍密的邮箱' }).click();
  await expect(page.getByRole('link', { name: EMAIL })).toBeVisible();
  await expect(page.getByText(MASKED_PHONE)).toBeVisible();
  expect(await looks()).toHaveLength(before + 1);
});

test('a manager opens a lead to a unit until a day and closes it again', async ({ as, query }) => {
  const [lead] = await query<{ id: string }>("SELECT id FROM lead WHERE title = '谐波减速器生产项目'");
  const path = `/leads/${lead?.id}`;
  const guest = await as('骆小军');
  expect((await guest.request.get(path)).status()).toBe(404);
  const manager = await as('李明');
  await manager.goto(path);
  await manager.locator('[data-ready]').first().waitFor();
  await manager.getByRole('button', { name: /操作$/ }).click();
  await manager.getByRole('menuitem', { name: '共享' }).click();
  const dialog = manager.getByRole('dialog');
  await dialog.getByLabel('共享给').selectOption('单位');
  await dialog.getByRole('combobox', { name: '单位', exact: true }).fill('应店街');
  await manager.getByRole('option', { name: /应店街/ }).click();
  await dialog.getByLabel('截止日期').fill('明天');
  await dialog.getByLabel('共享事由').fill('请协助带看厂房');
  await dialog.getByRole('button', { name: '共享', exact: true }).click();
  await expect(dialog).toBeHidden();
  expect((await guest.request.get(path)).status()).toBe(200);
  await guest.goto('/');
  await expect(guest.getByRole('link', { name: /李明向你共享了/ }).first()).toBeVisible();
  await manager.getByRole('button', { name: /操作$/ }).click();
  await manager.getByRole('menuitem', { name: '共享' }).click();
  await dialog.getByRole('button', { name: '结束对应店街的共享' }).click();
  await expect(dialog.getByRole('button', { name: '结束对应店街的共享' })).toHaveCount(0);
  expect((await guest.request.get(path)).status()).toBe(404);
});

test('the office hands a colleague’s leads over, one left behind', async ({ as, query }) => {
  const followed = async (name: string): Promise<number> => {
    const [row] = await query<{ count: number }>(
      `SELECT count(*)::int AS count FROM lead WHERE status <> 'lost'
       AND officer_id = (SELECT id FROM staff WHERE name = $1)`,
      [name],
    );
    return row?.count ?? 0;
  };
  const [before, to] = [await followed('俞航'), await followed('毛珠')];
  expect(before).toBeGreaterThan(1);
  const page = await as('吴静');
  await page.goto('/leads/handover');
  await page.locator('[data-ready]').first().waitFor();
  await page.getByRole('combobox', { name: '移出人' }).fill('俞航');
  await page.getByRole('option', { name: /俞航/ }).click();
  await expect(page).toHaveURL(/from=/);
  const leads = page.getByRole('region', { name: '俞航名下的项目', exact: true });
  await page.locator('form[data-ready]').waitFor();
  const boxes = leads.getByRole('checkbox');
  await boxes.nth(1).uncheck();
  await page.getByRole('combobox', { name: '接手人' }).fill('毛珠');
  await page.getByRole('option', { name: /毛珠/ }).click();
  await page.getByLabel('移交原因').fill('调任');
  await page.getByRole('button', { name: '预览移交' }).click();
  await page.getByRole('button', { name: `移交 ${before - 1} 个项目` }).click();
  await expect(
    page.getByRole('status').getByText(`已将俞航名下 ${before - 1} 个项目移交给毛珠`),
  ).toBeVisible();
  expect(await followed('俞航')).toBe(1);
  expect(await followed('毛珠')).toBe(to + before - 1);
});
