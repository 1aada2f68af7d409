import { expect, test } from './fixtures';

const ENDED = /登录已结束。本页填写的内容还在/;

test('a page says within five seconds that its session is over, and keeps what was typed', async ({
  as,
  query,
}) => {
  const page = await as('王芳');
  await page.goto('/leads/new');
  await expect(page.locator('[data-session-watch="on"]')).toBeAttached();
  const field = page.getByRole('textbox').nth(1);
  await field.fill('还没有保存的内容');
  await query(
    `DELETE FROM session WHERE agent = 'e2e' AND staff_id = (SELECT id FROM staff WHERE name = '王芳')`,
  );
  await expect(page.getByText(ENDED)).toBeVisible({ timeout: 5000 });
  await expect(page.getByRole('link', { name: '在新页面登录' })).toHaveAttribute('href', '/sign-in');
  await expect(field).toHaveValue('还没有保存的内容');
});

test('two hundred streams of one person come and go, five at a time', async ({ as }) => {
  const page = await as('李明');
  await page.goto('/account');
  const refused = await page.evaluate(async () => {
    const answers: number[] = [];
    for (let round = 0; round < 40; round += 1) {
      const leaving = new AbortController();
      // The page itself holds the fifth.
      const opened = await Promise.all(
        [1, 2, 3, 4].map(() => fetch('/api/stream', { signal: leaving.signal })),
      );
      answers.push(...opened.map(answer => answer.status).filter(status => status !== 200));
      leaving.abort();
      await new Promise(resolve => setTimeout(resolve, 50));
    }
    return answers;
  });
  expect(refused).toEqual([]);
});

test('nobody listens who is not signed in', async ({ request }) => {
  expect((await request.get('/api/stream')).status()).toBe(401);
});
