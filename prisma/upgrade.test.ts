import { cpSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { emptyDatabase, type FreshDatabase } from '@/lib/db/testing';
import { migrate } from './migrate';
import { migrationsFolder } from './migration-files';

/** The last step before the audit was chained: a database in use then has rows that nobody chained. */
const BEFORE_THE_CHAIN = '0008';

let database: FreshDatabase;
let client: pg.Client;
let folder: string;

beforeAll(async () => {
  database = await emptyDatabase();
  folder = mkdtempSync(join(tmpdir(), 'migrations-'));
  for (const name of readdirSync(migrationsFolder)) {
    if (name.slice(0, 4) <= BEFORE_THE_CHAIN)
      cpSync(join(migrationsFolder, name), join(folder, name), { recursive: true });
  }
  await migrate(database.url, folder);
  client = new pg.Client({ connectionString: database.url, options: '-c timezone=UTC' });
  await client.connect();
});

afterAll(async () => {
  await client.end();
  await database.drop();
  rmSync(folder, { recursive: true });
});

it('a database in use is brought up to date, and its old audit proves itself like the new', async () => {
  await client.query(
    `INSERT INTO audit_entry (at, staff_id, who, address, deed, noun, noun_id, before, after)
     SELECT now() - make_interval(hours => 1000 - n), NULL, '王芳（店口 招商员）', CASE WHEN n % 3 = 0 THEN '10.0.0.1' END,
       'lead.edited', 'lead', 'lead-' || n % 40, CASE WHEN n % 2 = 0 THEN '{"备注": null}'::jsonb END,
       jsonb_build_object('note', '第 ' || n || ' 条 “引号” 𠮷')
     FROM generate_series(1, 900) AS n`,
  );
  const applied = await migrate(database.url);
  expect(applied.length).toBeGreaterThan(0);

  // An empty database knows no role of the app; its owner writes under the same triggers.
  process.env.DATABASE_URL = database.url;
  const { sealHead, sealWaiting } = await import('@/lib/db/audit-seal');
  const { verifyAudit } = await import('@/lib/db/audit-verify');
  const { db } = await import('@/lib/db/client');
  while ((await sealWaiting()) > 0);
  await db.auditEntry.create({
    data: { at: new Date(), who: '系统', deed: 'staff.invited', noun: 'lead', nounId: 'lead-7' },
  });
  while ((await sealWaiting()) > 0);
  const head = await sealHead();
  expect(await verifyAudit(head ? [head] : [], null)).toMatchObject({
    damage: null,
    sealed: 901,
    waiting: 0,
  });
  expect(await db.auditHead.count()).toBe(40);
  await db.$disconnect();
});
