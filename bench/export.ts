import { randomUUID } from 'node:crypto';
import { rm, stat } from 'node:fs/promises';
import pg from 'pg';
import { exportPath } from '@/lib/db/export-store';
import { env } from '@/lib/env';
import { writeExport } from '@/lib/jobs/export-file';

// The whole ledger of the office through the worker's own task, into a file on disk. Run by bench/export.mjs.
const SAMPLE_MS = 20;
const megabytes = (bytes: number): string => (bytes / 1_048_576).toFixed(1);

const client = new pg.Client({ connectionString: env.databaseUrl });
await client.connect();

/** An order as the desk would write it down, without the cap of the day. */
async function order(format: 'xlsx' | 'csv', query: string): Promise<string> {
  const id = randomUUID();
  await client.query(
    `INSERT INTO lead_export (id, staff_id, posts, format, query, rows, requested_at)
     SELECT $1, post.staff_id, '', $2::export_format, $3, (SELECT count(*) FROM lead), now()
     FROM post WHERE post.role = 'office' LIMIT 1`,
    [id, format, query],
  );
  return id;
}

async function measure(format: 'xlsx' | 'csv', query: string): Promise<string> {
  const id = await order(format, query);
  const before = process.memoryUsage().rss;
  let peak = before;
  const sampler = setInterval(() => {
    peak = Math.max(peak, process.memoryUsage().rss);
  }, SAMPLE_MS);
  const startedAt = performance.now();
  const rows = await writeExport({ exportId: id });
  const seconds = ((performance.now() - startedAt) / 1000).toFixed(1);
  clearInterval(sampler);
  const { size } = await stat(exportPath(id));
  await rm(exportPath(id));
  return `${seconds} s, memory from ${megabytes(before)} to ${megabytes(peak)} MB, file of ${megabytes(size)} MB, ${rows} rows`;
}

const [, , format = 'xlsx', query = ''] = process.argv;
const what = `export of everything as ${format}${query && ' with contacts'}`;
console.log(`${what}: ${await measure(format === 'csv' ? 'csv' : 'xlsx', query)}`);
await client.end();
process.exit(0);
