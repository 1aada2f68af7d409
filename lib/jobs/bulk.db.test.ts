import pg from 'pg';
import { afterAll, afterEach, beforeAll, expect, inject, it } from 'vitest';
import { person } from '../../prisma/seed/cast';
import { leadId } from '../../prisma/seed/lead-table';
import { startBulk, undoBulk } from '../db/bulk-deed';
import { prepareBulk } from '../db/bulk-prepare';
import { runBulkPart } from '../db/bulk-run';
import { getBulkJob } from '../db/bulk-view';
import { db } from '../db/client';
import { as } from '../db/testing-actor';
import { value } from '../db/testing-deeds';
import { env } from '../env';
import { startWorker, type TestWorker } from './testing-worker';

const workers: TestWorker[] = [];
let root: pg.Client;

beforeAll(async () => {
  const url = new URL(env.databaseUrl);
  const admin = new URL(inject('testServer').adminUrl);
  [url.username, url.password] = [admin.username, admin.password];
  root = new pg.Client({ connectionString: url.href });
  await root.connect();
});
afterEach(async () => {
  for (const worker of workers.splice(0)) await worker.end('SIGKILL');
});
afterAll(() => root.end());

const start = (): TestWorker => {
  const worker = startWorker({ ROBOT_WECOM_URL: '', ROBOT_DINGTALK_URL: '', MAIL_URL: '' });
  workers.push(worker);
  return worker;
};
const until = (what: () => Promise<unknown>, timeout = 60_000) =>
  expect.poll(async () => Boolean(await what()), { timeout, interval: 50 }).toBe(true);

/** So many leads alike, in the order of their codes. */
async function makeLeads(prefix: string, count: number): Promise<string[]> {
  await root.query(
    `INSERT INTO lead SELECT (jsonb_populate_record(NULL::lead, to_jsonb(base)
       || jsonb_build_object('id', gen_random_uuid(), 'code', $2 || lpad(n::text, 6, '0'), 'version', 1))).*
     FROM lead AS base CROSS JOIN generate_series(1, $3::int) AS n WHERE base.id = $1`,
    [leadId('轴禾再制造'), prefix, count],
  );
  const { rows } = await root.query<{ id: string }>('SELECT id FROM lead WHERE code LIKE $1 ORDER BY code', [
    `${prefix}%`,
  ]);
  return rows.map(({ id }) => id);
}

async function prepared(ids: string[]) {
  const change = { kind: 'officer', officerId: person('寿山').id, reason: '分工调整' } as const;
  const selection = { kind: 'rows' as const, ids };
  return value(await prepareBulk(await as('吴静'), { key: crypto.randomUUID(), selection, change }));
}

const officers = async (ids: string[]): Promise<number> =>
  db.lead.count({ where: { id: { in: ids }, officerId: person('寿山').id, version: 2 } });
const audited = (jobId: string): Promise<number> =>
  db.auditEntry.count({ where: { deed: 'lead.assigned', after: { path: ['bulkJob'], equals: jobId } } });

it('a job whose worker is killed in the middle goes on where it was, and changes each lead once', async () => {
  const ids = await makeLeads('ZK', 700);
  const job = await prepared(ids);
  await root.query('BEGIN');
  await root.query('SELECT 1 FROM lead WHERE id = $1 FOR UPDATE', [ids[450]]);
  value(await startBulk(await as('吴静'), { jobId: job.id }));
  const first = start();
  // Two parts stand; the third waits for the row that is held, with half of its work undone.
  await until(async () => (await db.bulkRow.count({ where: { jobId: job.id, state: 'changed' } })) === 400);
  await until(async () => (await root.query('SELECT 1 FROM pg_locks WHERE NOT granted')).rowCount);
  await first.end('SIGKILL');
  await root.query('COMMIT');
  expect(await officers(ids)).toBe(400);
  expect(await audited(job.id)).toBe(400);

  start();
  await until(async () => (await getBulkJob(await as('吴静'), job.id))?.state === 'done');
  expect(await officers(ids)).toBe(700);
  expect(await audited(job.id)).toBe(700);
  const told = { key: `bulk.ended:${job.id}` };
  expect(await db.notice.count({ where: told })).toBe(1);
}, 180_000);

it('two thousand leads are looked at, changed and put back within twelve seconds each', async () => {
  const ids = await makeLeads('ZM', 2_000);
  const times: Record<string, number> = {};
  const timed = async <T>(name: string, run: () => Promise<T>): Promise<T> => {
    const begun = performance.now();
    const result = await run();
    times[name] = Math.round(performance.now() - begun);
    return result;
  };
  const through = async (jobId: string): Promise<void> => {
    while (!(await runBulkPart(jobId)).isOver);
  };
  const actor = await as('吴静');
  const job = await timed('look', () => prepared(ids));
  value(await startBulk(actor, { jobId: job.id }));
  await timed('change', () => through(job.id));
  expect(await officers(ids)).toBe(2_000);
  const undo = value(await timed('undo asked', () => undoBulk(actor, { jobId: job.id })));
  await timed('undo', () => through(undo.id));
  expect(await getBulkJob(actor, undo.id)).toMatchObject({ state: 'done', changed: 2_000 });
  if (process.env.SHOW_TIMES) process.stdout.write(`${JSON.stringify(times)}\n`);
  for (const time of Object.values(times)) expect(time).toBeLessThan(12_000);
}, 180_000);
