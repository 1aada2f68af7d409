import { spawn } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { stopAll } from '../machine/process.mjs';
import { findCluster, removeCluster } from './cluster.mjs';
import { openDataFolder, secretsOf } from './data-folder.mjs';
import { openEmbedded } from './database.mjs';
import { serverOn } from './leftover.mjs';
import { plainAccount } from './unprivileged.mjs';

let folder;
let secrets;

beforeAll(() => {
  folder = openDataFolder(join(mkdtempSync(join(tmpdir(), 'leftover-')), 'data'));
  secrets = secretsOf(folder);
});

afterAll(async () => {
  await stopAll();
  removeCluster(folder);
  rmSync(join(folder, '..'), { recursive: true });
});

async function query(url, sql) {
  const client = new pg.Client({ connectionString: url });
  client.on('error', () => {});
  await client.connect();
  const { rows } = await client.query(sql);
  await client.end();
  return rows;
}

const ended = ({ server }) => server.child.ended;

describe('a database folder', () => {
  it('starts, keeps its rows and its port over a clean stop', async () => {
    const first = await openEmbedded(folder, secrets);
    expect(first.isUnfilled).toBe(true);
    await query(first.ownerUrl, 'CREATE TABLE kept (n int); INSERT INTO kept VALUES (7)');
    await first.markFilled();
    await first.stop();
    expect(serverOn(findCluster(folder))).toBeNull();
    const second = await openEmbedded(folder, secrets);
    expect(second.isUnfilled).toBe(false);
    expect(second.server.port).toBe(first.server.port);
    expect(await query(second.appUrl, 'SELECT n FROM kept')).toEqual([{ n: 7 }]);
    await second.stop();
  });

  it('gives the app a role that owns nothing, in UTC', async () => {
    const database = await openEmbedded(folder, secrets);
    const sql = `SELECT rolsuper, rolcreatedb, current_setting('timezone') AS zone FROM pg_roles WHERE rolname = current_user`;
    expect(await query(database.appUrl, sql)).toEqual([{ rolsuper: false, rolcreatedb: false, zone: 'UTC' }]);
    await expect(query(database.appUrl, 'CREATE TABLE mine (n int)')).rejects.toThrow(/permission denied/);
    await database.stop();
  });

  it('starts after its server was killed', async () => {
    const killed = await openEmbedded(folder, secrets);
    process.kill(killed.server.child.pid, 'SIGKILL');
    await ended(killed);
    const next = await openEmbedded(folder, secrets);
    expect(await query(next.appUrl, 'SELECT n FROM kept')).toEqual([{ n: 7 }]);
    await next.stop();
  });

  it('takes over from a server whose launcher is gone', async () => {
    const forgotten = await openEmbedded(folder, secrets);
    const next = await openEmbedded(folder, secrets);
    expect(await ended(forgotten)).toMatchObject({ code: 0 });
    expect(await query(next.appUrl, 'SELECT n FROM kept')).toEqual([{ n: 7 }]);
    await next.stop();
  });

  it('is not blocked by a stale pid that now belongs to another process', async () => {
    const place = findCluster(folder);
    const bystander = spawn('sleep', ['60'], plainAccount());
    writeFileSync(
      join(place, 'postmaster.pid'),
      `${bystander.pid}\n${place}\n1700000000\n55555\n\n127.0.0.1\n`,
    );
    const next = await openEmbedded(folder, secrets);
    expect(bystander.exitCode).toBeNull();
    expect(await query(next.appUrl, 'SELECT n FROM kept')).toEqual([{ n: 7 }]);
    await next.stop();
    bystander.kill();
  });

  it('makes a database anew whose first data never arrived, and no other', async () => {
    const database = await openEmbedded(folder, secrets);
    const admin = sql => query(database.server.url, sql);
    await admin(`COMMENT ON DATABASE desk IS 'zhuji-desk: waiting for the first data'`);
    await database.stop();
    const anew = await openEmbedded(folder, secrets);
    expect(anew.isUnfilled).toBe(true);
    expect(await query(anew.appUrl, `SELECT to_regclass('kept') AS kept`)).toEqual([{ kept: null }]);
    await query(anew.server.url, 'COMMENT ON DATABASE desk IS NULL');
    await anew.stop();
    const restored = await openEmbedded(folder, secrets);
    expect(restored.isUnfilled).toBe(false);
    await restored.stop();
  });

  it('keeps its passwords to itself', () => {
    const log = readFileSync(join(folder, 'logs/postgres.log'), 'utf8');
    for (const password of [secrets.superPassword, secrets.ownerPassword, secrets.appPassword]) {
      expect(log).not.toContain(password);
    }
    expect(existsSync(join(folder, 'secrets.json'))).toBe(true);
  });
});
