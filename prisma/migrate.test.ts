import { createHash } from 'node:crypto';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { emptyDatabase, type FreshDatabase } from '@/lib/db/testing';
import { checkMigrations, migrate } from './migrate';

let database: FreshDatabase;
let folder: string;

beforeEach(async () => {
  database = await emptyDatabase();
  folder = mkdtempSync(join(tmpdir(), 'migrations-'));
});

afterEach(async () => {
  await database.drop();
  rmSync(folder, { recursive: true });
});

function write(name: string, sql: string): void {
  mkdirSync(join(folder, name), { recursive: true });
  writeFileSync(join(folder, name, 'migration.sql'), sql);
}

async function query<Row extends pg.QueryResultRow>(sql: string): Promise<Row[]> {
  const client = new pg.Client({ connectionString: database.url });
  await client.connect();
  try {
    return (await client.query<Row>(sql)).rows;
  } finally {
    await client.end();
  }
}

const tableWithTrigger = `
CREATE TABLE leads (id int PRIMARY KEY, moves int NOT NULL DEFAULT 0);
CREATE FUNCTION count_move() RETURNS trigger LANGUAGE plpgsql AS $body$
BEGIN
  NEW.moves := OLD.moves + 1; -- a semicolon, and 'quotes'; inside the body
  RETURN NEW;
END;
$body$;
CREATE TRIGGER lead_moved BEFORE UPDATE ON leads FOR EACH ROW EXECUTE FUNCTION count_move();
INSERT INTO leads (id) VALUES (1);
`;

describe('a migration', () => {
  it('runs as a whole file, functions with semicolons included', async () => {
    write('0001_leads_count_their_moves', tableWithTrigger);
    expect(await migrate(database.url, folder)).toEqual(['0001_leads_count_their_moves']);
    await query('UPDATE leads SET id = 2');
    expect(await query('SELECT moves FROM leads')).toEqual([{ moves: 1 }]);
  });

  it('is written down the way Prisma writes it', async () => {
    write('0001_first', 'CREATE TABLE a (id int)');
    await migrate(database.url, folder);
    const [row] = await query(
      `SELECT checksum, finished_at >= started_at AS ordered, finished_at BETWEEN now() - interval '1 minute' AND now() AS recent,
              applied_steps_count, rolled_back_at, logs, length(id) AS id FROM _prisma_migrations`,
    );
    const checksum = createHash('sha256').update('CREATE TABLE a (id int)').digest('hex');
    expect(row).toEqual({
      checksum,
      ordered: true,
      recent: true,
      applied_steps_count: 1,
      rolled_back_at: null,
      logs: null,
      id: 36,
    });
  });

  it('runs in the order of names, and only once', async () => {
    write('0002_second', 'ALTER TABLE a ADD COLUMN b int');
    write('0001_first', 'CREATE TABLE a (id int)');
    expect(await migrate(database.url, folder)).toEqual(['0001_first', '0002_second']);
    expect(await migrate(database.url, folder)).toEqual([]);
  });

  it('leaves nothing behind when it fails, and what landed before it stays', async () => {
    write('0001_first', 'CREATE TABLE a (id int)');
    write('0002_broken', 'CREATE TABLE b (id int); INSERT INTO nowhere VALUES (1);');
    await expect(migrate(database.url, folder)).rejects.toThrow(/0002_broken.*nowhere/);
    expect(await query(`SELECT to_regclass('a') AS a, to_regclass('b') AS b`)).toEqual([{ a: 'a', b: null }]);
    expect(await query('SELECT migration_name FROM _prisma_migrations')).toEqual([
      { migration_name: '0001_first' },
    ]);
    write('0002_broken', 'CREATE TABLE b (id int)');
    expect(await migrate(database.url, folder)).toEqual(['0002_broken']);
  });

  it('is refused by name when it was edited after it landed', async () => {
    write('0001_first', 'CREATE TABLE a (id int)');
    await migrate(database.url, folder);
    write('0001_first', 'CREATE TABLE a (id bigint)');
    write('0002_second', 'CREATE TABLE b (id int)');
    await expect(migrate(database.url, folder)).rejects.toThrow(/“0001_first”.*改动过/);
    expect(await query(`SELECT to_regclass('b') AS b`)).toEqual([{ b: null }]);
  });

  it('may ask to run outside a transaction', async () => {
    write('0001_first', 'CREATE TABLE a (id int)');
    write('0002_index', '-- no-transaction\nCREATE INDEX CONCURRENTLY IF NOT EXISTS a_id ON a (id)');
    expect(await migrate(database.url, folder)).toHaveLength(2);
    expect(await query(`SELECT indisvalid FROM pg_index WHERE indexrelid = 'a_id'::regclass`)).toEqual([
      { indisvalid: true },
    ]);
  });

  it('is applied once when two starts meet', async () => {
    write('0001_slow', 'SELECT pg_sleep(0.3); CREATE TABLE a (id int)');
    const both = await Promise.all([migrate(database.url, folder), migrate(database.url, folder)]);
    expect(both.flat()).toEqual(['0001_slow']);
  });
});

describe('the check at the start of the app', () => {
  it('says nothing when history and files agree', async () => {
    write('0001_first', 'CREATE TABLE a (id int)');
    await migrate(database.url, folder);
    expect(await checkMigrations(database.url, folder)).toBeNull();
  });

  it('names what is missing, edited, or newer than the app', async () => {
    write('0001_first', 'CREATE TABLE a (id int)');
    expect(await checkMigrations(database.url, folder)).toContain('0001_first');
    await migrate(database.url, folder);
    write('0001_first', 'CREATE TABLE a (id bigint)');
    expect(await checkMigrations(database.url, folder)).toMatch(/“0001_first”.*改动过/);
    rmSync(join(folder, '0001_first'), { recursive: true });
    expect(await checkMigrations(database.url, folder)).toMatch(/“0001_first”.*程序比数据库旧/);
  });
});
