import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { expect, test } from './fixtures';

const TITLE = '谐波减速器生产项目';
type Query = <Row extends Record<string, unknown>>(sql: string, values?: unknown[]) => Promise<Row[]>;

async function leadAddress(query: Query): Promise<string> {
  const [lead] = await query<{ id: string }>('SELECT id FROM lead WHERE title = $1', [TITLE]);
  return `/leads/${lead?.id}`;
}

/** What a thumb presses and cannot well: shown, smaller than 44 px both ways, and no link within a sentence. */
function smallTargets(page: Page): Promise<string[]> {
  return page.evaluate(() =>
    [...document.querySelectorAll<HTMLElement>('a[href], button, input, select, textarea, summary')]
      .filter(element => {
        if (element.closest('[aria-hidden="true"], .sr-only') || element.tabIndex < 0) return false;
        const box = element.getBoundingClientRect();
        const label = element.closest('label')?.getBoundingClientRect();
        const height = Math.max(box.height, label?.height ?? 0);
        if (box.width < 2 || !element.checkVisibility({ visibilityProperty: true })) return false;
        // A link stretched over its card is as large as the card.
        if (getComputedStyle(element, '::after').position === 'absolute') return false;
        return height < 43.5;
      })
      .map(element => `${element.tagName} ${(element.ariaLabel ?? element.textContent).slice(0, 20)}`),
  );
}

const smallTypes = (page: Page): Promise<string[]> =>
  page.evaluate(() =>
    [...document.querySelectorAll<HTMLElement>('input:not([type="hidden"]), select, textarea')]
      .filter(field => field.checkVisibility() && !field.closest('.sr-only') && field.tabIndex >= 0)
      .filter(field => Number.parseFloat(getComputedStyle(field).fontSize) < 16)
      .map(field => field.getAttribute('aria-label') ?? field.id),
  );

for (const width of [360, 390]) {
  test(`at ${width} px every page of the road fits, under a thumb`, async ({ as, query }) => {
    const page = await as('王芳');
    await page.setViewportSize({ width, height: 844 });
    for (const place of [
      '/',
      '/leads',
      await leadAddress(query),
      '/board',
      '/more',
      '/leads/new',
      '/offline',
    ]) {
      await page.goto(place);
      await expect(page.locator('main h1').first()).toBeVisible();
      const overhang = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
      expect.soft(overhang, `${place} moves sideways`).toBeLessThanOrEqual(0);
      expect.soft(await smallTargets(page), `${place} has small targets`).toEqual([]);
      expect.soft(await smallTypes(page), `${place} zooms on focus`).toEqual([]);
      const { violations } = await new AxeBuilder({ page }).withRules(['target-size']).analyze();
      expect
        .soft(
          violations.flatMap(({ nodes }) => nodes.map(node => node.html)),
          place,
        )
        .toEqual([]);
    }
  });
}

test('the bar leads to work, list, 记一笔 and search with one thumb', async ({ as }) => {
  const page = await as('王芳');
  await page.goto('/');
  const bar = page.getByRole('navigation', { name: '底部导航' });
  await expect(bar).toHaveText(/工作\s*列表\s*记一笔\s*搜索\s*更多/);
  await bar.getByRole('link', { name: '搜索' }).click();
  await expect(page.getByRole('searchbox', { name: '在结果中查找' })).toBeFocused();
  await bar.getByRole('button', { name: '记一笔' }).click();
  const dialog = page.getByRole('dialog', { name: '记一笔' });
  await expect(dialog.getByRole('combobox', { name: '项目' })).toBeVisible();
  expect(await smallTargets(page)).toEqual([]);
});

test('a number is shown, kept in the audit and dialled in one tap', async ({ as, query }) => {
  const page = await as('王芳');
  const address = await leadAddress(query);
  const [before] = await query<{ count: number }>(
    `SELECT count(*)::int AS count FROM audit_entry WHERE deed = 'contact.revealed'`,
  );
  await page.goto(address);
  await expect(page.locator('[data-ready]').first()).toBeVisible();
  await page.getByRole('button', { name: /^拨打/ }).first().tap();
  await expect(page.locator('a[href^="tel:"]').first()).toBeVisible();
  const [after] = await query<{ count: number }>(
    `SELECT count(*)::int AS count FROM audit_entry WHERE deed = 'contact.revealed'`,
  );
  expect((after?.count ?? 0) - (before?.count ?? 0)).toBe(1);
});

test('the desk can be installed: a manifest, pictures of their size, a worker', async ({ as, request }) => {
  const page = await as('王芳');
  await page.goto('/');
  const href = await page.locator('link[rel="manifest"]').getAttribute('href');
  const manifest = await (await request.get(href ?? '')).json();
  expect(manifest).toMatchObject({ display: 'standalone', start_url: '/', name: '诸暨招商工作台' });
  const sizes = new Set<string>();
  for (const { src, sizes: size, type, purpose } of manifest.icons) {
    const answer = await request.get(src);
    expect(answer.headers()['content-type']).toContain(type);
    if (type !== 'image/png') continue;
    const body = await answer.body();
    expect(`${body.readUInt32BE(16)}x${body.readUInt32BE(20)}`).toBe(size);
    sizes.add(`${size} ${purpose}`);
  }
  expect([...sizes].sort()).toEqual(['192x192 any', '192x192 maskable', '512x512 any', '512x512 maskable']);
  await expect
    .poll(() => page.evaluate(async () => Boolean((await navigator.serviceWorker.ready).active)))
    .toBe(true);
});

test('opened without a connection the phone takes a note, and sends it once when the line is back', async ({
  as,
  query,
  complaints,
}) => {
  const page = await as('王芳');
  await page.goto(await leadAddress(query));
  await expect(page.locator('[data-quick-log="here"]')).toBeAttached();
  await page.evaluate(() => navigator.serviceWorker.ready);
  // The worker has the page once its last script is in the store.
  await expect
    .poll(() =>
      page.evaluate(async () => Boolean(await (await caches.open('desk-offline')).match('/offline'))),
    )
    .toBe(true);
  const kept = await page.evaluate(async () => {
    const all = await Promise.all((await caches.keys()).map(async name => (await caches.open(name)).keys()));
    return all.flat().map(request => new URL(request.url).pathname);
  });
  expect(kept.filter(path => path !== '/offline' && !path.startsWith('/_next/static/'))).toEqual([]);

  await page.context().setOffline(true);
  await page.goto('/leads');
  await expect(page.getByRole('heading', { name: '没有网络连接' })).toBeVisible();
  const form = page.getByRole('region', { name: '记一笔' });
  const text = `山里没有信号 ${Date.now()}`;
  await form.getByRole('combobox', { name: '项目' }).fill('谐波');
  await page.getByRole('option', { name: new RegExp(TITLE) }).tap();
  await form.getByText('外出拜访', { exact: true }).tap();
  await form.getByLabel('发生了什么').fill(text);
  await form.getByRole('button', { name: '记一笔', exact: true }).tap();
  await expect(page.getByText('待同步 1 条，已存在本机。')).toBeVisible();
  await page.reload();
  await expect(page.getByText('待同步 1 条，已存在本机。')).toBeVisible();

  await page.context().setOffline(false);
  await page.getByRole('link', { name: '打开工作台' }).tap();
  await expect(page.getByRole('heading', { name: '线索台账' })).toBeVisible();
  await expect(page.getByText('已同步 1 条记录')).toBeVisible();
  complaints.splice(
    0,
    complaints.length,
    ...complaints.filter(line => !/ERR_INTERNET_DISCONNECTED|ERR_FAILED|Failed to fetch/.test(line)),
  );
  const rows = await query<{ kind: string }>('SELECT kind FROM activity WHERE text = $1', [text]);
  expect(rows).toEqual([{ kind: 'visit' }]);
});

test('signing out forgets the names of leads, and the next person finds none', async ({ as }) => {
  const page = await as('王芳');
  await page.goto('/leads');
  await expect(page.locator('[data-quick-log="here"]')).toBeAttached();
  await page.getByRole('button', { name: /王芳.*的账号/ }).tap();
  await page.getByRole('button', { name: '退出登录' }).tap();
  await expect(page).toHaveURL(/sign-in/);
  await page.goto('/offline');
  await expect(page.getByText('这台设备上没有人登录')).toBeVisible();
});
