import pg from 'pg';
import { afterAll, afterEach, beforeAll, describe, expect, inject, it } from 'vitest';
import { person } from '../../prisma/seed/cast';
import { db } from '../db/client';
import { listJobs, retryJob } from '../db/job';
import { planAll, tellParkedJobs } from '../db/job-queue';
import { as } from '../db/testing-actor';
import { env } from '../env';
import { startRobotReceiver } from './testing-receivers';
import { startWorker, type TestWorker } from './testing-worker';

const answer = { status: 200, errcode: 0 };
const receiver = await startRobotReceiver(answer);
const settings = {
  ROBOT_WECOM_URL: `http://127.0.0.1:${receiver.port}/send`,
  ROBOT_DINGTALK_URL: '',
  MAIL_URL: '',
};
const workers: TestWorker[] = [];
let root: pg.Client;

const start = (): TestWorker => {
  const worker = startWorker(settings);
  workers.push(worker);
  return worker;
};

const jobs = async (name: string) =>
  (
    await root.query<{ id: string; attempts: number; locked_by: string | null; last_error: string | null }>(
      'SELECT id::text, attempts, locked_by, last_error FROM graphile_worker.jobs WHERE task_identifier = $1',
      [name],
    )
  ).rows;

const until = (what: () => Promise<unknown>, timeout = 20_000) =>
  expect.poll(async () => Boolean(await what()), { timeout, interval: 50 }).toBe(true);

const digestOf = (key: string) => planAll([{ name: 'digest', key, payload: { day: key } }]);
const forgetRobots = () => db.plannedJob.deleteMany({ where: { name: 'robot' } });

beforeAll(async () => {
  const url = new URL(env.databaseUrl);
  const admin = new URL(inject('testServer').adminUrl);
  [url.username, url.password] = [admin.username, admin.password];
  root = new pg.Client({ connectionString: url.href });
  await root.connect();
});

afterEach(async () => {
  for (const worker of workers.splice(0)) await worker.end('SIGKILL');
  receiver.got.length = 0;
  Object.assign(answer, { status: 200, errcode: 0 });
  await forgetRobots();
});

afterAll(async () => {
  await root.end();
  await receiver.stop();
});

describe('the worker', () => {
  it('killed in the middle of a job leaves it to the next one, which does it once', async () => {
    await digestOf('killed');
    await root.query('BEGIN');
    await root.query('LOCK TABLE planned_job IN SHARE MODE');
    const first = start();
    await until(async () => (await jobs('digest'))[0]?.locked_by);
    // Its insert now waits for the lock: the job is under way, and nothing of it is done.
    await until(async () => (await root.query('SELECT 1 FROM pg_locks WHERE NOT granted')).rowCount);
    await first.end('SIGKILL');
    await root.query('COMMIT');
    expect(await jobs('digest')).toMatchObject([{ attempts: 1 }]);

    const second = start();
    await second.until('the worker is at work');
    await until(async () => receiver.got.length > 0 && (await jobs('digest')).length === 0);
    await until(async () => (await jobs('robot')).length === 0);
    expect(receiver.got).toHaveLength(1);
    expect(await db.plannedJob.count({ where: { name: 'robot' } })).toBe(1);
    expect(await second.end('SIGTERM')).toBe(0);
  });

  it('is alone: a second one waits, and takes over when the first is killed', async () => {
    const first = start();
    await first.until('the worker is at work');
    const second = start();
    await second.until('another worker is at work');
    await first.end('SIGKILL');
    await second.until('the worker is at work');
    expect(await second.end('SIGTERM')).toBe(0);
  });

  it('that still waits for its turn leaves when it is asked to', async () => {
    const first = start();
    await first.until('the worker is at work');
    const second = start();
    await second.until('another worker is at work');
    expect(await second.end('SIGTERM')).toBe(0);
  });

  it('tries again what was not taken, parks it after the last try, and an administrator sends it on', async () => {
    answer.errcode = 93000;
    await digestOf('refused');
    const worker = start();
    await until(async () => (await jobs('robot'))[0]?.last_error);
    const [refused] = await jobs('robot');
    expect(refused).toMatchObject({ last_error: '企业微信机器人没有接受，errcode 93000' });
    await root.query(
      `SELECT graphile_worker.reschedule_jobs(ARRAY[$1::bigint], now(), NULL, max_attempts - 1)
       FROM graphile_worker.jobs WHERE id = $1::bigint AND locked_by IS NULL`,
      [refused?.id],
    );
    const told = () =>
      db.notice.findMany({ where: { key: { startsWith: 'job.parked:' } }, include: { staff: true } });
    await until(async () => (await told()).length > 0);
    const notices = await told();
    expect(notices.map(({ staff }) => staff.name).sort()).toEqual(expect.arrayContaining(['吴静', '许强']));
    for (const notice of notices) {
      expect(notice.kind).toBe('system');
      expect(notice.text).toMatch(/^后台任务「群机器人摘要」（\d{4}-\d\d-\d\d）多次失败，已搁置/);
    }
    // Told once, however often it is looked at.
    expect(await tellParkedJobs()).toBe(0);

    const keeper = await as('许强');
    const [parked] = await listJobs(keeper);
    expect(parked).toMatchObject({ state: 'parked', name: '群机器人摘要', tries: 8 });
    const jobId = parked?.id ?? '';
    expect(await retryJob(await as('吴静'), { jobId })).toMatchObject({ kind: 'notAllowed' });
    expect(await listJobs(await as('吴静'))).toEqual([]);
    const before = receiver.got.length;
    answer.errcode = 0;
    expect(await retryJob(keeper, { jobId })).toEqual({ ok: true, value: null });
    await until(async () => (await jobs('robot')).length === 0);
    expect(receiver.got).toHaveLength(before + 1);
    expect(await retryJob(keeper, { jobId })).toMatchObject({ kind: 'notFound' });
    expect(await db.auditEntry.count({ where: { deed: 'job.retried', staffId: person('许强').id } })).toBe(1);
    await worker.end('SIGTERM');
  });
});
