import { readFile } from 'node:fs/promises';
import type { Locator, Page } from '@playwright/test';
import { readXlsx } from 'hucre/xlsx';
import { dayOf } from '@/lib/domain/day';
import { addMonths, formatMonth, monthOf } from '@/lib/domain/month';
import { expect, test } from './fixtures';
import { answer, freshUscc, gateDialog, passGate } from './gate';
import { signIn } from './sign-in';

// Months close only after their last day, so everything happens in the last complete one.
const MONTH = addMonths(monthOf(dayOf(new Date())), -1);
const THIS_MONTH = addMonths(MONTH, 1);
const on = (day: string): string => `${MONTH}-${day}`;
const LATER = addMonths(MONTH, 9);
const SERIAL = Date.now().toString(36).toUpperCase();
const INVESTOR = `宁波启砚${SERIAL}传动有限公司`;
const TITLE = `启砚精密减速器${SERIAL}项目`;
const YUAN = 320_000_000;

type Query = <Row extends Record<string, unknown>>(sql: string, values?: unknown[]) => Promise<Row[]>;
type Figures = { count: number; yuan: number };

async function recordLead(page: Page): Promise<string> {
  await page.getByRole('link', { name: '新建线索' }).first().click();
  const form = page.getByRole('form', { name: '新建线索' });
  await expect(page.locator('form[aria-label="新建线索"][data-ready]')).toBeVisible();
  const investor = form.getByLabel('投资方', { exact: true });
  await investor.fill('台州钧岚精密传动有限公司');
  await expect(form.getByRole('region', { name: '可能重复的投资方' })).toContainText('名称相同');
  await investor.fill(INVESTOR);
  await expect(form.getByText('名称相同')).toBeHidden();
  await form.getByLabel('项目名称').fill(TITLE);
  await form.getByLabel('意向投资额').fill('3.2亿');
  await expect(form.getByText('= 3.20亿元（32,000万元）')).toBeVisible();
  await form.getByLabel('所属产业').selectOption({ label: '高端装备制造' });
  await form.getByRole('radio', { name: '外招' }).check({ force: true });
  await form.getByLabel('来源渠道').selectOption({ label: '推荐介绍' });
  await form.getByText('更多：线索日期').click();
  await form.getByLabel('线索日期').fill(on('02'));
  await form.getByRole('button', { name: '保存线索' }).click();
  await page.waitForURL(/\/leads\/[0-9a-f-]{36}$/);
  await expect(page.getByRole('heading', { name: TITLE })).toBeVisible();
  return page.url().split('/').at(-1) ?? '';
}

/** Opens the gate from the lead's page, which names what is missing before one asks. */
async function openGate(page: Page, stage: string, missing: string): Promise<void> {
  await expect(page.locator('[data-ready]').first()).toBeVisible();
  const gate = page.getByRole('region', { name: '下一阶段' });
  await expect(gate).toContainText(`距「${stage}」还缺`);
  await expect(gate.getByRole('button', { name: missing })).toBeVisible();
  await gate.getByRole('button', { name: `移到「${stage}」` }).click();
}

const column = (page: Page, stage: string): Locator => page.locator(`[data-column="${stage}"]`);
const card = (page: Page, stage: string): Locator =>
  column(page, stage).locator('[data-card]').filter({ hasText: TITLE });

async function openBoard(page: Page): Promise<void> {
  await page.goto('/board');
  await expect(page.locator('[data-ready]:has([data-column])')).toBeVisible();
}

async function shown(page: Page, stage: string): Promise<Figures> {
  const head = column(page, stage);
  return {
    count: Number(await head.locator('[data-count]').getAttribute('data-count')),
    yuan: Number(await head.locator('[data-yuan]').getAttribute('data-yuan')),
  };
}

async function stored(query: Query, stage: string): Promise<Figures> {
  const [row] = await query<{ count: number; yuan: string }>(
    `SELECT count(*)::int AS count, coalesce(sum(value_yuan), 0) AS yuan FROM lead
     WHERE stage = $1::stage AND status = 'active'
       AND officer_id = (SELECT id FROM staff WHERE name = '王芳')`,
    [stage],
  );
  return { count: row?.count ?? -1, yuan: Number(row?.yuan) };
}

/** The head of the column says what the database holds, and both changed by exactly this one lead. */
async function expectMoved(page: Page, query: Query, stage: string, before: Figures): Promise<void> {
  const after = { count: before.count + 1, yuan: before.yuan + YUAN };
  await expect(card(page, stage)).toBeVisible();
  await expect.poll(() => shown(page, stage), `column ${stage}`).toEqual(after);
  expect(await stored(query, stage)).toEqual(after);
}

async function toFirstTalkByDrag(page: Page, query: Query): Promise<void> {
  await openBoard(page);
  const before = await shown(page, 'firstTalk');
  expect(await stored(query, 'firstTalk')).toEqual(before);
  await card(page, 'qualification').dragTo(column(page, 'firstTalk'), {
    sourcePosition: { x: 30, y: 30 },
    targetPosition: { x: 120, y: 120 },
  });
  await passGate(page, '首谈', {
    on: on('08'),
    answers: {
      首谈地点: '暨阳街道会议室',
      双方人员: '李明、王芳；启砚传动总经理周启',
      姓名: '周启',
      首谈单位: '330681104',
    },
    documents: ['首谈纪要', '首报备案表'],
  });
  await expectMoved(page, query, 'firstTalk', before);
}

async function toNegotiatingByMenu(page: Page, query: Query): Promise<void> {
  const before = await shown(page, 'negotiating');
  await page.getByRole('button', { name: `移动「${TITLE}」` }).click();
  await page.getByRole('menuitem', { name: '移到「在谈」', exact: true }).click();
  await passGate(page, '在谈', {
    on: on('12'),
    answers: {
      计划总投资: '32000',
      其中固定资产投资: '2亿',
      '需用土地（亩）': '40',
      下步计划: '准备评审材料',
      下步日期: `${LATER}-01`,
    },
    documents: ['投资计划书/商业计划书'],
  });
  await expectMoved(page, query, 'negotiating', before);
}

async function toReview(page: Page): Promise<void> {
  await openGate(page, '评审', '投资强度（万元/亩）');
  await passGate(page, '评审', {
    on: on('16'),
    answers: {
      '投资强度（万元/亩）': '500',
      '亩均税收（万元/亩）': '35',
      '年综合能耗（吨标煤）': '1200',
      环评类别: '报告表',
      安全类别: '一般',
      投资人资信结论: '良好',
      评审结论: '通过',
    },
    documents: ['项目建议书/可研', '资信/财务证明', '尽调报告（司法+经济）', '部门会签意见', '评审会议纪要'],
  });
}

/** The framework agreement is warned of before the formal one is chosen. */
async function toReadyToSign(page: Page): Promise<void> {
  await openGate(page, '拟签约', '协议类型');
  const dialog = await gateDialog(page, '拟签约');
  await answer(dialog, '协议类型', 'framework');
  await expect(dialog.getByText('框架协议只登记，不计入统计。')).toBeVisible();
  await answer(dialog, '协议类型', 'formal');
  await expect(dialog.getByText('框架协议只登记，不计入统计。')).toBeHidden();
  await passGate(page, '拟签约', {
    on: on('20'),
    answers: {
      签约双方: '暨阳街道办事处；启砚传动',
      协议总投资: '3.2亿',
      约定开工: `${LATER}-10`,
      约定竣工: `${addMonths(LATER, 12)}-10`,
      约定投产: `${addMonths(LATER, 15)}-10`,
      违约与退出条款: '逾期一年未开工的收回土地',
    },
    documents: ['协议定稿', '合法性审查意见', '公平竞争审查表', '集体决策纪要'],
  });
}

async function toSigned(page: Page): Promise<void> {
  await openGate(page, '签约', '协议扫描件');
  await passGate(page, '签约', {
    on: on('25'),
    answers: {
      签约主体: INVESTOR,
      '签约投资方统一社会信用代码（境外投资方可空）': freshUscc(),
      其中固定资产投资: '2亿',
    },
    documents: ['协议扫描件'],
  });
  await expect(page.getByText('待认定').first()).toBeVisible();
}

test('a tip becomes a signed project that counts in the closed month', async ({ page, as, query }) => {
  test.setTimeout(150_000);
  await test.step('王芳 signs in and records a lead', () => signIn(page));
  const leadId = await recordLead(page);
  const leadPage = `/leads/${leadId}`;
  await test.step('through 研判 on the lead page', async () => {
    await openGate(page, '研判', '投资方主营业务');
    await passGate(page, '研判', {
      on: on('05'),
      answers: { 投资方主营业务: '精密减速器', 投资内容: '年产20万台谐波减速器', 研判结论: '优先推进' },
      documents: ['研判意见'],
    });
  });
  await test.step('to 首谈 by drag', () => toFirstTalkByDrag(page, query));
  await test.step('to 在谈 by the menu of the card', () => toNegotiatingByMenu(page, query));
  const signedBefore = await shown(page, 'signed');
  await page.goto(leadPage);
  await test.step('through 评审', () => toReview(page));
  await test.step('through 拟签约', () => toReadyToSign(page));
  await test.step('to 签约', () => toSigned(page));
  await openBoard(page);
  await expectMoved(page, query, 'signed', signedBefore);

  const office = await as('吴静');
  const before = await monthFigures(office);
  await test.step('吴静 confirms the signing', () => confirmSigning(office, leadPage));
  const counted = { count: before.count + 1, yuan: before.yuan + YUAN };
  expect(await monthFigures(office)).toEqual(counted);
  expect(await countedByDatabase(query)).toEqual(counted);
  await test.step('吴静 closes the months in their order', () => closeMonths(office, query));
  expect(await monthFigures(office)).toEqual(counted);
  await test.step('the workbook says the same', async () => {
    const { summary, titles } = await readWorkbook(office);
    expect(summary).toEqual(counted);
    expect(titles).toContain(`${TITLE}（${INVESTOR}）`);
  });
});

async function confirmSigning(page: Page, leadPage: string): Promise<void> {
  await page.goto(leadPage);
  await expect(page.locator('[data-ready]').first()).toBeVisible();
  await page.getByRole('button', { name: '认定「签约」', exact: true }).click();
  const dialog = page.getByRole('dialog', { name: '认定「签约」' });
  await expect(dialog).toContainText('认定后计入发生日所在月份的统计。');
  await dialog.getByRole('button', { name: '认定「签约」' }).click();
  await expect(dialog).toBeHidden();
  await expect(page.getByText('已认定（吴静）').first()).toBeVisible();
}

const reportOf = (month: string): string => `/reports/monthly?month=${month}&scope=all`;
const numberOf = (text: string): number => Number(text.replaceAll(',', ''));

/** 签约 of the month over the whole city, as the page says it: a count and 万元. */
async function monthFigures(page: Page): Promise<Figures> {
  await page.goto(reportOf(MONTH));
  const totals = page.getByRole('region', { name: '按产业汇总' }).locator('tfoot td');
  await expect(totals.first()).toBeVisible();
  const [, , count = '', wan = ''] = await totals.allInnerTexts();
  return { count: numberOf(count), yuan: Math.round(numberOf(wan) * 10_000) };
}

/** A lead counts once, by its first confirmed formal agreement. */
async function countedByDatabase(query: Query): Promise<Figures> {
  const [row] = await query<{ count: number; yuan: string }>(
    `SELECT count(*)::int AS count, sum(value_yuan) AS yuan FROM (
       SELECT DISTINCT ON (lead_id) happened_on, value_yuan FROM stage_entry
       WHERE stage = 'signed' AND agreement_kind = 'formal' AND confirmed_at IS NOT NULL AND revoked_at IS NULL
       ORDER BY lead_id, confirmed_at, id
     ) AS first WHERE to_char(happened_on, 'YYYY-MM') = $1`,
    [MONTH],
  );
  return { count: row?.count ?? -1, yuan: Number(row?.yuan) };
}

async function closeMonths(page: Page, query: Query): Promise<void> {
  const [last] = await query<{ month: string }>(
    `SELECT to_char(max(month_on), 'YYYY-MM') AS month FROM period HAVING count(*) > 0`,
  );
  await page.goto(reportOf(THIS_MONTH));
  await expect(page.getByRole('button', { name: '月结', exact: true })).toBeDisabled();
  for (let month = last ? addMonths(last.month, 1) : addMonths(MONTH, -1); month <= MONTH; ) {
    await closeMonth(page, month);
    month = addMonths(month, 1);
  }
}

async function closeMonth(page: Page, month: string): Promise<void> {
  await page.goto(reportOf(month));
  const name = formatMonth(month);
  const ask = page.getByRole('dialog', { name: `月结${name}？` });
  // The press is lost until the button listens; asking twice is harmless.
  await expect(async () => {
    if (!(await ask.isVisible())) await page.getByRole('button', { name: '月结', exact: true }).click();
    await expect(ask).toBeVisible({ timeout: 2_000 });
  }).toPass();
  await ask.getByRole('button', { name: `月结${name}` }).click();
  await expect(page.getByText('已月结', { exact: true })).toBeVisible();
}

async function readWorkbook(page: Page): Promise<{ summary: Figures; titles: unknown[] }> {
  const coming = page.waitForEvent('download');
  await page.getByRole('link', { name: '导出 Excel' }).click();
  const file = await coming;
  expect(file.suggestedFilename()).toMatch(/\.xlsx$/);
  const { sheets } = await readXlsx(await readFile(await file.path()));
  const rows = (name: string) => sheets.find(sheet => sheet.name === name)?.rows ?? [];
  const total = rows('汇总').find(row => row[0] === '合计') ?? [];
  return {
    summary: { count: Number(total[4]), yuan: Math.round(Number(total[5]) * 10_000) },
    titles: rows('明细').map(row => row[2]),
  };
}
