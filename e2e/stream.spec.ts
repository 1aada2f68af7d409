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

test('two hundred streams of one person come and go, five at a time', async ({ sessionOf, baseURL }) => {
  const headers = { cookie: `desk.session=${await sessionOf('李明')}` };
  /** Opens a stream as soon as a place is free: the server hears of the end of another only by and by. */
  const open = async (signal: AbortSignal): Promise<number> => {
    const until = Date.now() + 5_000;
    for (;;) {
      const { status, body } = await fetch(`${baseURL}/api/stream`, { headers, signal });
      if (status === 200 || Date.now() > until) return status;
      await body?.cancel();
    }
  };
  for (let round = 0; round < 40; round += 1) {
    const leaving = new AbortController();
    const answers = await Promise.all([1, 2, 3, 4, 5].map(() => open(leaving.signal)));
    expect(answers, `round ${round + 1}`).toEqual([200, 200, 200, 200, 200]);
    const sixth = await fetch(`${baseURL}/api/stream`, { headers, signal: leaving.signal });
    expect(sixth.status).toBe(429);
    leaving.abort();
  }
});

test('nobody listens who is not signed in', async ({ request }) => {
  expect((await request.get('/api/stream')).status()).toBe(401);
});
