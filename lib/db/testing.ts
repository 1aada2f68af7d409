import { randomBytes } from 'node:crypto';
import pg from 'pg';
import { inject } from 'vitest';
import { migrate } from '../../prisma/migrate';
import { setUpQueue } from '../../prisma/queue';
import type { TestServer } from './testing-setup';

export type FreshDatabase = {
  /** As the owner of the tables. */
  url: string;
  /** As the app: rows only, no table is its own. */
  appUrl: string;
  drop: () => Promise<void>;
};

/** What the tests of the seeded cast call today. */
export const castToday = '2026-06-15';

function urlOf({ adminUrl, prefix, password }: TestServer, role: 'owner' | 'app', database: string): string {
  const url = new URL(adminUrl);
  url.username = `${prefix}_${role}`;
  url.password = password;
  url.pathname = `/${database}`;
  return url.href;
}

async function withClient<T>(url: string, work: (client: pg.Client) => Promise<T>): Promise<T> {
  const client = new pg.Client({ connectionString: url });
  client.on('error', () => {});
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end();
  }
}

async function exists(client: pg.Client, database: string): Promise<boolean> {
  const { rowCount } = await client.query('SELECT 1 FROM pg_database WHERE datname = $1', [database]);
  return rowCount !== 0;
}

/** A connection just closed may still be leaving its database, which then cannot be copied yet. */
async function copy(client: pg.Client, from: string, to: string, owner: string): Promise<void> {
  for (let attempt = 0; ; attempt += 1) {
    try {
      await client.query(`CREATE DATABASE ${to} TEMPLATE ${from} OWNER ${owner}`);
      return;
    } catch (error) {
      const isBusy = error instanceof Error && 'code' in error && error.code === '55006';
      if (!isBusy || attempt === 20) throw error;
      await new Promise(resolve => setTimeout(resolve, 50));
    }
  }
}

/** Made by whichever test file asks first, while the others wait; renamed when whole. */
async function ensureTemplate(
  server: TestServer,
  { name, from, fill }: { name: string; from: string; fill: (url: string) => Promise<void> },
): Promise<string> {
  const template = `${server.prefix}_${name}`;
  const half = `${template}_half`;
  await withClient(server.adminUrl, async client => {
    await client.query('SELECT pg_advisory_lock(hashtext($1))', [template]);
    if (await exists(client, template)) return;
    await client.query(`DROP DATABASE IF EXISTS ${half} WITH (FORCE)`);
    await copy(client, from, half, `${server.prefix}_owner`);
    await fill(urlOf(server, 'owner', half));
    await client.query(`ALTER DATABASE ${half} RENAME TO ${template}`);
  });
  return template;
}

function migrated(server: TestServer): Promise<string> {
  const app = `${server.prefix}_app`;
  return ensureTemplate(server, {
    name: 'migrated',
    from: 'template0',
    fill: async url => {
      await withClient(url, client =>
        client.query(`
          GRANT USAGE ON SCHEMA public TO ${app};
          ALTER DEFAULT PRIVILEGES GRANT SELECT, INSERT, UPDATE, DELETE ON TABLES TO ${app};
          ALTER DEFAULT PRIVILEGES GRANT USAGE, SELECT, UPDATE ON SEQUENCES TO ${app};
        `),
      );
      await migrate(url);
      await setUpQueue(url);
    },
  });
}

async function seeded(server: TestServer): Promise<string> {
  const from = await migrated(server);
  const { seed } = await import('../../prisma/seed/seed');
  return ensureTemplate(server, {
    name: 'seeded',
    from,
    fill: async url => {
      await seed(url, { today: castToday });
    },
  });
}

/**
 * A database of one's own: migrated, or with the cast in it. Its zone is Shanghai on purpose: instants
 * written by a session that forgot to ask for UTC come out eight hours off.
 */
export async function freshDatabase({ seeded: withCast = false } = {}): Promise<FreshDatabase> {
  const server = inject('testServer');
  const template = withCast ? await seeded(server) : await migrated(server);
  return cloneOf(server, template);
}

/** A database with nothing in it, for those who test the migrations themselves. */
export async function emptyDatabase(): Promise<FreshDatabase> {
  return cloneOf(inject('testServer'), 'template0');
}

async function cloneOf(server: TestServer, template: string): Promise<FreshDatabase> {
  const name = `${server.prefix}_${randomBytes(4).toString('hex')}`;
  await withClient(server.adminUrl, async client => {
    await copy(client, template, name, `${server.prefix}_owner`);
    await client.query(`ALTER DATABASE ${name} SET timezone = 'Asia/Shanghai'`);
  });
  return {
    url: urlOf(server, 'owner', name),
    appUrl: urlOf(server, 'app', name),
    drop: () =>
      withClient(server.adminUrl, async client => {
        await client.query(`DROP DATABASE IF EXISTS ${name} WITH (FORCE)`);
      }),
  };
}
