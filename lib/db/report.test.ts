import pg from 'pg';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import type { Actor } from '../domain/actor';
import { type FreshDatabase, freshDatabase } from './testing';

type Post = { name: string; role: string; unit: string; industry?: string };

const POSTS: Post[] = [
  { name: 'office', role: 'office', unit: 'office' },
  { name: 'leader', role: 'leader', unit: 'office' },
  { name: 'viewer', role: 'reportViewer', unit: 'office' },
  { name: 'manager', role: 'unitManager', unit: '330681104' },
  { name: 'chief', role: 'taskForceChief', unit: 'tf-aerospace', industry: 'aerospace' },
  { name: 'officer', role: 'officer', unit: '330681104' },
  { name: 'reviewer', role: 'reviewer', unit: 'office' },
  { name: 'administrator', role: 'systemAdministrator', unit: 'office' },
];

const idOf = (index: number): string => `01900000-0000-7000-8000-00000000010${index}`;

let database: FreshDatabase;
let client: pg.Client;
const actors: Record<string, Actor> = {};

beforeAll(async () => {
  database = await freshDatabase();
  vi.stubEnv('DATABASE_URL', database.appUrl);
  vi.useFakeTimers({ toFake: ['Date'], now: new Date('2025-05-06T09:00:00Z') });
  client = new pg.Client({ connectionString: database.url });
  await client.connect();
  const { loadActor } = await import('./actor');
  for (const [index, post] of POSTS.entries()) {
    const id = idOf(index);
    await client.query('INSERT INTO staff (id, username, name, name_pinyin) VALUES ($1, $2, $2, $2)', [
      id,
      post.name,
    ]);
    await client.query(
      `INSERT INTO post (id, staff_id, unit_code, role, industry_key, starts_on) VALUES ($1, $1, $2, $3::role, $4, '2020-01-01')`,
      [id, post.unit, post.role, post.industry ?? null],
    );
    const actor = await loadActor(id, null);
    if (actor) actors[post.name] = actor;
  }
});

afterAll(async () => {
  const { db } = await import('./client');
  await db.$disconnect();
  await client.end();
  vi.useRealTimers();
  vi.unstubAllEnvs();
  await database.drop();
});

function actor(name: string): Actor {
  const found = actors[name];
  if (!found) throw new Error(`There is no ${name}.`);
  return found;
}

const SCOPES = ['all', 'industry:aerospace', 'industry:life-health', 'unit:330681104', 'unit:P01'] as const;

async function open(name: string, month: string): Promise<string[]> {
  const { getMonthlyReport } = await import('./report');
  const answers = await Promise.all(SCOPES.map(scope => getMonthlyReport(actor(name), { month, scope })));
  return SCOPES.filter((_, index) => answers[index]?.ok);
}

async function count(table: 'period' | 'report_snapshot' | 'audit_entry'): Promise<number> {
  const { rows } = await client.query<{ count: number }>(`SELECT count(*)::int AS count FROM ${table}`);
  return rows[0]?.count ?? 0;
}

describe('who opens which reports', () => {
  it.each([
    ['office', SCOPES],
    ['leader', SCOPES],
    ['manager', ['unit:330681104']],
    ['chief', ['industry:aerospace']],
    ['viewer', []],
    ['officer', []],
    ['reviewer', []],
    ['administrator', []],
  ])('%s, while the month is open: %j', async (name, scopes) => {
    expect(await open(name, '2025-04')).toEqual(scopes);
  });

  it('the choices offered are those that open', async () => {
    const { listReportScopes } = await import('./report-scope');
    expect((await listReportScopes(actor('manager'))).map(option => option.scope)).toEqual([
      'unit:330681104',
    ]);
    expect((await listReportScopes(actor('chief'))).map(option => option.scope)).toEqual([
      'industry:aerospace',
    ]);
    expect(await listReportScopes(actor('officer'))).toEqual([]);
    expect((await listReportScopes(actor('leader')))[0]).toMatchObject({ scope: 'all', name: '全市' });
  });

  it('files, rows behind figures and kept bytes are refused like the report', async () => {
    const { getReportDocument, listRowsBehind } = await import('./report');
    const { getReportFile } = await import('./report-file');
    const question = { month: '2025-04', scope: 'unit:P01' } as const;
    const drill = { ...question, figure: 'S1', row: 'total', column: 'ytd' } as const;
    for (const name of ['manager', 'chief', 'officer', 'viewer']) {
      expect(await getReportDocument(actor(name), question)).toMatchObject({ ok: false });
      expect(await listRowsBehind(actor(name), drill)).toMatchObject({ ok: false });
      expect(await getReportFile(actor(name), { ...question, format: 'xlsx' })).toMatchObject({ ok: false });
    }
  });
});

describe('closing a month', () => {
  it('is refused to everybody but the office, and nothing changes', async () => {
    const { closeMonth } = await import('./period');
    for (const { name } of POSTS.filter(post => post.name !== 'office')) {
      expect(await closeMonth(actor(name), { month: '2025-04' })).toMatchObject({
        ok: false,
        kind: 'notAllowed',
      });
    }
    expect([await count('period'), await count('report_snapshot'), await count('audit_entry')]).toEqual([
      0, 0, 0,
    ]);
  });

  it('is refused before the month has ended', async () => {
    const { closeMonth } = await import('./period');
    expect(await closeMonth(actor('office'), { month: '2025-05' })).toMatchObject({
      ok: false,
      kind: 'refused',
    });
    expect(await count('period')).toBe(0);
  });

  it('writes period, snapshot and audit together, once even when two press at once', async () => {
    const { closeMonth } = await import('./period');
    const both = await Promise.all(
      [1, 2].map(() => closeMonth(actor('office'), { month: '2025-04' }).catch(() => null)),
    );
    expect(both.filter(outcome => outcome?.ok)).toHaveLength(1);
    expect([await count('period'), await count('report_snapshot'), await count('audit_entry')]).toEqual([
      1, 1, 1,
    ]);
  });

  it('opens the report to those who read closed months', async () => {
    expect(await open('viewer', '2025-04')).toEqual(SCOPES);
    expect(await open('officer', '2025-04')).toEqual([]);
    const { listPeriods } = await import('./period');
    expect(await listPeriods(actor('viewer'))).toEqual([
      { month: '2025-04', status: 'closed', closedAt: '2025-05-06T09:00:00.000Z' },
    ]);
    expect(await open('office', '2025-06')).toEqual([]);
  });
});
