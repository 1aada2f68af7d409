import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { dayOf } from '@/lib/domain/day';
import { expect, test } from './fixtures';
import { passGate } from './gate';

type Query = <Row extends Record<string, unknown>>(sql: string, values?: unknown[]) => Promise<Row[]>;

async function idOf(query: Query, title: string): Promise<string> {
  const [lead] = await query<{ id: string }>('SELECT id FROM lead WHERE title = $1', [title]);
  if (!lead) throw new Error(`The cast has no ${title}.`);
  return lead.id;
}

/** Every page of the desk, by one who may open it. */
const SCREENS: Record<string, string[]> = {
  王芳: ['/', '/board', '/leads', '/leads/new', '/investors', '/account', '/exports', 'lead'],
  李明: ['/reports/weekly', '/leads/bulk', '/recycle', '/admin/keys', '/api-guide'],
  吴静: [
    '/',
    '/board?side=after&lanes=industry',
    '/reports/monthly',
    '/import',
    '/admin/industries',
    '/admin/targets',
    '/admin/tags',
    '/admin/webhooks',
  ],
  许强: ['/admin/staff', '/admin/units', 'person'],
  石岩: ['/admin/grants', '/admin/access', 'person'],
};

/** What a screen reader or a keyboard would stumble over badly. Dark is the same page in other colours: only they are asked again. */
async function barriers(page: Page, theme: string): Promise<string[]> {
  const axe = new AxeBuilder({ page });
  const { violations } = await (theme === 'dark' ? axe.withRules(['color-contrast']) : axe).analyze();
  return violations
    .filter(({ impact }) => impact === 'serious' || impact === 'critical')
    .flatMap(({ id, nodes }) => nodes.slice(0, 3).map(node => `${id}: ${node.target.join(' ')}`));
}

async function addressOf(query: Query, screen: string): Promise<string> {
  if (screen === 'lead') return `/leads/${await idOf(query, '谐波减速器生产项目')}`;
  if (screen !== 'person') return screen;
  const [person] = await query<{ id: string }>("SELECT id FROM staff WHERE name = '王芳'");
  return `/admin/staff/${person?.id}`;
}

for (const theme of ['light', 'dark']) {
  for (const [name, screens] of Object.entries(SCREENS)) {
    test(`${theme}: nobody stumbles on the pages of ${name}, and they complain of nothing`, async ({
      as,
      query,
      baseURL,
    }) => {
      const page = await as(name);
      await page.context().addCookies([{ name: 'theme', value: theme, url: baseURL ?? '' }]);
      for (const screen of screens) {
        await page.goto(await addressOf(query, screen));
        await expect(page.locator('html')).toHaveAttribute('data-theme', theme);
        await expect(page.locator('main h1').first()).toBeVisible();
        expect.soft(await barriers(page, theme), screen).toEqual([]);
      }
    });
  }

  test(`${theme}: nobody stumbles on the sign-in page`, async ({ page, baseURL }) => {
    await page.context().addCookies([{ name: 'theme', value: theme, url: baseURL ?? '' }]);
    await page.goto('/sign-in');
    await expect(page.locator('form[data-ready]')).toBeVisible();
    expect(await barriers(page, theme)).toEqual([]);
  });
}

test('Chinese is written in characters, not in boxes', async ({ page }) => {
  await page.goto('/sign-in');
  const [character, other, box] = await page.evaluate(() => {
    const draw = (text: string): string => {
      const canvas = document.createElement('canvas');
      canvas.width = 40;
      canvas.height = 40;
      const pen = canvas.getContext('2d');
      if (!pen) return '';
      pen.font = `32px ${getComputedStyle(document.body).fontFamily}`;
      pen.fillText(text, 2, 34);
      return canvas.toDataURL();
    };
    return [draw('诸'), draw('暨'), draw('\uFFFF')];
  });
  expect(character).not.toBe(box);
  expect(character).not.toBe(other);
});

test('a move on the board can be taken back while the notice stands', async ({ as, query }) => {
  const title = '海工耐蚀铜镍管项目';
  const id = await idOf(query, title);
  const stage = () => query<{ stage: string }>('SELECT stage FROM lead WHERE id = $1', [id]);
  const page = await as('王芳');
  await page.goto('/board');
  await expect(page.locator('[data-ready]:has([data-column])')).toBeVisible();
  await page.getByRole('button', { name: `移动「${title}」` }).click();
  await page.getByRole('menuitem', { name: '移到「研判」', exact: true }).click();
  await passGate(page, '研判', {
    on: dayOf(new Date()),
    answers: { 投资方主营业务: '铜镍管', 投资内容: '海工管材', 研判结论: '继续跟踪' },
    documents: ['研判意见'],
  });
  expect(await stage()).toEqual([{ stage: 'qualification' }]);
  await page.getByRole('button', { name: '撤销' }).click();
  await expect(page.getByText('已撤回到「线索」')).toBeVisible();
  await expect(page.locator('[data-column=lead] [data-card]').filter({ hasText: title })).toBeVisible();
  expect(await stage()).toEqual([{ stage: 'lead' }]);
});

test('the filters of the list live in the address and outlast a reload', async ({ as, query }) => {
  const page = await as('吴静');
  await page.goto('/leads');
  await chooseStage(page, '在谈');
  await expect(page).toHaveURL(/stage=negotiating/);
  await page.getByRole('searchbox', { name: '在结果中查找' }).fill('hkfm');
  await expect(page).toHaveURL(/q=hkfm/);
  await page.reload();
  await expect(page.getByRole('button', { name: '移除筛选：阶段 在谈' })).toBeVisible();
  await expect(page.getByRole('searchbox', { name: '在结果中查找' })).toHaveValue('hkfm');
  await expect(page.getByRole('link', { name: '高压特种阀门制造项目' })).toBeVisible();
  await page.getByRole('button', { name: '清除筛选' }).click();
  await expect(page).not.toHaveURL(/stage=/);
  const [all] = await query<{ count: number }>('SELECT count(*)::int AS count FROM lead');
  await expect(page.getByText(`共 ${all?.count} 条`).first()).toBeVisible();
});

/** A press before the bar listens is lost; asking again is harmless. */
async function chooseStage(page: Page, name: string): Promise<void> {
  const choice = page.getByRole('checkbox', { name });
  await expect(async () => {
    if (!(await choice.isVisible())) await page.getByRole('button', { name: /^按阶段筛选/ }).click();
    await expect(choice).toBeVisible({ timeout: 2_000 });
  }).toPass();
  await choice.check();
  await page.keyboard.press('Escape');
}

test('a talk is written down in four inputs and ten seconds', async ({ as, query }) => {
  const id = await idOf(query, '工业热泵制造项目');
  const page = await as('王芳');
  await page.goto(`/leads/${id}`);
  await expect(page.locator('[data-ready]').first()).toBeVisible();
  const text = `与总经理通话，确认样机参数 ${Date.now()}`;
  const startedAt = Date.now();
  const form = page.getByRole('region', { name: '记一笔' });
  await form.getByText('电话', { exact: true }).click();
  await form.getByLabel('发生了什么').fill(text);
  await form.getByLabel('下一步', { exact: true }).fill('寄送样机');
  await form.getByLabel('下一步日期').fill('明天');
  await form.getByRole('button', { name: '记一笔', exact: true }).click();
  await expect(page.getByRole('listitem').filter({ hasText: text })).toBeVisible();
  expect(Date.now() - startedAt).toBeLessThan(10_000);
  const [kept] = await query(
    'SELECT next_step, kind FROM lead JOIN activity ON lead_id = lead.id WHERE text = $1',
    [text],
  );
  expect(kept).toEqual({ next_step: '寄送样机', kind: 'call' });
});
