import { randomUUID } from 'node:crypto';
import type { Page } from '@playwright/test';
import { expect, test } from './fixtures';

/** A lead of this unit with a talk of yesterday; the minutes are still to be handed in. */
async function makeReady(
  query: (sql: string, values: unknown[]) => Promise<unknown>,
  leadId: string,
  { unitCode, title }: { unitCode: string; title: string },
): Promise<void> {
  await query('UPDATE lead SET responsible_unit_code = $2, title = $3 WHERE id = $1', [
    leadId,
    unitCode,
    title,
  ]);
  await query(
    `INSERT INTO activity (id, lead_id, kind, happened_on, text, recorded_at, recorded_by_id)
     SELECT $2, id, 'meeting', current_date - 1, '首谈', now(), officer_id FROM lead WHERE id = $1`,
    [leadId, randomUUID()],
  );
}

const PDF = Buffer.from('%PDF-1.4\n1 0 obj<</Type/Catalog>>endobj\ntrailer<</Root 1 0 R>>\n%%EOF\n');

const card = (page: Page) => page.getByRole('region', { name: '首谈备案' });

async function fileFrom(page: Page, leadId: string): Promise<void> {
  await page.goto(`/leads/${leadId}`);
  await card(page).locator('[data-ready]').getByRole('button', { name: '提交备案' }).click();
  const form = page.getByRole('dialog', { name: '首谈备案' });
  await form.getByLabel('首谈地点').fill('诸暨宾馆');
  await form.getByRole('button', { name: '提交备案' }).click();
  await expect(form.getByRole('alert')).toContainText('缺少首谈纪要、双方人员');
  const minutes = { name: '首谈纪要.pdf', mimeType: 'application/pdf', buffer: PDF };
  await form.getByRole('region', { name: '首谈纪要' }).locator('input[type=file]').setInputFiles(minutes);
  await expect(form.getByText('首谈纪要已上传')).toBeVisible();
  await expect(form.getByLabel('首谈地点')).toHaveValue('诸暨宾馆');
  await form.getByLabel('双方人员').fill('双方负责人');
  await form.getByLabel('拟投资额').fill('8000万');
  await form.getByRole('button', { name: '提交备案' }).click();
  await expect(form).toBeHidden();
}

test('a second town clashes, disputes, and the office rules', async ({ as, subjectsOf, query }) => {
  const [first, second] = [(await subjectsOf('王芳')).own.leadId, (await subjectsOf('陈刚')).own.leadId];
  await makeReady(query, first, { unitCode: '330681104', title: '店口先谈的项目' });
  await makeReady(query, second, { unitCode: '330681005', title: '大唐后谈的项目' });

  const holder = await as('王芳');
  await fileFrom(holder, first);
  await expect(card(holder).getByText('保护中')).toBeVisible();
  await expect(card(holder)).toContainText('还有 90 天');

  const later = await as('陈刚');
  await fileFrom(later, second);
  await expect(card(later).getByText('撞单待处理')).toBeVisible();
  await expect(card(later)).toContainText('店口已于');
  await expect(card(later)).not.toContainText('店口先谈的项目');
  await card(later)
    .getByRole('button', { name: /^处理撞单/ })
    .click();
  const choice = later.getByRole('dialog', { name: /^处理撞单/ });
  await expect(choice.getByLabel('处理方式')).toHaveValue('');
  await choice.getByRole('button', { name: '提交' }).click();
  await expect(choice.getByText('请选择如何处理')).toBeVisible();
  await choice.getByLabel('处理方式').selectOption('dispute');
  await choice.getByRole('button', { name: '提交' }).click();
  await expect(choice.getByText('请写明原因')).toBeVisible();
  await choice.getByLabel('理由').fill('企业由我单位长期对接');
  await choice.getByRole('button', { name: '提交' }).click();
  await expect(card(later).getByText('争议待裁定')).toBeVisible();

  const office = await as('吴静');
  await office.goto('/claims?tab=disputes');
  const matter = office.getByRole('listitem').filter({ hasText: '大唐后谈的项目' });
  await expect(matter).toContainText('店口先谈的项目');
  await expect(matter).toContainText('还有 5 个工作日');
  await matter.locator('[data-ready]').getByRole('button', { name: /^裁定/ }).click();
  const ruling = office.getByRole('dialog', { name: /^裁定/ });
  await expect(ruling.getByLabel('裁定', { exact: true })).toHaveValue('');
  await ruling.getByLabel('裁定', { exact: true }).selectOption('share');
  await expect(ruling).toContainText('后备案的线索会标为 流失（重复登记）');
  await ruling.getByLabel('大唐占比（%）').fill('30');
  await ruling.getByLabel('裁定理由').fill('两家都有实际投入，先备案单位牵头');
  await ruling.getByRole('button', { name: '作出裁定' }).click();
  // Behind the dialog nothing is counted: it has to be gone first.
  await expect(ruling).toBeHidden();
  await expect(matter).toHaveCount(0);

  await later.goto('/claims?tab=clashes');
  await expect(later.getByText('两家都有实际投入，先备案单位牵头')).toBeVisible();
  await later.goto(`/leads/${second}`);
  await expect(later.getByRole('region', { name: '推进状态' })).toContainText('重复登记');
  const parts = await query(
    'SELECT unit_code, percent FROM lead_credit WHERE lead_id = $1 ORDER BY percent',
    [first],
  );
  expect(parts).toEqual([
    { unit_code: '330681005', percent: 30 },
    { unit_code: '330681104', percent: 70 },
  ]);
});

test('the office sets the rules of the year as a new version', async ({ as }) => {
  const office = await as('吴静');
  await office.goto('/admin/rules');
  const form = office.locator('form[data-ready]').filter({ hasText: '首谈备案与撞单' });
  await form.getByLabel('争议裁定（工作日）').fill('零');
  await form.getByRole('button', { name: '保存年度规则' }).click();
  await expect(form.getByText('争议裁定请填 1–60 之间的整数（工作日）')).toBeVisible();
  await form.getByLabel('争议裁定（工作日）').fill('5');
  await form.getByLabel('临期提醒（工作日）').fill('8');
  await form.getByRole('button', { name: '保存年度规则' }).click();
  await expect(office.getByRole('row', { name: /吴静/ }).first()).toContainText(
    /阶段逾期 · 临期提醒 \d+→8 个工作日/,
  );
});
