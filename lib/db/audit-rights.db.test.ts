import { randomUUID } from 'node:crypto';
import pg from 'pg';
import { describe, expect, it } from 'vitest';
import { env } from '../env';
import { db } from './client';
import { type FreshDatabase, freshDatabase } from './testing';

describe('the role of the app', () => {
  const tables = ['audit_entry', 'audit_head', 'audit_seal', 'audit_unsealed', 'audit_checkpoint'];
  const wrongs = tables.flatMap(table => [
    `UPDATE ${table} SET ${table === 'audit_entry' ? "who = 'x'" : table === 'audit_checkpoint' ? 'rows = 0' : table === 'audit_unsealed' ? 'entry_id = 0' : "hash = ''"}`,
    `DELETE FROM ${table}`,
    `TRUNCATE ${table}`,
  ]);
  const forged = [
    `INSERT INTO audit_head SELECT 'a', 'b', 1, '', ''`,
    `INSERT INTO audit_seal SELECT 999999, 1, '', now()`,
    `INSERT INTO audit_unsealed (entry_id) VALUES (1)`,
    `INSERT INTO audit_checkpoint SELECT 1, '', 1, 'f', '', now()`,
    `SELECT audit_archive(1, 'f', '', 1)`,
    `ALTER TABLE audit_entry DISABLE TRIGGER ALL`,
    `SELECT setval('audit_entry_id_seq', 1)`,
  ];

  async function attempt(url: string, sql: string): Promise<void> {
    const client = new pg.Client({ connectionString: url });
    await client.connect();
    try {
      await client.query(sql);
    } finally {
      await client.end();
    }
  }

  it.each([...wrongs, ...forged])('may not %s', async sql => {
    await expect(attempt(env.databaseUrl, sql)).rejects.toThrow(/permission denied|must be owner/);
  });

  it('may add a row, whose place in the chain is not its to choose', async () => {
    const id = randomUUID();
    await attempt(
      env.databaseUrl,
      `INSERT INTO audit_entry (at, who, deed, noun, noun_id, seq, hash) VALUES (now(), 'x', 'lead.edited', 'lead', '${id}', 7, '\\x00')`,
    );
    const [row] = await db.auditEntry.findMany({ where: { nounId: id } });
    expect([row?.seq, row?.hash.length]).toEqual([1, 32]);
  });

  it('is not alone: triggers refuse the owner too', async () => {
    const fresh: FreshDatabase = await freshDatabase({ seeded: true });
    await attempt(fresh.url, 'SELECT audit_seal_waiting(10)');
    for (const sql of wrongs.filter(one => !/ audit_(unsealed|checkpoint)/.test(one))) {
      await expect(attempt(fresh.url, sql), sql).rejects.toThrow(/append-only/);
    }
    await fresh.drop();
  });
});
