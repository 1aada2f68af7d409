import { expect, test } from './fixtures';

test('the calendar shows one’s days, opens their records and turns its pages by keyboard', async ({ as }) => {
  const officer = await as('王芳');
  await officer.goto('/calendar');
  const today = officer.locator('td[aria-current="date"]');
  const step = today.getByRole('link', { name: /下一步/ }).first();
  await expect(step).toBeVisible();
  await step.focus();
  await officer.keyboard.press('Enter');
  await expect(officer).toHaveURL(/\/leads\//);
  await officer.goto('/calendar?day=2026-10-01');
  await expect(officer.getByRole('heading', { name: '2026年10月' })).toBeVisible();
  await expect(officer.locator('td', { has: officer.locator('time[datetime="2026-10-01"]') })).toContainText(
    '休',
  );
  await expect(officer.locator('td', { has: officer.locator('time[datetime="2026-10-10"]') })).toContainText(
    '班',
  );
  await officer.getByRole('link', { name: '下一月' }).focus();
  await officer.keyboard.press('Enter');
  await expect(officer.getByRole('heading', { name: '2026年11月' })).toBeVisible();
  await officer.getByRole('link', { name: '周', exact: true }).click();
  await expect(officer.locator('tbody tr')).toHaveCount(1);
  await expect(officer.getByRole('link', { name: '单位', exact: true })).toHaveCount(0);
});

test('a manager turns from his own days to the unit’s', async ({ as }) => {
  const manager = await as('李明');
  await manager.goto('/calendar');
  await manager.getByRole('link', { name: '单位', exact: true }).click();
  await expect(
    manager
      .locator('td')
      .getByRole('link', { name: /下一步/ })
      .first(),
  ).toBeVisible();
});

test('a subscription is read without signing in, and is nothing once it is taken back', async ({
  as,
  playwright,
  baseURL,
}) => {
  const officer = await as('陈刚');
  await officer.goto('/account');
  const section = officer.getByRole('region', { name: '日历订阅' });
  await officer.locator('#calendar[data-ready]').waitFor();
  await section.getByRole('button', { name: '生成订阅地址' }).click();
  const address = await section.getByLabel('订阅地址（只显示这一次）').inputValue();
  const path = new URL(address).pathname;

  const program = await playwright.request.newContext({ baseURL: baseURL ?? '' });
  const answer = await program.get(path);
  expect(answer.status()).toBe(200);
  expect(answer.headers()['content-type']).toContain('text/calendar');
  const text = await answer.text();
  expect(text).toContain('BEGIN:VCALENDAR');
  expect(text).toMatch(/SUMMARY:下一步 ZJ\d{4}-\d{5}/);

  await officer.reload();
  await expect(section.getByText(/最近读取/)).toBeVisible();
  await expect(section.getByLabel('订阅地址（只显示这一次）')).toHaveCount(0);
  await officer.locator('#calendar[data-ready]').waitFor();
  await section.getByRole('button', { name: '停用' }).click();
  await expect(section.getByText('还没有订阅')).toBeVisible();
  const gone = await program.get(path);
  const unknown = await program.get(`/api/calendar/${'x'.repeat(43)}`);
  expect([gone.status(), await gone.text()]).toEqual([404, await unknown.text()]);
  expect(unknown.status()).toBe(404);
  await program.dispose();
});
