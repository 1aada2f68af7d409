import { randomUUID } from 'node:crypto';
import type { Page } from '@playwright/test';
import { claimCard, dispute, handInMinutes, openDispute, openFiling, ruleShare } from './claim-deeds';
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

async function fileFrom(page: Page, leadId: string): Promise<void> {
  const form = await openFiling(page, leadId);
  await form.getByLabel('首谈地点').fill('诸暨宾馆');
  await form.getByRole('button', { name: '提交备案' }).click();
  await expect(form.getByRole('alert')).toContainText('缺少首谈纪要、双方人员');
  await handInMinutes(form);
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
  await expect(claimCard(holder).getByText('保护中')).toBeVisible();
  await expect(claimCard(holder)).toContainText('还有 90 天');

  const later = await as('陈刚');
  await fileFrom(later, second);
  await expect(claimCard(later).getByText('撞单待处理')).toBeVisible();
  await expect(claimCard(later)).toContainText('店口已于');
  await expect(claimCard(later)).not.toContainText('店口先谈的项目');
  await dispute(later, '企业由我单位长期对接');

  const office = await as('吴静');
  const matter = await openDispute(office, '大唐后谈的项目');
  await expect(matter).toContainText('店口先谈的项目');
  await expect(matter).toContainText('还有 5 个工作日');
  await ruleShare(matter, { unit: '大唐', percent: '30', reasons: '两家都有实际投入，先备案单位牵头' });

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
