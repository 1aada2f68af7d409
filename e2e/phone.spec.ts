import type { Page } from '@playwright/test';
import { expect, test } from './fixtures';

const TITLE = '谐波减速器生产项目';

type Query = <Row extends Record<string, unknown>>(sql: string, values?: unknown[]) => Promise<Row[]>;

async function leadAddress(query: Query): Promise<string> {
  const [lead] = await query<{ id: string }>('SELECT id FROM lead WHERE title = $1', [TITLE]);
  return `/leads/${lead?.id}`;
}

/** How far the page could be pushed sideways. */
const overhang = (page: Page): Promise<number> =>
  page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);

const PAGES: Record<string, string[]> = {
  王芳: ['/', '/leads', '/leads/new', '/investors', '/board', '/account', '/exports', 'lead'],
  李明: ['/reports/weekly', '/leads/bulk', '/recycle', '/admin/keys', '/api-guide'],
  吴静: [
    '/',
    '/board?side=after',
    '/reports/monthly',
    '/import',
    '/admin/industries',
    '/admin/targets',
    '/admin/tags',
    '/admin/webhooks',
    'lead',
  ],
  许强: ['/admin/staff', '/admin/units'],
  石岩: ['/admin/grants', '/admin/access'],
};

for (const [name, pages] of Object.entries(PAGES)) {
  test(`no page of ${name} moves sideways under the thumb`, async ({ as, query }) => {
    const page = await as(name);
    for (const place of pages) {
      await page.goto(place === 'lead' ? await leadAddress(query) : place);
      await expect(page.locator('main h1').first()).toBeVisible();
      expect.soft(await overhang(page), place).toBeLessThanOrEqual(0);
    }
  });
}

test('the bar at the bottom is wide enough for a thumb and leads around', async ({ as }) => {
  const page = await as('王芳');
  await page.goto('/');
  await expect(page.getByRole('heading', { name: '我的工作台' })).toBeVisible();
  const bar = page.getByRole('navigation', { name: '底部导航' });
  const targets = await bar.getByRole('link').all();
  expect(targets.length).toBeGreaterThanOrEqual(4);
  for (const target of targets) {
    const box = await target.boundingBox();
    expect(Math.min(box?.width ?? 0, box?.height ?? 0)).toBeGreaterThanOrEqual(44);
  }
  await bar.getByRole('link', { name: '列表' }).click();
  await expect(page).toHaveURL(/\/leads$/);
  await expect(page.getByRole('heading', { name: '线索台账' })).toBeVisible();
});

test('on the way back from a visit: find the lead, write down what was said', async ({ as, query }) => {
  const page = await as('王芳');
  await page.goto('/leads');
  await page.getByRole('link', { name: TITLE }).first().click();
  await expect(page.getByRole('heading', { name: TITLE })).toBeVisible();
  await expect(page.locator('[data-ready]').first()).toBeVisible();
  await page.getByRole('button', { name: '记一笔', exact: true }).click();
  const form = page.getByRole('region', { name: '记一笔' });
  const text = `现场看了产线，对方要一份用地清单 ${Date.now()}`;
  await form.getByText('外出拜访', { exact: true }).click();
  await form.getByLabel('发生了什么').fill(text);
  await form.getByLabel('下一步', { exact: true }).fill('送用地清单');
  await form.getByLabel('下一步日期').fill('后天');
  await form.getByRole('button', { name: '记一笔', exact: true }).click();
  await expect(page.getByRole('listitem').filter({ hasText: text })).toBeVisible();
  expect(await overhang(page)).toBeLessThanOrEqual(0);
  const rows = await query("SELECT id FROM activity WHERE text = $1 AND kind = 'visit'", [text]);
  expect(rows).toHaveLength(1);
});
