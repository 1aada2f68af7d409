import { randomUUID } from 'node:crypto';
import { fileURLToPath } from 'node:url';
import pg from 'pg';
import { type Migration, migrationsFolder, readMigrations } from './migration-files';
import { setUpQueue } from './queue';

/** A history that does not fit, or a step that failed: said in one sentence, for operators. */
export class MigrationError extends Error {}

// Prisma takes the same lock, so its engine and this runner exclude each other.
const lockKey = 72707369;

// Prisma's own table, so that `prisma migrate deploy` on a connected machine agrees with what we did.
const historyTable = `
  CREATE TABLE IF NOT EXISTS _prisma_migrations (
    id varchar(36) PRIMARY KEY NOT NULL,
    checksum varchar(64) NOT NULL,
    finished_at timestamptz,
    migration_name varchar(255) NOT NULL,
    logs text,
    rolled_back_at timestamptz,
    started_at timestamptz NOT NULL DEFAULT now(),
    applied_steps_count integer NOT NULL DEFAULT 0
  )`;

type Landed = { name: string; checksum: string; isFinished: boolean };

async function connect(connectionString: string): Promise<pg.Client> {
  const client = new pg.Client({ connectionString, options: '-c timezone=UTC -c lock_timeout=5s' });
  // A connection lost between two queries fails the next one; without a listener it would end the process.
  client.on('error', () => {});
  await client.connect();
  return client;
}

async function readHistory(client: pg.Client): Promise<Landed[]> {
  const exists = await client.query(`SELECT to_regclass('_prisma_migrations') IS NOT NULL AS yes`);
  if (!exists.rows[0]?.yes) return [];
  const { rows } = await client.query<Landed>(
    `SELECT migration_name AS name, checksum, finished_at IS NOT NULL AS "isFinished"
     FROM _prisma_migrations WHERE rolled_back_at IS NULL ORDER BY migration_name`,
  );
  return rows;
}

/** Why this history and these files do not belong together, or null. */
function whyNotContinue(landed: Landed[], files: Migration[]): string | null {
  const known = new Map(files.map(file => [file.name, file]));
  for (const { name, checksum, isFinished } of landed) {
    const file = known.get(name);
    if (!file) return `数据库里有本版本不认识的迁移“${name}”：程序比数据库旧，请使用较新的版本。`;
    if (!isFinished) return `迁移“${name}”曾经中断，请先查明并处理它的记录。`;
    if (file.checksum !== checksum) {
      return `迁移“${name}”在执行之后被改动过：已执行的迁移不可修改，请还原该文件，另写一个新的迁移。`;
    }
  }
  return null;
}

async function record(client: pg.Client, { name, checksum }: Migration, startedAt: Date): Promise<void> {
  await client.query(
    `INSERT INTO _prisma_migrations
       (id, checksum, migration_name, started_at, finished_at, applied_steps_count)
     VALUES ($1, $2, $3, $4, clock_timestamp(), 1)`,
    [randomUUID(), checksum, name, startedAt],
  );
}

async function apply(client: pg.Client, file: Migration): Promise<void> {
  const startedAt = new Date();
  try {
    if (file.needsTransaction) await client.query('BEGIN');
    // Whole, as one simple query: PostgreSQL itself knows where a dollar-quoted body ends.
    await client.query(file.sql);
    await record(client, file, startedAt);
    if (file.needsTransaction) await client.query('COMMIT');
  } catch (error) {
    if (file.needsTransaction) await client.query('ROLLBACK').catch(() => {});
    const reason = error instanceof Error ? error.message : String(error);
    const trace = file.needsTransaction ? '没有留下改动' : '它不在事务中运行，可能已做了一部分';
    throw new MigrationError(`迁移“${file.name}”失败，${trace}：${reason}`, { cause: error });
  }
}

/** Brings a database to the newest step and returns the names of what was applied now. */
export async function migrate(connectionString: string, folder = migrationsFolder): Promise<string[]> {
  const files = readMigrations(folder);
  const client = await connect(connectionString);
  try {
    await takeTurn(client);
    await client.query(historyTable);
    const landed = await readHistory(client);
    const reason = whyNotContinue(landed, files);
    if (reason) throw new MigrationError(reason);
    const done = new Set(landed.map(({ name }) => name));
    const pending = files.filter(({ name }) => !done.has(name));
    for (const file of pending) await apply(client, file);
    return pending.map(({ name }) => name);
  } finally {
    // Ending the connection gives the lock back as well.
    await client.end();
  }
}

/** Two starts at once: the second waits for the first, however long its migrations take. */
async function takeTurn(client: pg.Client): Promise<void> {
  await client.query('SET lock_timeout = 0');
  await client.query('SELECT pg_advisory_lock($1)', [lockKey]);
  await client.query(`SET lock_timeout = '5s'`);
}

/** For the app's start: why it must not serve this database, or null when history and files agree. */
export async function checkMigrations(
  connectionString: string,
  folder = migrationsFolder,
): Promise<string | null> {
  const files = readMigrations(folder);
  const client = await connect(connectionString);
  try {
    const landed = await readHistory(client);
    const reason = whyNotContinue(landed, files);
    if (reason) return reason;
    const done = new Set(landed.map(({ name }) => name));
    const missing = files.find(({ name }) => !done.has(name));
    return missing ? `数据库还没有执行迁移“${missing.name}”：请先运行迁移再启动。` : null;
  } finally {
    await client.end();
  }
}

async function main(): Promise<void> {
  const url = process.env.MIGRATION_DATABASE_URL || process.env.DATABASE_URL;
  if (!url) throw new MigrationError('没有给出数据库地址：请设置 MIGRATION_DATABASE_URL 或 DATABASE_URL。');
  for (const name of await migrate(url)) console.log(name);
  await setUpQueue(url).catch((error: unknown) => {
    if (!(error instanceof Error && 'code' in error && error.code === '42501')) throw error;
    throw new MigrationError(
      '不能建立后台任务的队列：执行迁移的账号不能建模式。请由数据库管理员执行：GRANT CREATE ON DATABASE 数据库名 TO 迁移账号;',
      { cause: error },
    );
  });
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  main().catch(error => {
    console.error(error instanceof MigrationError ? error.message : error);
    process.exitCode = 1;
  });
}
