import { createHash, randomBytes, randomUUID } from 'node:crypto';
import { test as base, expect, type Page } from '@playwright/test';
import pg from 'pg';

/** People of the cast by name; see prisma/seed. */
type As = (name: string) => Promise<Page>;

type Fixtures = {
  /** A page on which this person is signed in, with a session as the sign-in would make it. */
  as: As;
  /** The database behind the served app, to prove what a screen says. */
  query: <Row extends pg.QueryResultRow>(sql: string, values?: unknown[]) => Promise<Row[]>;
};

/** Fails the test on anything the page complains about: a console error, a thrown error, a broken policy. */
function watch(page: Page, complaints: string[]): void {
  page.on('console', message => {
    if (message.type() === 'error') complaints.push(`console: ${message.text()}`);
  });
  page.on('pageerror', error => complaints.push(`thrown: ${error.message}`));
}

export const test = base.extend<Fixtures>({
  query: async ({ browserName: _browser }, use) => {
    const client = new pg.Client({ connectionString: process.env.DATABASE_URL, options: '-c timezone=UTC' });
    await client.connect();
    await use(async (sql, values = []) => (await client.query(sql, values)).rows);
    await client.end();
  },
  as: async ({ browser, query, baseURL, contextOptions, viewport, userAgent, hasTouch, isMobile }, use) => {
    const complaints: string[] = [];
    const opened: Page[] = [];
    await use(async name => {
      const token = randomBytes(32).toString('base64url');
      const rows = await query(
        `INSERT INTO session (id, token_hash, staff_id, epoch, address, agent, created_at, last_seen_at, expires_at)
         SELECT $1, $2, id, session_epoch, '127.0.0.1', 'e2e', now(), now(), now() + interval '1 hour'
         FROM staff WHERE name = $3 RETURNING id`,
        [randomUUID(), createHash('sha256').update(token).digest('hex'), name],
      );
      expect(rows, `${name} belongs to the cast`).toHaveLength(1);
      const context = await browser.newContext({
        ...contextOptions,
        baseURL: baseURL ?? '',
        viewport,
        hasTouch,
        isMobile,
        locale: 'zh-CN',
        timezoneId: 'Asia/Shanghai',
        ...(userAgent ? { userAgent } : {}),
      });
      await context.addCookies([{ name: 'desk.session', value: token, url: baseURL ?? '' }]);
      const page = await context.newPage();
      watch(page, complaints);
      opened.push(page);
      return page;
    });
    for (const page of opened) await page.context().close();
    expect(complaints, 'the pages complain about nothing').toEqual([]);
  },
});

export { expect };
