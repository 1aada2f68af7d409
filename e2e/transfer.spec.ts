import type { Page } from '@playwright/test';
import { dayOf } from '@/lib/domain/day';
import { monthOf } from '@/lib/domain/month';
import { expect, test } from './fixtures';
import { offer, say } from './transfer-deeds';

const SERIAL = Date.now().toString(36).toUpperCase();
const TITLE = `谐波减速器柔轮${SERIAL}项目`;
const MONTH = monthOf(dayOf(new Date()));

/** A tip of today, so that the month's figures show at once whose it is. */
async function recordLead(page: Page): Promise<string> {
  await page.goto('/leads/new');
  const form = page.locator('form[aria-label="新建线索"][data-ready]');
  await form.getByLabel('投资方', { exact: true }).fill(`台州柔砚${SERIAL}传动有限公司`);
  await form.getByLabel('项目名称').fill(TITLE);
  await form.getByLabel('意向投资额').fill('8600万');
  await form.getByLabel('所属产业').selectOption({ label: '高端装备制造' });
  await form.getByRole('radio', { name: '外招' }).check({ force: true });
  await form.getByLabel('来源渠道').selectOption({ label: '推荐介绍' });
  await form.getByRole('button', { name: '保存线索' }).click();
  await page.waitForURL(/\/leads\/[0-9a-f-]{36}$/);
  return page.url().split('/').at(-1) ?? '';
}

/** 新增线索 of the month as table A2 prints it for the two units, and for all of them; in hundredths, to add up. */
async function figures(page: Page): Promise<Record<'店口' | '经开区' | '合计', number>> {
  await page.goto(`/reports/monthly?month=${MONTH}&scope=all`);
  const rows = page.getByRole('region', { name: '按责任单位汇总' }).locator('tr');
  const tipsOf = async (unit: string): Promise<number> => {
    const row = rows.filter({ has: page.getByRole('rowheader', { name: unit, exact: true }) });
    return Math.round(Number((await row.locator('td').first().textContent())?.replaceAll(',', '')) * 100);
  };
  return { 店口: await tipsOf('店口'), 经开区: await tipsOf('经开区'), 合计: await tipsOf('合计') };
}

test('a lead goes from one unit to another, and from then on each has half of it', async ({ as }) => {
  const [officer, manager, taker, office] = [
    await as('王芳'),
    await as('李明'),
    await as('沈悦'),
    await as('吴静'),
  ];
  const leadId = await recordLead(officer);
  const before = await figures(office);

  await offer(manager, leadId, { to: '经开区', reason: '经开区有现成的精密加工厂房' });
  await taker.goto('/transfers');
  const asked = taker
    .getByRole('region', { name: /待我单位答复/ })
    .getByRole('listitem')
    .filter({ hasText: TITLE });
  await expect(asked).toContainText('8,600万元');
  await expect(asked).not.toContainText('柔砚');
  // Asked, but not yet theirs.
  expect((await taker.request.get(`/leads/${leadId}`)).status()).toBe(404);
  await say(taker, { word: '接收', title: TITLE, taker: '朱伟' });
  expect(await figures(office)).toEqual(before);

  await say(office, { word: '确认流转', title: TITLE });
  expect(await figures(office)).toEqual({
    店口: before.店口 - 50,
    经开区: before.经开区 + 50,
    合计: before.合计,
  });

  await taker.goto(`/leads/${leadId}`);
  const chain = taker.getByRole('region', { name: '责任链' });
  await expect(chain).toContainText('朱伟');
  await expect(chain).toContainText('店口 50%');
  await expect(taker.getByRole('button', { name: '线索操作' })).toBeVisible();
  // The unit that gave it reads on, and changes nothing.
  await officer.goto(`/leads/${leadId}`);
  await expect(officer.getByRole('heading', { name: TITLE })).toBeVisible();
  await expect(officer.getByRole('button', { name: '线索操作' })).toHaveCount(0);
  await expect(officer.getByRole('region', { name: '谈判底线（涉密）' })).toHaveCount(0);
});
