import pg from 'pg';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type FreshDatabase, freshDatabase } from './testing';

let one: FreshDatabase;
let other: FreshDatabase;

beforeAll(async () => {
  [one, other] = await Promise.all([freshDatabase(), freshDatabase()]);
});

afterAll(async () => {
  await one.drop();
  await other.drop();
});

async function query(url: string, sql: string): Promise<unknown[]> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    return (await client.query(sql)).rows;
  } finally {
    await client.end();
  }
}

describe('a fresh database', () => {
  it('is nobody else’s', async () => {
    await query(one.url, 'CREATE TABLE only_here (id int)');
    expect(await query(other.url, `SELECT to_regclass('only_here') AS found`)).toEqual([{ found: null }]);
  });

  it('stands in another time zone than the app wants', async () => {
    expect(await query(one.url, 'SHOW timezone')).toEqual([{ TimeZone: 'Asia/Shanghai' }]);
    expect(await query(one.appUrl, 'SHOW timezone')).toEqual([{ TimeZone: 'Asia/Shanghai' }]);
  });

  it('lets the app work with rows, and with nothing else', async () => {
    await query(one.url, 'CREATE TABLE rows_of_app (id int GENERATED ALWAYS AS IDENTITY, name text)');
    await query(one.appUrl, `INSERT INTO rows_of_app (name) VALUES ('首谈')`);
    expect(await query(one.appUrl, 'SELECT id, name FROM rows_of_app')).toEqual([{ id: 1, name: '首谈' }]);
    await expect(query(one.appUrl, 'CREATE TABLE mine (id int)')).rejects.toThrow(/permission denied/);
    await expect(query(one.appUrl, 'DROP TABLE rows_of_app')).rejects.toThrow(/must be owner/);
  });

  it('has no superuser at work in it', async () => {
    const sql = 'SELECT rolsuper, rolbypassrls FROM pg_roles WHERE rolname = current_user';
    for (const url of [one.url, one.appUrl]) {
      expect(await query(url, sql)).toEqual([{ rolsuper: false, rolbypassrls: false }]);
    }
  });
});
