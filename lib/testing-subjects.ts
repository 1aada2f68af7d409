import { createHash, randomUUID } from 'node:crypto';

export type Query = <Row extends Record<string, unknown>>(sql: string, values?: unknown[]) => Promise<Row[]>;

/** In which way a lead is a person's; each subject is theirs in this way and in no other. */
export const RELATIONS = ['own', 'unit', 'industry', 'shared', 'led', 'foreign', 'deleted'] as const;
export type RelationName = (typeof RELATIONS)[number];

export type Subject = {
  leadId: string;
  entryId: string;
  arrivalId: string;
  contactId: string;
  attachmentId: string;
  version: number;
};

export type Subjects = Record<RelationName, Subject>;

/** What a test that downloads the files of subjects must put on the disk. */
export const FILE_CONTENT = 'x';

/** A town, an officer and an industry that none of the asked persons has to do with. */
const ELSEWHERE = { unit: '330681116', officer: '寿山', industry: 'pearl-jewelry' };

type Person = { id: string; unit_code: string; industry_key: string | null };

async function one<Row extends Record<string, unknown>>(
  query: Query,
  sql: string,
  values: unknown[],
): Promise<Row> {
  const [row] = await query<Row>(sql, values);
  if (!row) throw new Error(`Nothing found: ${sql}`);
  return row;
}

/** A copy of a row under a new id, with some of its columns changed; answers the id. */
async function copy(
  query: Query,
  table: 'lead' | 'stage_entry' | 'contact',
  from: string,
  changes: Record<string, unknown>,
): Promise<string> {
  const id = randomUUID();
  await query(
    `INSERT INTO ${table} SELECT (jsonb_populate_record(NULL::${table}, to_jsonb(original) || $2::jsonb)).*
     FROM ${table} AS original WHERE id = $1`,
    [from, JSON.stringify({ ...changes, id })],
  );
  return id;
}

async function makeSubject(
  query: Query,
  base: { leadId: string; entryId: string; contactId: string },
  changes: Record<string, unknown>,
): Promise<Subject> {
  const code = `ZT${randomUUID().slice(0, 8)}`;
  const leadId = await copy(query, 'lead', base.leadId, { ...changes, code });
  const entryId = await copy(query, 'stage_entry', base.entryId, { lead_id: leadId });
  const [arrivalId, attachmentId] = [randomUUID(), randomUUID()];
  await query(
    `INSERT INTO arrival (id, lead_id, arrived_on, amount_yuan, voucher_no, unit_code, recorded_at, recorded_by_id)
     SELECT $1, $2, '2025-01-02', 1000000, 'PZ-1', responsible_unit_code, now(), created_by_id FROM lead WHERE id = $2`,
    [arrivalId, leadId],
  );
  await query(
    `INSERT INTO attachment (id, lead_id, file_name, content_type, size_bytes, sha256, uploaded_at, uploaded_by_id)
     SELECT $1, $2, '纪要.pdf', 'application/pdf', 1, $3, now(), created_by_id FROM lead WHERE id = $2`,
    [attachmentId, leadId, createHash('sha256').update(FILE_CONTENT).digest('hex')],
  );
  const contactId = await copy(query, 'contact', base.contactId, { lead_id: leadId });
  return { leadId, entryId, arrivalId, attachmentId, contactId, version: 999_999 };
}

/** The lead that the subjects are copies of: in talks, below a hundred million, its investor has a contact. */
async function findBase(query: Query): Promise<{ leadId: string; entryId: string; contactId: string }> {
  const row = await one<{ lead_id: string; entry_id: string; contact_id: string }>(
    query,
    `SELECT lead.id AS lead_id, entry.id AS entry_id, contact.id AS contact_id FROM lead
     JOIN stage_entry AS entry ON entry.lead_id = lead.id JOIN contact ON contact.investor_id = lead.investor_id
     WHERE lead.stage = 'negotiating' AND lead.status = 'active' AND lead.value_yuan < 100000000
       AND contact.phone IS NOT NULL AND entry.stage = 'negotiating' ORDER BY lead.code LIMIT 1`,
    [],
  );
  return { leadId: row.lead_id, entryId: row.entry_id, contactId: row.contact_id };
}

/** For a person of the cast one lead per relation; `dropSubjects` takes them away again. */
export async function makeSubjects(query: Query, name: string): Promise<Subjects> {
  const base = await findBase(query);
  const me = await one<Person>(
    query,
    `SELECT staff.id, post.unit_code, post.industry_key FROM staff JOIN post ON post.staff_id = staff.id
     WHERE staff.name = $1`,
    [name],
  );
  const other = await one<{ id: string }>(query, 'SELECT id FROM staff WHERE name = $1', [ELSEWHERE.officer]);
  const foreign = {
    officer_id: other.id,
    created_by_id: other.id,
    responsible_unit_code: ELSEWHERE.unit,
    industry_key: ELSEWHERE.industry,
    responsible_leader_id: null,
  };
  const make = (changes: object): Promise<Subject> => makeSubject(query, base, { ...foreign, ...changes });
  const shared = await make({});
  await query(
    `INSERT INTO lead_share (id, lead_id, staff_id, reason, starts_on) VALUES ($1, $2, $3, '会签', '2025-01-01')`,
    [randomUUID(), shared.leadId, me.id],
  );
  const deleted = await make({ officer_id: me.id });
  await query('DELETE FROM lead WHERE id = $1', [deleted.leadId]);
  return {
    own: await make({ officer_id: me.id }),
    unit: await make({ responsible_unit_code: me.unit_code }),
    industry: await make({ industry_key: me.industry_key ?? 'high-end-equipment' }),
    shared,
    led: await make({ responsible_leader_id: me.id }),
    foreign: await make({}),
    deleted,
  };
}

/** Takes the subjects out of the database again, so that no later count meets them. */
export async function dropSubjects(query: Query, subjects: Subjects): Promise<void> {
  await query('DELETE FROM contact WHERE id = ANY($1::uuid[])', [
    Object.values(subjects).map(({ contactId }) => contactId),
  ]);
  await query('DELETE FROM lead WHERE id = ANY($1::uuid[])', [
    Object.values(subjects).map(({ leadId }) => leadId),
  ]);
}

const KEEPS_WATCH = /^(audit|session|sign_in|rate|_prisma|board|outbox|report_file|lead_search|search_)/;
/** Spelt by the worker some time after their names were written. */
const SPELT = "'{title_key,investor_key,name_key}'::text[]";

/** One figure for everything the business knows; the same before and after a try that was turned away. */
export async function fingerprint(query: Query): Promise<string> {
  const tables = await query<{ name: string }>(
    `SELECT table_name AS name FROM information_schema.tables
     WHERE table_schema = 'public' AND table_type = 'BASE TABLE' ORDER BY table_name`,
  );
  const sums = tables
    .filter(({ name }) => !KEEPS_WATCH.test(name))
    .map(
      ({ name }) =>
        `(SELECT md5(coalesce(string_agg(sum, '' ORDER BY sum), ''))
          FROM (SELECT md5((to_jsonb(t) - ${SPELT})::text) AS sum FROM "${name}" AS t) AS sums)`,
    );
  const row = await one<{ sum: string }>(query, `SELECT md5(concat(${sums.join(', ')})) AS sum`, []);
  return row.sum;
}
