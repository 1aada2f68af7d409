import { readFile, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import pg from 'pg';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { sealWaiting } from '../db/audit-seal';
import { verifyAudit } from '../db/audit-verify';
import { db } from '../db/client';
import { env } from '../env';
import { readAnchors } from './audit-anchor';
import { archiveAudit, readArchive } from './audit-archive';
import { anchorHead } from './audit-sealing';

let root: pg.Client;
const verify = async () => verifyAudit(await readAnchors(), readArchive);

const add = (noun: string, at: string) =>
  db.auditEntry.create({ data: { at: new Date(at), who: '系统', deed: 'unit.edited', noun, nounId: '1' } });

async function sealAll(): Promise<void> {
  while ((await sealWaiting()) > 0);
}

/** What was sealed so far was sealed long ago, as far as the database can tell. */
const age = (days: number) =>
  root.query(`UPDATE audit_seal SET sealed_at = sealed_at - $1 * interval '1 day'`, [days]);

beforeAll(async () => {
  const url = new URL(env.databaseUrl);
  const admin = new URL(inject('testServer').adminUrl);
  [url.username, url.password] = [admin.username, admin.password];
  root = new pg.Client({ connectionString: url.href });
  await root.connect();
  await root.query('SET session_replication_role = replica');
  // The seeded history is younger than what this file is about.
  for (const table of ['audit_entry', 'audit_unsealed', 'audit_head'])
    await root.query(`DELETE FROM ${table}`);
  const { rows } = await root.query(`SELECT tableowner FROM pg_tables WHERE tablename = 'audit_entry'`);
  const owner = new URL(env.databaseUrl);
  owner.username = rows[0].tableowner;
  process.env.MIGRATION_DATABASE_URL = owner.href;
});

afterAll(() => root.end());

describe('the archive of the audit', () => {
  it('takes nothing younger than the retention, and the database itself nothing younger than 180 days', async () => {
    await add('unit', '2020-01-01T00:00:00Z');
    await add('unit', '2020-01-02T00:00:00Z');
    await sealAll();
    expect(await archiveAudit()).toBeNull();
    const asOwner = `SET session_replication_role = origin; SELECT audit_archive(2, 'f', '', 2)`;
    await expect(root.query(asOwner)).rejects.toThrow(/180 days/);
    await root.query('SET session_replication_role = replica');
    await age(100);
    await expect(root.query(asOwner)).rejects.toThrow(/180 days/);
    await root.query('SET session_replication_role = replica');
    expect(await db.auditEntry.count()).toBe(2);
  });

  it('moves what is older, leaves a checkpoint, and the chain goes on and still holds', async () => {
    await age(1_300);
    await add('unit', '2021-01-01T00:00:00Z');
    await add('industry', '2021-01-01T00:00:00Z');
    await sealAll();
    await anchorHead();
    const archived = await archiveAudit();
    expect(archived).toMatchObject({ rows: 2, file: 'audit-archive-0000000002.jsonl.gz' });
    expect(await db.auditEntry.findMany({ select: { seq: true }, orderBy: { id: 'asc' } })).toEqual([
      { seq: 3 },
      { seq: 1 },
    ]);
    expect(await verify()).toMatchObject({ damage: null, sealed: 4, archivedTo: '2' });
    expect(await verifyAudit(await readAnchors(), null)).toMatchObject({ damage: null, sealed: 2 });
    expect(await archiveAudit()).toBeNull();
    await age(1_300);
    expect(await archiveAudit()).toMatchObject({ rows: 2 });
    expect(await archiveAudit()).toBeNull();
    await add('unit', '2026-01-01T00:00:00Z');
    await sealAll();
    await anchorHead();
    expect(await verify()).toMatchObject({ damage: null, sealed: 5, archivedTo: '4' });
  });

  it('is found out when its file is changed or gone', async () => {
    const path = join(dirname(env.auditAnchorFile), 'audit-archive-0000000002.jsonl.gz');
    const bytes = await readFile(path);
    await writeFile(path, Buffer.concat([bytes, Buffer.from('x')]));
    expect((await verify()).damage).toMatchObject({ kind: 'archiveBroken', position: '2' });
    await rm(path);
    expect((await verify()).damage).toMatchObject({ kind: 'archiveBroken', position: '2' });
    await writeFile(path, bytes);
    expect((await verify()).damage).toBeNull();
  });

  it('does not open the table to any other way of deleting', async () => {
    await root.query('SET session_replication_role = origin');
    await add('unit', '2020-01-01T00:00:00Z');
    await expect(root.query(`DELETE FROM audit_entry WHERE at < '2021-01-01'`)).rejects.toThrow(
      /append-only/,
    );
    await expect(root.query('DELETE FROM audit_checkpoint')).rejects.toThrow(/append-only/);
  });
});
