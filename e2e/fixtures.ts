import { createHash, randomBytes, randomUUID } from 'node:crypto';
import { type BrowserContext, test as base, expect, type Page } from '@playwright/test';
import pg from 'pg';
import { dropSubjects, makeSubjects, type Subjects } from '@/lib/testing-subjects';

/** People of the cast by name; see prisma/seed. */
type As = (name: string) => Promise<Page>;
type Query = <Row extends pg.QueryResultRow>(sql: string, values?: unknown[]) => Promise<Row[]>;

type Fixtures = {
  /** A page on which this person is signed in, with a session as the sign-in would make it. */
  as: As;
  /** A token of a new session of this person. */
  sessionOf: (name: string) => Promise<string>;
  /** The database behind the served app, to prove what a screen says. */
  query: Query;
  /** One lead per relation for somebody of the cast, taken away again at the end. */
  subjectsOf: (name: string) => Promise<Subjects>;
  /** What the pages of this test complained about; empty at its end, or the test fails. */
  complaints: string[];
};

/** The browser's own look for a newer service worker, which a test without a line, or one that ends, cuts short. */
const isOfTheWorker = (text: string): boolean =>
  text.startsWith('An unknown error occurred when fetching the script');

/** Collects what a page complains about: a console error, a thrown error, a broken policy. */
async function watch(context: BrowserContext, complaints: string[]): Promise<void> {
  await context.addInitScript(() => {
    document.addEventListener('securitypolicyviolation', event => {
      console.error(`policy: ${event.violatedDirective} ${event.blockedURI} ${event.sample}`);
    });
  });
  context.on('console', message => {
    if (message.type() !== 'error' || isOfTheWorker(message.text())) return;
    complaints.push(`console: ${message.text()} ${message.location().url}`);
  });
  context.on('weberror', error => complaints.push(`thrown: ${error.error().message}`));
}

async function openSession(query: Query, name: string): Promise<string> {
  const token = randomBytes(32).toString('base64url');
  const rows = await query(
    `INSERT INTO session (id, token_hash, staff_id, epoch, address, agent, created_at, last_seen_at, expires_at)
     SELECT $1, $2, id, session_epoch, '127.0.0.1', 'e2e', now(), now(), now() + interval '1 hour'
     FROM staff WHERE name = $3 RETURNING id`,
    [randomUUID(), createHash('sha256').update(token).digest('hex'), name],
  );
  expect(rows, `${name} belongs to the cast`).toHaveLength(1);
  return token;
}

export const test = base.extend<Fixtures>({
  query: async ({ browserName: _browser }, use) => {
    const client = new pg.Client({ connectionString: process.env.DATABASE_URL, options: '-c timezone=UTC' });
    await client.connect();
    await use(async (sql, values = []) => (await client.query(sql, values)).rows);
    await client.end();
  },
  sessionOf: async ({ query }, use) => {
    await use(name => openSession(query, name));
  },
  subjectsOf: async ({ query }, use) => {
    const made: Subjects[] = [];
    await use(async name => {
      const subjects = await makeSubjects(query, name);
      made.push(subjects);
      return subjects;
    });
    for (const subjects of made) await dropSubjects(query, subjects);
  },
  complaints: async ({ browserName: _browser }, use) => {
    const complaints: string[] = [];
    await use(complaints);
    expect(complaints, 'the pages complain about nothing').toEqual([]);
  },
  context: async ({ context, complaints }, use) => {
    await watch(context, complaints);
    await use(context);
  },
  as: async (
    { browser, query, complaints, baseURL, contextOptions, viewport, userAgent, hasTouch, isMobile },
    use,
  ) => {
    const opened: BrowserContext[] = [];
    await use(async name => {
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
      opened.push(context);
      await watch(context, complaints);
      const value = await openSession(query, name);
      await context.addCookies([{ name: 'desk.session', value, url: baseURL ?? '' }]);
      return context.newPage();
    });
    for (const context of opened) await context.close();
  },
});

export { expect };
