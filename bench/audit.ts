import pg from 'pg';
import { verifyAudit } from '@/lib/db/audit-verify';
import { env } from '@/lib/env';

// What the chain of the audit costs its writers, and what proving it takes. Run by bench/audit.mjs on a database
// of its own: one is migrated, the other has the chain taken off again.
const SECONDS = 2;
const VERIFIED = 100_000;

const INSERT = `INSERT INTO audit_entry (at, staff_id, who, post, address, deed, noun, noun_id, before, after)
  VALUES (now(), '00000001-0000-7000-8000-000000000001', '王芳（店口 招商员）', '店口 招商员', '10.0.0.1', 'lead.edited',
    'lead', 'bench-' || $1, '{"field": "存在问题", "value": null}', '{"field": "存在问题", "value": "缺少用地"}')`;

const asked = (name: string, text: string, n: number) => ({ name, text, values: [String(n % 10_000)] });

/** The row by itself: the worst case, which no deed of the desk is. */
const rowAlone = (client: pg.PoolClient, n: number) => client.query(asked('row', INSERT, n));

/** A deed as the desk does it: reads, writes the record and its event, and the audit row, in one transaction. */
async function deed(client: pg.PoolClient, n: number): Promise<void> {
  await client.query('BEGIN');
  await client.query(asked('read', 'SELECT * FROM bench_lead WHERE id = $1::int', n));
  await client.query(
    asked('save', 'UPDATE bench_lead SET version = version + 1, at = now() WHERE id = $1::int', n),
  );
  await client.query(asked('event', 'INSERT INTO bench_event (lead_id) VALUES ($1::int)', n));
  await rowAlone(client, n);
  await client.query('COMMIT');
}

/** How often a second so many clients do it, over ten thousand records. */
async function perSecond(clients: number, work: (client: pg.PoolClient, n: number) => Promise<unknown>) {
  const pool = new pg.Pool({ connectionString: env.ownerDatabaseUrl ?? env.databaseUrl, max: clients });
  const until = performance.now() + SECONDS * 1000;
  let count = 0;
  const write = async (start: number) => {
    const client = await pool.connect();
    for (let n = start; performance.now() < until; n += 7_919, count += 1) await work(client, n);
    client.release();
  };
  await Promise.all(Array.from({ length: clients }, (_, client) => write(client)));
  await pool.end();
  return Math.round(count / SECONDS);
}

const owner = new pg.Client({ connectionString: env.ownerDatabaseUrl ?? env.databaseUrl });
await owner.connect();
await owner.query(`CREATE TABLE bench_lead AS SELECT n AS id, 1 AS version, now() AS at FROM generate_series(0, 9999) AS n;
  ALTER TABLE bench_lead ADD PRIMARY KEY (id); CREATE INDEX ON bench_lead (at);
  CREATE TABLE bench_event (id bigserial PRIMARY KEY, lead_id int, at timestamptz DEFAULT now())`);
for (const [what, work] of [['deed', deed] as const, ['row alone', rowAlone] as const]) {
  for (const clients of [1, 8, 16]) {
    const rounds: { off: number; on: number }[] = [];
    for (let round = 0; round < 3; round += 1) {
      await owner.query('ALTER TABLE audit_entry DISABLE TRIGGER audit_entry_chained');
      const off = await perSecond(clients, work);
      await owner.query('ALTER TABLE audit_entry ENABLE TRIGGER audit_entry_chained');
      rounds.push({ off, on: await perSecond(clients, work) });
    }
    const median = (of: 'off' | 'on') => rounds.map(round => round[of]).sort((a, b) => a - b)[1];
    console.log(
      `${what}, ${clients} clients: ${median('off')} a second without the chain, ${median('on')} with it`,
    );
  }
}

// A hundred thousand rows with the chain on, sealed and verified.
await owner.query('ALTER TABLE audit_entry DISABLE TRIGGER USER');
await owner.query('ALTER TABLE audit_head DISABLE TRIGGER USER');
for (const table of ['audit_entry', 'audit_head', 'audit_unsealed'])
  await owner.query(`DELETE FROM ${table}`);
await owner.query('ALTER TABLE audit_entry ENABLE TRIGGER USER');
await owner.query('ALTER TABLE audit_head ENABLE TRIGGER USER');
const timed = async (what: string, work: () => Promise<unknown>) => {
  const startedAt = performance.now();
  const answer = await work();
  console.log(`${what}: ${((performance.now() - startedAt) / 1000).toFixed(1)} s`);
  return answer;
};
const fill = INSERT.replace('VALUES (', 'SELECT ').replace(/\)$/, '').replace('$1', '(n % 10000)');
await timed(`${VERIFIED} rows written in one statement`, () =>
  owner.query(`${fill} FROM generate_series(1, ${VERIFIED}) AS n`),
);
await timed('sealed', () => owner.query(`SELECT audit_seal_waiting(${VERIFIED})`));
const { rows } = await owner.query(
  `SELECT position::text, encode(hash, 'hex') AS hash, sealed_at AS at FROM audit_seal ORDER BY audit_seal.position DESC LIMIT 1`,
);
console.log(await timed('verified', () => verifyAudit([{ ...rows[0], at: '' }], null)));
await owner.end();
process.exit(0);
