import { randomUUID } from 'node:crypto';
import { rm } from 'node:fs/promises';
import pg from 'pg';
import { afterAll, beforeAll, beforeEach, describe, expect, inject, it } from 'vitest';
import { recordAudit } from '../db/audit';
import { sealWaiting } from '../db/audit-seal';
import { verifyAudit } from '../db/audit-verify';
import { db } from '../db/client';
import { as } from '../db/testing-actor';
import { transact } from '../db/transaction';
import type { Anchor } from '../domain/audit-view';
import { damageSentence } from '../domain/audit-words';
import { env } from '../env';
import { appendAnchor, readAnchors } from './audit-anchor';
import { readArchive } from './audit-archive';
import { anchorHead } from './audit-sealing';

const superUrl = (): string => {
  const url = new URL(env.databaseUrl);
  const admin = new URL(inject('testServer').adminUrl);
  [url.username, url.password] = [admin.username, admin.password];
  return url.href;
};

let root: pg.Client;

/** As somebody who owns the server: no trigger fires, no right is asked. */
const forge = (sql: string, values: unknown[] = []) => root.query(sql, values);

async function sealAll(): Promise<void> {
  while ((await sealWaiting()) > 0);
}

const write = async (nounId: string, note: string): Promise<void> => {
  const actor = await as('王芳');
  await transact(tx =>
    recordAudit(tx, actor, {
      deed: 'lead.edited',
      noun: 'lead',
      nounId,
      before: { 备注: null },
      after: { note },
    }),
  );
};

const verify = async (anchors?: Anchor[]) => verifyAudit(anchors ?? (await readAnchors()), readArchive);

/** The rows of a record, oldest first. */
const rowsOf = (nounId: string) =>
  db.auditEntry.findMany({ where: { noun: 'lead', nounId }, orderBy: { seq: 'asc' } });

beforeAll(async () => {
  root = new pg.Client({ connectionString: superUrl() });
  await root.connect();
  await forge(`SET session_replication_role = replica; SET timezone = 'UTC'`);
});

afterAll(() => root.end());

describe('a damaged audit', () => {
  const lead = randomUUID();
  let kept: Record<string, unknown[]>;
  const TABLES = ['audit_entry', 'audit_seal', 'audit_head', 'audit_unsealed'];

  beforeAll(async () => {
    for (const note of ['一', '二', '三', '四', '五']) await write(lead, note);
    await sealAll();
    await anchorHead();
    expect(await verify()).toMatchObject({ damage: null, waiting: 0 });
    kept = {};
    for (const table of TABLES)
      kept[table] = (await forge(`SELECT to_json(t) AS row FROM ${table} AS t`)).rows;
  });

  // What one test broke is put back for the next: exactly the rows there were.
  beforeEach(async () => {
    for (const table of TABLES) {
      await forge(`DELETE FROM ${table}`);
      await forge(
        `INSERT INTO ${table} SELECT (json_populate_record(NULL::${table}, row)).* FROM json_array_elements($1) AS row`,
        [JSON.stringify(kept[table]?.map(one => (one as { row: unknown }).row))],
      );
    }
    expect((await verify()).damage).toBeNull();
  });

  const columns =
    'at, staff_id, who, post, address, deed, noun, noun_id, before, after, outcome, seq, previous_hash, hash';

  it('names an edited row, when it was, whose and what', async () => {
    const [, second] = await rowsOf(lead);
    await forge(`UPDATE audit_entry SET after = '{"note":"改"}' WHERE id = $1`, [second?.id]);
    const { damage } = await verify();
    expect(damage).toMatchObject({
      kind: 'edited',
      entryId: String(second?.id),
      who: '王芳（店口 招商员）',
      deed: 'lead.edited',
      at: second?.at.toISOString(),
    });
    expect(damage && damageSentence(damage)).toContain('修改');
  });

  it.each(['who', 'post', 'deed', 'noun_id', 'address', 'outcome'])('sees an edit of %s', async column => {
    const [first] = await rowsOf(lead);
    await forge(`UPDATE audit_entry SET ${column} = 'x' WHERE id = $1`, [first?.id]);
    expect((await verify()).damage).toMatchObject({ kind: 'edited', entryId: String(first?.id) });
  });

  it('sees that nothing is not the same as an empty text, and where a text ends', async () => {
    const [first] = await rowsOf(lead);
    await forge(`UPDATE audit_entry SET after = NULL, before = '{"note": "一"}' WHERE id = $1`, [first?.id]);
    expect((await verify()).damage).toMatchObject({ kind: 'edited', entryId: String(first?.id) });
    await forge(`UPDATE audit_entry SET who = who || left(post, 1), post = substr(post, 2) WHERE id = $1`, [
      first?.id,
    ]);
    expect((await verify()).damage).toMatchObject({ kind: 'edited', entryId: String(first?.id) });
  });

  it('names a row that was edited and hashed again', async () => {
    const [, , third] = await rowsOf(lead);
    await forge(`UPDATE audit_entry SET who = '李四' WHERE id = $1`, [third?.id]);
    await forge(
      `UPDATE audit_entry AS e SET hash = sha256(previous_hash || convert_to(audit_fields(e) || audit_field(seq::text), 'UTF8')) WHERE id = $1`,
      [third?.id],
    );
    expect((await verify()).damage).toMatchObject({ kind: 'sealBroken', entryId: String(third?.id) });
  });

  it('names a deleted row, also when its seal went with it', async () => {
    const [, second] = await rowsOf(lead);
    await forge('DELETE FROM audit_entry WHERE id = $1', [second?.id]);
    expect((await verify()).damage).toMatchObject({ kind: 'deleted', entryId: String(second?.id) });
    const { rows } = await forge('DELETE FROM audit_seal WHERE entry_id = $1 RETURNING position', [
      second?.id,
    ]);
    expect((await verify()).damage).toMatchObject({ kind: 'deleted', position: rows[0].position });
  });

  it('names a row written past the trigger', async () => {
    const { rows } = await forge(
      `INSERT INTO audit_entry (id, ${columns}) SELECT nextval('audit_entry_id_seq'), ${columns.replace('seq', 'seq + 1')}
       FROM audit_entry WHERE noun_id = $1 ORDER BY seq DESC LIMIT 1 RETURNING id`,
      [lead],
    );
    expect((await verify()).damage).toMatchObject({ kind: 'inserted', entryId: rows[0].id });
    // Sealed with a forged seal it is found as well.
    await forge(
      `INSERT INTO audit_seal (position, entry_id, hash) SELECT max(position) + 1, $1, '\\x00' FROM audit_seal`,
      [rows[0].id],
    );
    expect((await verify()).damage).toMatchObject({ entryId: rows[0].id });
  });

  it('names the first of two rows exchanged', async () => {
    const [, second, third] = await rowsOf(lead);
    const set = columns
      .split(', ')
      .map(name => `${name} = other.${name}`)
      .join(', ');
    await forge(
      `UPDATE audit_entry AS one SET ${set} FROM audit_entry AS other
       WHERE (one.id = $1 AND other.id = $2) OR (one.id = $2 AND other.id = $1)`,
      [second?.id, third?.id],
    );
    expect((await verify()).damage).toMatchObject({ kind: 'swapped', entryId: String(second?.id) });
  });

  it('knows by the anchor that the end was cut off', async () => {
    const rows = await rowsOf(lead);
    const last = rows.at(-1)?.id;
    await forge('DELETE FROM audit_seal WHERE entry_id = $1', [last]);
    await forge('DELETE FROM audit_entry WHERE id = $1', [last]);
    await forge('UPDATE audit_head SET seq = seq - 1, hash = previous_hash WHERE noun_id = $1', [lead]);
    expect((await verify()).damage).toMatchObject({ kind: 'truncated' });
    expect((await verify([])).damage).toMatchObject({ kind: 'unanchored' });
  });

  it('knows by the head of a record that its last row is gone', async () => {
    await write(lead, '六');
    const rows = await rowsOf(lead);
    await forge('DELETE FROM audit_unsealed');
    await forge('DELETE FROM audit_entry WHERE id = $1', [rows.at(-1)?.id]);
    expect((await verify()).damage).toMatchObject({ kind: 'deleted', noun: 'lead', nounId: lead });
  });

  it('knows by the anchor that everything was computed again', async () => {
    const [anchor] = (await readAnchors()).slice(-1);
    await forge(`UPDATE audit_entry SET who = '李四' WHERE id = (SELECT min(id) FROM audit_entry)`);
    await forge(`DO $$ DECLARE e audit_entry; link bytea; place int := 0; key text := ''; start bytea := decode(repeat('00', 32), 'hex');
      BEGIN
        FOR e IN SELECT * FROM audit_entry ORDER BY noun, noun_id, seq LOOP
          IF key <> e.noun || e.noun_id THEN link := start; key := e.noun || e.noun_id; END IF;
          UPDATE audit_entry SET previous_hash = link,
            hash = sha256(link || convert_to(audit_fields(e) || audit_field(e.seq::text), 'UTF8'))
          WHERE id = e.id RETURNING hash INTO link;
          UPDATE audit_head SET hash = link WHERE noun = e.noun AND noun_id = e.noun_id;
        END LOOP;
        DELETE FROM audit_seal; INSERT INTO audit_unsealed (entry_id) SELECT id FROM audit_entry ORDER BY id;
        PERFORM audit_seal_waiting(1000000);
      END $$`);
    expect((await verify([])).damage).toMatchObject({ kind: 'unanchored' });
    expect((await verify()).damage).toMatchObject({ kind: 'recomputed', position: anchor?.position });
  });

  it('says when nobody seals', async () => {
    await write(lead, '七');
    expect(await verify()).toMatchObject({ damage: null, waiting: 1 });
    await forge(`UPDATE audit_unsealed SET queued_at = now() - interval '2 minutes'`);
    expect((await verify()).damage).toMatchObject({ kind: 'unsealed', nounId: lead });
  });
});

describe('the anchor file', () => {
  it('gains one line when something was sealed, and none when nothing was', async () => {
    const before = await readAnchors();
    await write(randomUUID(), '新');
    await sealAll();
    await anchorHead();
    await anchorHead();
    const after = await readAnchors();
    expect(after.length).toBe(before.length + 1);
    expect((await verify()).damage).toBeNull();
  });

  it('is read past a line that a crash cut short', async () => {
    const before = await readAnchors();
    await rm(env.auditAnchorFile);
    for (const anchor of before) await appendAnchor(anchor);
    const { appendFile } = await import('node:fs/promises');
    await appendFile(env.auditAnchorFile, '99 abc');
    expect(await readAnchors()).toEqual(before);
  });
});

describe('writers at the same time', () => {
  it('keep one chain without a gap, and are sealed while they write', async () => {
    const lead = randomUUID();
    let writing = true;
    const sealing = (async () => {
      while (writing) await sealWaiting();
    })();
    const writers = Array.from({ length: 20 }, async (_, writer) => {
      for (let n = 0; n < 5; n += 1) await write(lead, `${writer}-${n}`);
    });
    await Promise.all(writers);
    writing = false;
    await sealing;
    await sealAll();
    expect((await rowsOf(lead)).map(row => row.seq)).toEqual(Array.from({ length: 100 }, (_, n) => n + 1));
    await anchorHead();
    expect(await verify()).toMatchObject({ damage: null, waiting: 0 });
  });

  it('of a serialised deed are told to try again, and then continue the chain', async () => {
    const lead = randomUUID();
    const actor = await as('王芳');
    let tries = 0;
    await write(lead, '一');
    await transact(
      async tx => {
        tries += 1;
        await tx.$queryRaw`SELECT 1`;
        if (tries === 1) await write(lead, '二');
        await recordAudit(tx, actor, { deed: 'lead.edited', noun: 'lead', nounId: lead });
      },
      { isolationLevel: 'RepeatableRead', timeoutMs: 10_000 },
    );
    expect(tries).toBe(2);
    expect((await rowsOf(lead)).map(row => row.seq)).toEqual([1, 2, 3]);
  });
});
