import pg from 'pg';
import { describe, expect, inject, it, onTestFinished } from 'vitest';
import { emptyDatabase } from '@/lib/db/testing';
import { migrate } from '@/prisma/migrate';
import { entitleApp } from './external.mjs';

async function run(url, sql) {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    return (await client.query(sql)).rows;
  } finally {
    await client.end();
  }
}

async function migrated() {
  const { url: ownerUrl, appUrl, drop } = await emptyDatabase();
  onTestFinished(drop);
  await migrate(ownerUrl);
  return { ownerUrl, appUrl };
}

describe('a server that someone else runs', () => {
  it('lets the app work with rows, now and later, but not touch the history and the audit', async () => {
    const database = await migrated();
    const { ownerUrl, appUrl } = database;
    await expect(run(appUrl, 'SELECT 1 FROM staff')).rejects.toThrow(/permission denied/);
    await entitleApp(database);
    await run(ownerUrl, 'CREATE TABLE later (id serial PRIMARY KEY)');
    expect(await run(appUrl, 'INSERT INTO later DEFAULT VALUES RETURNING id')).toEqual([{ id: 1 }]);
    expect(await run(appUrl, 'SELECT username FROM staff')).toEqual([]);
    await expect(run(appUrl, `UPDATE audit_entry SET who = 'x'`)).rejects.toThrow(/permission denied/);
    await expect(run(appUrl, 'DELETE FROM _prisma_migrations')).rejects.toThrow(/permission denied/);
    await expect(run(appUrl, 'DROP TABLE later')).rejects.toThrow(/must be owner/);
    await entitleApp(database);
  });

  it('names the lines to run when the owner may not grant', async () => {
    const database = await migrated();
    const admin = new URL(inject('testServer').adminUrl);
    admin.pathname = new URL(database.ownerUrl).pathname;
    await run(admin.href, 'ALTER TABLE staff OWNER TO CURRENT_USER');
    await expect(entitleApp(database)).rejects.toThrow(/还不能使用 \d+ 张表[\s\S]*GRANT SELECT, INSERT/);
  });

  it('has nothing to give when one role does both', async () => {
    const { ownerUrl } = await migrated();
    await entitleApp({ appUrl: ownerUrl, ownerUrl });
    expect(await run(ownerUrl, 'SELECT count(*)::int AS n FROM staff')).toEqual([{ n: 0 }]);
  });
});
