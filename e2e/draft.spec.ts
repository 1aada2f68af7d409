import { expect, test } from './fixtures';

const drafts = () => Object.keys(sessionStorage).filter(key => key.startsWith('draft:')).length;

test('what one person typed is not shown to the next in the same tab, and leaving forgets it', async ({
  as,
  sessionOf,
  baseURL,
}) => {
  const page = await as('王芳');
  const signInAs = async (name: string) =>
    page.context().addCookies([{ name: 'desk.session', value: await sessionOf(name), url: baseURL ?? '' }]);
  const title = page.getByLabel('项目名称');
  await page.goto('/leads/new');
  await title.fill('不该给别人看的项目');
  await expect.poll(() => page.evaluate(drafts)).toBe(1);

  await signInAs('陈刚');
  await page.reload();
  await expect(page.locator('form[data-ready]')).toBeVisible();
  await expect(title).toHaveValue('');

  await signInAs('王芳');
  await page.reload();
  await expect(title).toHaveValue('不该给别人看的项目');

  await page.getByRole('button', { name: /王芳.*的账号/ }).click();
  await page.getByRole('button', { name: '退出登录' }).click();
  await expect(page).toHaveURL(/sign-in/);
  expect(await page.evaluate(drafts)).toBe(0);
});
