import { execFile } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import pg from 'pg';
import { describe, expect, inject, it, onTestFinished } from 'vitest';
import { emptyDatabase, freshDatabase } from './db/testing';

const root = fileURLToPath(new URL('..', import.meta.url));
const SECRET = 'kT9vQ2xLw7RzB4nYc1HjM6pDs8GfAe3U5oXiWbNq0ZtVhJr';
const GUARDED = `globalThis[Symbol.for('desk.guardsAddresses')] = true;`;
const START = `import('./lib/start.ts').then(({ refuseToServeWrongly }) => refuseToServeWrongly()).then(() => console.log('started'));`;

type Ending = { started: boolean; said: string };

/** Starts the checks as the website does, in a process of its own. */
function start(more: Record<string, string>, script = `${GUARDED}${START}`): Promise<Ending> {
  const env: NodeJS.ProcessEnv = {
    PATH: process.env.PATH,
    NODE_ENV: 'production',
    NEXTAUTH_URL: 'http://127.0.0.1:3000',
    ALLOW_HTTP: '1',
    NEXTAUTH_SECRET: SECRET,
    UPLOAD_DIR: '/tmp',
    ...more,
  };
  return new Promise(resolve => {
    execFile(
      process.execPath,
      ['--import', 'tsx', '-e', script],
      { cwd: root, env },
      (_error, stdout, stderr) => resolve({ started: stdout.includes('started'), said: stderr }),
    );
  });
}

async function run(url: string, ...lines: string[]): Promise<void> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  for (const line of lines) await client.query(line);
  await client.end();
}

/** A migrated database that a role with this right may read. */
async function databaseFor(right: string): Promise<string> {
  const { adminUrl, prefix, password } = inject('testServer');
  const { url, drop } = await freshDatabase();
  const role = `${prefix}_${right.toLowerCase()}`;
  await run(adminUrl, `CREATE ROLE ${role} LOGIN PASSWORD '${password}' ${right}`);
  await run(url, `GRANT SELECT ON ALL TABLES IN SCHEMA public TO ${role}`);
  onTestFinished(async () => {
    await drop();
    await run(adminUrl, `DROP ROLE ${role}`);
  });
  const own = new URL(url);
  own.username = role;
  return own.href;
}

describe('a server that is set up wrongly', () => {
  it('says so and ends before the first request', async () => {
    const ended = await start({ DATABASE_URL: 'postgresql://nowhere/desk', NEXTAUTH_SECRET: 'short' });
    expect(ended).toMatchObject({ started: false, said: expect.stringContaining('NEXTAUTH_SECRET 太短') });
  });

  it('ends when nothing guards the addresses', async () => {
    const ended = await start({ DATABASE_URL: 'postgresql://nowhere/desk' }, START);
    expect(ended).toMatchObject({ started: false, said: expect.stringContaining('npm run up') });
  });

  it('ends on a database without its migrations', async () => {
    const { url, drop } = await emptyDatabase();
    onTestFinished(drop);
    const ended = await start({ DATABASE_URL: url });
    expect(ended).toMatchObject({ started: false, said: expect.stringContaining('还没有执行迁移') });
  });

  it.each([
    ['SUPERUSER', '超级用户', 'CREATE ROLE desk_app'],
    ['BYPASSRLS', '可绕过行级安全', 'NOBYPASSRLS'],
    ['CREATEROLE', '可创建账号', 'NOCREATEROLE'],
  ])('ends with a %s at the database', async (right, sentence, advice) => {
    const ended = await start({ DATABASE_URL: await databaseFor(right) });
    expect(ended.started).toBe(false);
    expect(ended.said).toContain(sentence);
    expect(ended.said).toContain(advice);
  });
});

describe('a server that is set up', () => {
  it('starts without a word when the app has a role of its own that may not touch the audit', async () => {
    const { url, appUrl, drop } = await freshDatabase();
    onTestFinished(drop);
    await run(url, `REVOKE UPDATE, DELETE, TRUNCATE ON audit_entry FROM ${new URL(appUrl).username}`);
    expect(await start({ DATABASE_URL: appUrl })).toEqual({ started: true, said: '' });
  });

  it('starts with one role, and says what is missing and how to get it', async () => {
    const { url, drop } = await freshDatabase();
    onTestFinished(drop);
    const { started, said } = await start({ DATABASE_URL: url });
    expect(started).toBe(true);
    for (const word of ['MIGRATION_DATABASE_URL', 'GRANT SELECT, INSERT', 'REVOKE UPDATE']) {
      expect(said).toContain(word);
    }
  });

  it('starts with a role that could rewrite the audit, and gives the line that takes it back', async () => {
    const { url, appUrl, drop } = await freshDatabase();
    onTestFinished(drop);
    const app = new URL(appUrl).username;
    await run(url, `GRANT UPDATE ON audit_entry TO ${app}`);
    const { started, said } = await start({ DATABASE_URL: appUrl });
    expect(started).toBe(true);
    expect(said).toContain(`REVOKE UPDATE, DELETE, TRUNCATE ON audit_entry FROM "${app}"`);
  });
});
