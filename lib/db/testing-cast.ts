import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, vi } from 'vitest';
import { instantAt } from '../domain/day';
import { castToday, freshDatabase } from './testing';

// Runs before the imports of a `*.db.test.ts`: the app's own client then opens this file's database.
const database = await freshDatabase({ seeded: true });
const uploads = await mkdtemp(join(tmpdir(), 'desk-test-uploads-'));
process.env.DATABASE_URL = database.appUrl;
process.env.UPLOAD_DIR = uploads;
process.env.AUDIT_ANCHOR_FILE = join(uploads, 'audit-anchor.log');
process.env.NEXTAUTH_SECRET ??= 'a secret of the tests, long enough for a start';
vi.useFakeTimers({ toFake: ['Date'], now: instantAt(castToday, 12) });

afterAll(async () => {
  const { db } = await import('./client');
  await db.$disconnect();
  await database.drop();
  await rm(uploads, { recursive: true, force: true });
});
