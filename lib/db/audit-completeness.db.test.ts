import pg from 'pg';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { DEED_WORDS, DOOR_WORDS } from '../domain/audit-words';
import { doors } from '../testing-doors';
import { isTest, product } from '../testing-source';
import { db } from './client';
import { ACCOUNT_DEEDS } from './testing-account-deeds';
import { API_DOOR_DEEDS } from './testing-api-deeds';
import { BULK_DOOR_DEEDS } from './testing-bulk-deeds';
import { CLAIM_DOOR_DEEDS } from './testing-claim-deeds';
import { DEEDS } from './testing-deeds';
import { DUTY_DOOR_DEEDS } from './testing-duty-deeds';
import { EXPORT_DOOR_DEEDS } from './testing-export-deeds';
import { FIND_DOOR_DEEDS } from './testing-find-deeds';
import { INVESTOR_DOOR_DEEDS } from './testing-investor-deeds';
import { LEDGER_DOOR_DEEDS } from './testing-ledger-deeds';
import { OFFICE_DEEDS } from './testing-office-deeds';
import { PEOPLE_DEEDS } from './testing-people-deeds';
import { RECYCLE_DOOR_DEEDS } from './testing-recycle-deeds';
import { TAG_DOOR_DEEDS } from './testing-tag-deeds';
import { TALK_DOOR_DEEDS } from './testing-talk-deeds';
import { TOLD_DOOR_DEEDS } from './testing-told-deeds';
import { TRANSFER_DOOR_DEEDS } from './testing-transfer-deeds';
import { VIEW_DOOR_DEEDS } from './testing-view-deeds';

const deeds = {
  ...DEEDS,
  ...OFFICE_DEEDS,
  ...PEOPLE_DEEDS,
  ...ACCOUNT_DEEDS,
  ...INVESTOR_DOOR_DEEDS,
  ...CLAIM_DOOR_DEEDS,
  ...TRANSFER_DOOR_DEEDS,
  ...TALK_DOOR_DEEDS,
  ...DUTY_DOOR_DEEDS,
  ...TOLD_DOOR_DEEDS,
  ...FIND_DOOR_DEEDS,
  ...TAG_DOOR_DEEDS,
  ...VIEW_DOOR_DEEDS,
  ...BULK_DOOR_DEEDS,
  ...RECYCLE_DOOR_DEEDS,
  ...LEDGER_DOOR_DEEDS,
  ...API_DOOR_DEEDS,
  ...EXPORT_DOOR_DEEDS,
};
const entrances = doors.filter(door => door.kind !== 'page');

/** No business of anybody: the audit itself, figures folded from other tables, tries counted before the deed. */
const NOT_BUSINESS = /^(audit_|board_|_prisma|outbox$|rate_limit$|sign_in_attempt$)/;

let client: pg.Client;
let tables: string[];

beforeAll(async () => {
  const url = new URL(process.env.DATABASE_URL ?? '');
  const admin = new URL(inject('testServer').adminUrl);
  [url.username, url.password] = [admin.username, admin.password];
  client = new pg.Client({ connectionString: url.href });
  await client.connect();
  const { rows } = await client.query(`SELECT tablename AS name FROM pg_tables WHERE schemaname = 'public'`);
  tables = rows.map(row => row.name).filter(name => !NOT_BUSINESS.test(name));
});

afterAll(() => client.end());

/** Every business table as one hash. */
async function fingerprint(): Promise<Record<string, string>> {
  const hashes = tables.map(
    name => `SELECT '${name}' AS name, coalesce(md5(string_agg(t::text, '|' ORDER BY t::text)), '') AS hash
      FROM "${name}" AS t`,
  );
  const { rows } = await client.query<{ name: string; hash: string }>(hashes.join(' UNION ALL '));
  return Object.fromEntries(rows.map(({ name, hash }) => [name, hash]));
}

const changedIn = (before: Record<string, string>, after: Record<string, string>): string[] =>
  tables.filter(name => before[name] !== after[name]);

/** Does it while the audit takes no row: what is left behind then was not in the audit's transaction. */
async function withoutAudit(act: () => Promise<unknown>): Promise<void> {
  await client.query('ALTER TABLE audit_entry ADD CONSTRAINT closed CHECK (false) NOT VALID');
  await act().catch(() => {});
  await client.query('ALTER TABLE audit_entry DROP CONSTRAINT closed');
}

describe('every door', () => {
  it('stands in the list of deeds, and every deed of the list is a door', () => {
    const names = [...new Set(entrances.map(door => door.name))].sort();
    expect(
      names.filter(name => !(name in deeds)),
      'add a line to lib/db/testing-deeds.ts',
    ).toEqual([]);
    expect(Object.keys(deeds).filter(name => !names.includes(name))).toEqual([]);
  });

  it.each(Object.entries(deeds))(
    '%s leaves the rows it says, and nothing without them',
    async (_name, deed) => {
      const act = await deed.ready();
      const before = await fingerprint();
      if (deed.rows > 0) await withoutAudit(act);
      expect(changedIn(before, await fingerprint())).toEqual([]);
      const last = await db.auditEntry.findFirst({ orderBy: { id: 'desc' }, select: { id: true } });
      const outcome = await act();
      if (typeof outcome === 'object' && outcome !== null && 'ok' in outcome)
        expect(outcome).toMatchObject({ ok: true });
      const rows = await db.auditEntry.findMany({ where: { id: { gt: last?.id ?? 0n } } });
      expect(rows).toHaveLength(deed.rows);
      if (deed.rows === 0) expect(changedIn(before, await fingerprint())).toEqual([]);
      for (const row of rows) {
        expect(row).toMatchObject({ who: expect.stringMatching(/./), outcome: 'done', at: expect.any(Date) });
        expect(DEED_WORDS).toHaveProperty([row.deed]);
        expect(JSON.stringify([row.before, row.after])).not.toMatch(/1[3-9]\d{9}|bottomLine|concessions/);
      }
    },
  );
});

describe('the words of the audit', () => {
  it('know every deed that the code writes', () => {
    const written = product
      .filter(file => !isTest(file) && file.path.startsWith('lib/'))
      .flatMap(file => [
        ...[...file.code.matchAll(/\bdeed: ([^\n]*)/g)].flatMap(match =>
          [...(match[1] ?? '').matchAll(/'(\w+\.\w+)'/g)].map(found => found[1] ?? ''),
        ),
        ...[...file.code.matchAll(/INSERT INTO audit_entry[^`]*/g)].flatMap(match =>
          [...match[0].matchAll(/'(\w+\.\w+)'/g)].map(found => found[1] ?? ''),
        ),
      ]);
    expect(written).toContain('lead.imported');
    expect(written).toContain('lead.lost');
    expect(written.filter(deed => !(deed in DEED_WORDS || deed in DOOR_WORDS))).toEqual([]);
  });

  it('know every door at which somebody can be turned away', () => {
    const guarded = entrances.filter(door => !door.isOpen).map(door => door.name);
    expect(guarded.filter(name => !(name in DOOR_WORDS))).toEqual([]);
  });
});
