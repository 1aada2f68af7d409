import pg from 'pg';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { isPassword } from '../../lib/auth/password-hash';
import { type FreshDatabase, freshDatabase } from '../../lib/db/testing';
import { parseEmail } from '../../lib/domain/email';
import { parsePhone } from '../../lib/domain/phone';
import { usccFault } from '../../lib/domain/uscc';
import { cast, DEMO_PASSWORD, DEMO_PASSWORD_HASH } from './cast';
import { seed } from './seed';

const opened: FreshDatabase[] = [];
const query = async <Row extends object>(url: string, sql: string): Promise<Row[]> => {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    return (await client.query<Row>(sql)).rows;
  } finally {
    await client.end();
  }
};

async function seededOn(today: string): Promise<string> {
  const database = await freshDatabase();
  opened.push(database);
  await seed(database.url, { today });
  return database.url;
}

let url = '';
beforeAll(async () => {
  url = await seededOn('2026-06-15');
});
afterAll(async () => {
  for (const database of opened) await database.drop();
});

const none = async (sql: string): Promise<void> => expect(await query(url, sql)).toEqual([]);

describe('the cast', () => {
  it('has names and logins of its own, and one password that opens them all', async () => {
    expect(new Set(cast.map(one => one.name)).size).toBe(cast.length);
    expect(new Set(cast.map(one => one.username)).size).toBe(cast.length);
    expect(await isPassword(DEMO_PASSWORD_HASH, DEMO_PASSWORD)).toBe(true);
  });

  it('has an officer in every town', async () => {
    await none(`SELECT code FROM unit WHERE kind = 'town' AND NOT EXISTS
      (SELECT 1 FROM post WHERE unit_code = unit.code AND role = 'officer')`);
  });
});

describe('the leads of the cast', () => {
  it('cover every stage, status, origin and industry with a task force', async () => {
    const [row] = await query<Record<string, number>>(
      url,
      `SELECT count(*)::int AS leads, count(DISTINCT stage)::int AS stages,
      count(DISTINCT status)::int AS statuses, count(DISTINCT origin)::int AS origins,
      count(DISTINCT industry_key)::int AS industries, count(DISTINCT value_band)::int AS bands FROM lead`,
    );
    expect(row).toMatchObject({ stages: 11, statuses: 3, origins: 2, industries: 9 });
    expect(row?.leads).toBeGreaterThanOrEqual(120);
    expect(row?.bands).toBeGreaterThanOrEqual(6);
  });

  it('entered their stages one after the other, up to where they stand, and never in the future', async () => {
    await none(`SELECT id FROM (SELECT *, lag(happened_on) OVER chain AS earlier FROM stage_entry
      WINDOW chain AS (PARTITION BY lead_id ORDER BY stage)) AS entry WHERE happened_on < earlier`);
    await none(`SELECT id FROM stage_entry WHERE happened_on > '2026-06-15' OR confirmed_at < recorded_at`);
    await none(`SELECT lead.id FROM lead WHERE NOT EXISTS (SELECT 1 FROM stage_entry AS entry WHERE entry.lead_id = lead.id
      AND entry.stage = lead.stage AND entry.happened_on = lead.stage_on AND entry.revoked_at IS NULL)`);
    await none(`SELECT id FROM activity WHERE happened_on > '2026-06-15'`);
  });

  it('hold money as the gates ask for it', async () => {
    await none(
      `SELECT id FROM lead WHERE stage >= 'signed' AND (agreed_investment_yuan IS NULL OR agreed_fixed_asset_yuan > agreed_investment_yuan)`,
    );
    await none(
      `SELECT id FROM lead WHERE stage >= 'negotiating' AND (planned_investment_yuan IS NULL OR fixed_asset_investment_yuan > planned_investment_yuan)`,
    );
  });

  it('wait for the office here and there, with one signing withdrawn and one that is a framework', async () => {
    const [row] = await query<Record<string, number>>(
      url,
      `SELECT count(*) FILTER (WHERE confirmed_at IS NULL)::int AS waiting,
      count(*) FILTER (WHERE revoked_at IS NOT NULL)::int AS revoked,
      count(*) FILTER (WHERE agreement_kind = 'framework')::int AS frameworks FROM stage_entry`,
    );
    expect(row).toMatchObject({ revoked: 1, frameworks: 1 });
    expect(row?.waiting).toBeGreaterThan(3);
  });

  it('name firms and numbers that nobody has', async () => {
    const codes = await query<{ uscc: string }>(url, 'SELECT uscc FROM investor WHERE uscc IS NOT NULL');
    expect(codes.length).toBeGreaterThan(60);
    for (const { uscc } of codes) expect(usccFault(uscc), uscc).toBeNull();
    for (const { phone } of await query<{ phone: string }>(url, 'SELECT phone FROM contact')) {
      expect(phone).toMatch(/^16[0134]/);
      expect(parsePhone(phone)).toBe(phone);
    }
    const mails = await query<{ email: string }>(url, 'SELECT email FROM contact WHERE email IS NOT NULL');
    expect(mails.length).toBeGreaterThan(60);
    for (const { email } of mails) {
      expect(email).toMatch(/\.example$/);
      expect(parseEmail(email)).toBe(email);
    }
  });
});

describe('a seed', () => {
  it('gives the same rows for the same day', async () => {
    const digest = `SELECT md5(string_agg(t::text, '|' ORDER BY t::text)) AS digest FROM`;
    const again = await seededOn('2026-06-15');
    for (const table of [
      'lead',
      'investor',
      'contact',
      'stage_entry',
      'activity',
      'arrival',
      'target',
      'baseline',
      'lead_share',
      'notice',
    ]) {
      expect(await query(again, `${digest} ${table} AS t`), table).toEqual(
        await query(url, `${digest} ${table} AS t`),
      );
    }
  });

  it.each(['2025-01-01', '2024-02-29', '2027-10-03'])('serves on %s as well', async today => {
    const [row] = await query<{ late: number; leads: number }>(
      await seededOn(today),
      `SELECT (SELECT count(*)::int FROM stage_entry WHERE happened_on > '${today}') AS late, (SELECT count(*)::int FROM lead) AS leads`,
    );
    expect(row).toEqual({ late: 0, leads: 129 });
  });

  it('leads the running number on from where the leads end', async () => {
    const [row] = await query<{ next: number }>(url, `SELECT nextval('lead_number')::int AS next`);
    expect(row?.next).toBe(130);
  });

  it('gives the published figures of 2024 as last year’s, to who asks in 2025', async () => {
    const rows = await query(
      await seededOn('2025-11-01'),
      `SELECT metric, value::int FROM baseline
      WHERE month_on = '2024-12-01' AND scope_kind = 'city' AND metric IN ('M1', 'M2') ORDER BY 1`,
    );
    expect(rows).toEqual([
      { metric: 'M1', value: 71 },
      { metric: 'M2', value: 96 },
    ]);
  });
});
