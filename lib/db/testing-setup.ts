import { type ChildProcess, spawn } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import pg from 'pg';
import type { TestProject } from 'vitest/node';

/** One PostgreSQL for a whole run of tests. Names begin with `prefix`, so that runs never meet. */
export type TestServer = { adminUrl: string; prefix: string; password: string };

declare module 'vitest' {
  export interface ProvidedContext {
    testServer: TestServer;
  }
}

/** Lives as long as the pipe to it: it goes when this process does, however that ends. */
async function startScratch(): Promise<{ url: string; process: ChildProcess }> {
  const file = fileURLToPath(new URL('../../bin/scratch-postgres.mjs', import.meta.url));
  const scratch = spawn(process.execPath, [file], { stdio: ['pipe', 'pipe', 'inherit'] });
  for await (const line of createInterface({ input: scratch.stdout })) {
    return { url: JSON.parse(line).url, process: scratch };
  }
  throw new Error('No PostgreSQL for the tests: see the message above.');
}

async function asAdmin(url: string, work: (client: pg.Client) => Promise<void>): Promise<void> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    await work(client);
  } finally {
    await client.end();
  }
}

/** Neither role is a superuser, and neither has a time zone of its own: a forgotten UTC shows itself. */
function makeRoles({ adminUrl, prefix, password }: TestServer): Promise<void> {
  return asAdmin(adminUrl, async client => {
    for (const role of ['owner', 'app']) {
      await client.query(`CREATE ROLE ${prefix}_${role} LOGIN PASSWORD '${password}'`);
    }
  });
}

function removeAll({ adminUrl, prefix }: TestServer): Promise<void> {
  return asAdmin(adminUrl, async client => {
    const { rows } = await client.query<{ name: string }>(
      'SELECT datname AS name FROM pg_database WHERE starts_with(datname, $1)',
      [prefix],
    );
    for (const { name } of rows) await client.query(`DROP DATABASE IF EXISTS ${name} WITH (FORCE)`);
    for (const role of ['owner', 'app']) await client.query(`DROP ROLE IF EXISTS ${prefix}_${role}`);
  });
}

async function stopScratch(scratch: ChildProcess): Promise<void> {
  const ended = new Promise(resolve => scratch.once('exit', resolve));
  scratch.stdin?.end();
  await ended;
}

/** vitest's global set-up: TEST_DATABASE_URL (a role that may create databases and roles), or our own. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const given = process.env.TEST_DATABASE_URL;
  const scratch = given ? null : await startScratch();
  const random = randomBytes(8).toString('hex');
  const adminUrl = given || scratch?.url || '';
  const server: TestServer = { adminUrl, prefix: `test_${random.slice(0, 8)}`, password: random };
  await makeRoles(server);
  project.provide('testServer', server);
  return async () => {
    // Our own server takes its files with it.
    if (scratch) await stopScratch(scratch.process);
    else await removeAll(server);
  };
}
