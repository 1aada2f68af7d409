import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { expect, test } from './fixtures';

const HERS = '恒锴阀门';
const NEW_NAME = '诸暨恒锴流控有限公司';

const barriers = async (page: Page): Promise<string[]> =>
  (await new AxeBuilder({ page }).analyze()).violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`);

test('an officer keeps the card of a firm of hers: names, people, risks', async ({ as, query }) => {
  const page = await as('王芳');
  await page.goto('/investors');
  await page.getByRole('searchbox', { name: '查找投资方' }).fill('hkfm');
  await page.getByRole('button', { name: '查找' }).click();
  await page.getByRole('link', { name: new RegExp(HERS) }).click();
  await expect(page.getByRole('heading', { level: 1 })).toContainText(HERS);
  const old = (await page.getByRole('heading', { level: 1 }).textContent()) ?? '';

  await page.getByRole('button', { name: '修改', exact: true }).first().click();
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel('名称', { exact: true }).fill(NEW_NAME);
  await dialog.getByLabel('链主企业').check();
  await dialog.getByLabel('统一社会信用代码').fill('91330681MA2031002J');
  await dialog.getByRole('button', { name: '保存投资方' }).click();
  await expect(dialog).toContainText('校验位不对');
  await dialog.getByLabel('统一社会信用代码').fill('91330681MA2031002H');
  await dialog.getByRole('button', { name: '保存投资方' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(NEW_NAME);
  await expect(page.getByText(`曾用名：${old}`)).toBeVisible();

  await page.getByRole('button', { name: '增加联系人' }).click();
  await dialog.getByLabel('姓名').fill('邵一鸣');
  await dialog.getByLabel('作用').selectOption('决策人');
  await dialog.getByLabel('电话').fill('13957500007');
  await dialog.getByRole('button', { name: '增加联系人' }).click();
  const person = page.getByRole('listitem').filter({ hasText: '邵一鸣' });
  await expect(person).toContainText('决策人');
  await expect(person).toContainText('139****0007');
  await person.getByRole('button', { name: '查看邵一鸣的电话' }).click();
  await expect(person.getByRole('link', { name: '13957500007' })).toBeVisible();

  await page.getByRole('button', { name: '登记风险' }).click();
  await dialog.getByLabel('风险类型').selectOption('失信');
  await dialog.getByLabel('是什么风险').fill('法定代表人被列为失信被执行人');
  await dialog.getByLabel('来源').fill('中国执行信息公开网');
  await dialog.getByRole('button', { name: '登记风险' }).click();
  const risk = page.getByRole('listitem').filter({ hasText: '失信被执行人' });
  await risk.getByRole('button', { name: '上传证据' }).click();
  const proof = { name: '截图.pdf', mimeType: 'application/pdf', buffer: Buffer.from('%PDF-1.4\n%%EOF\n') };
  await risk.locator('input[type=file]').setInputFiles(proof);
  await expect(
    risk.getByRole('list', { name: '证据' }).getByRole('link', { name: '截图.pdf' }),
  ).toBeVisible();
  await risk.getByRole('button', { name: '撤回' }).click();
  await dialog.getByLabel('原因').fill('核对后不是同一人');
  await dialog.getByRole('button', { name: '撤回风险提示' }).click();
  await expect(risk).toContainText('已撤回');

  expect(await barriers(page)).toEqual([]);
  const [row] = await query<{ count: string }>(
    'SELECT count(*) FROM risk_note WHERE retracted_at IS NOT NULL',
  );
  expect(Number(row?.count)).toBeGreaterThan(0);
});

test('a card of others is not there', async ({ as, query }) => {
  const [foreign] = await query<{ id: string }>(
    `SELECT investor_id AS id FROM lead JOIN staff ON staff.id = lead.officer_id
     WHERE staff.name <> '朱伟' AND responsible_unit_code <> '330681116' LIMIT 1`,
  );
  const page = await as('朱伟');
  const answer = await page.request.get(`/investors/${foreign?.id}`);
  expect(answer.status()).toBe(404);
});

test('a form warns of a firm already recorded, and goes on at the second press', async ({ as }) => {
  const page = await as('王芳');
  await page.goto('/leads/new');
  const form = page.locator('form[aria-label=新建线索][data-ready]');
  await form.getByLabel('投资方', { exact: true }).fill('鈞嵐精密傳動');
  await expect(form.getByRole('region', { name: '可能重复的投资方' })).toContainText('名称相同');
  await form.getByLabel('项目名称').fill('查重确认项目');
  await form.getByLabel('所属产业').selectOption({ index: 1 });
  await form.getByLabel('来源渠道').selectOption({ index: 1 });
  await form.getByText('外招', { exact: true }).click();
  await form.getByRole('button', { name: '保存线索' }).click();
  await form.getByRole('button', { name: '仍然登记' }).click();
  await expect(page).toHaveURL(/\/leads\/[0-9a-f-]{36}/);
});

test('the office makes two cards one and takes it back', async ({ as, query }) => {
  const page = await as('吴静');
  const [kept, merged] = await query<{ id: string; name: string }>(
    `SELECT id, name FROM investor WHERE name LIKE '%瞳岳光学%' OR name LIKE '%璟澜光电科技%' ORDER BY name LIKE '%璟澜%'`,
  );
  await page.goto(`/investors/${kept?.id}`);
  await page.getByRole('button', { name: '投资方操作' }).click();
  await page.getByRole('menuitem', { name: '合并另一家' }).click();
  await page.getByRole('combobox', { name: '另一家投资方' }).fill('璟澜光电');
  await page.getByRole('option', { name: /璟澜光电科技/ }).click();
  await page.getByRole('button', { name: '逐项比对' }).click();
  const form = page.locator('form[aria-label=合并投资方][data-ready]');
  await form.getByRole('group', { name: '名称' }).getByRole('radio').last().check();
  await expect(form).toContainText('条线索');
  expect(await barriers(page)).toEqual([]);
  await form.getByLabel('合并原因').fill('同一家企业');
  await form.getByRole('button', { name: '合并投资方' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(merged?.name ?? '');
  await page.goto(`/investors/${merged?.id}`);
  await expect(page).toHaveURL(new RegExp(kept?.id ?? ''));
  await page.getByRole('button', { name: '撤销合并' }).click();
  await page.getByRole('dialog').getByRole('button', { name: '撤销合并' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(kept?.name ?? '');
  const rows = await query('SELECT id FROM investor WHERE merged_into_id IS NOT NULL');
  expect(rows).toEqual([]);
});
