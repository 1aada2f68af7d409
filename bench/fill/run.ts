// Fills the database of DATABASE_URL (its owner's address): `run.ts LEADS ACTIVITIES [FILE OF FIRM NAMES]`.
import { readFileSync } from 'node:fs';
import pg from 'pg';
import { today } from '@/lib/clock';
import { fillSearchWords } from '@/lib/db/search-fill';
import { countSearchTerms } from '@/lib/db/search-frequency';
import { addDays } from '@/lib/domain/day';
import { FirmNames } from './firm-names';
import { InvestorFill } from './investors';
import { LeadFill, type Vocabulary } from './leads';
import { MONTHS } from './life';
import { fillPeople } from './people';
import { Dice } from './random';

const LEADS_AT_ONCE = 2_000;

async function readVocabulary(client: pg.Client): Promise<Vocabulary> {
  const { rows: nodes } = await client.query(
    `SELECT node.key, node.name, bone.industry_key AS "industryKey", unit.code AS "taskForceCode"
     FROM chain_node AS node JOIN chain_bone AS bone ON bone.key = node.bone_key
     JOIN industry ON industry.key = bone.industry_key
     LEFT JOIN unit ON unit.industry_key = industry.key
     ORDER BY industry.sort_order, node.sort_order`,
  );
  const { rows: reasons } = await client.query(
    `SELECT reason->>'key' AS key FROM rule_set, jsonb_array_elements(content->'exitReasons') AS reason
     WHERE (year, version) = (SELECT year, version FROM rule_set ORDER BY year DESC, version DESC LIMIT 1)`,
  );
  return { nodes, exitReasons: reasons.map(row => row.key) };
}

/** Papers without which no lead passes its first gate, so that there is something to move. */
async function addPapers(client: pg.Client): Promise<void> {
  await client.query(
    `INSERT INTO attachment (id, lead_id, document_key, file_name, content_type, size_bytes, sha256, uploaded_at, uploaded_by_id)
     SELECT gen_random_uuid(), id, 'verdictNote', '研判意见.pdf', 'application/pdf', 20480, repeat('0', 64), created_at, created_by_id
     FROM lead WHERE stage = 'lead' AND status = 'active' AND industry_key IS NOT NULL`,
  );
}

/** A few tags on some leads each, for the filter. */
async function addTags(client: pg.Client): Promise<void> {
  await client.query(
    `INSERT INTO tag (id, name, colour, created_at)
     SELECT gen_random_uuid(), '标签' || n, n, now() FROM generate_series(1, 9) AS n`,
  );
  await client.query(
    `INSERT INTO lead_tag (lead_id, tag_id)
     SELECT lead.id, tag.id FROM lead JOIN tag ON abs(hashtext(lead.id::text || tag.name)) % 50 = 0`,
  );
}

async function settle(client: pg.Client, leads: number): Promise<void> {
  await client.query(`SELECT setval('lead_number', $1)`, [leads]);
  for (;;) {
    const { rows } = await client.query('SELECT compact_board() AS folded');
    if (rows[0]?.folded === 0) break;
  }
  while ((await fillSearchWords()) > 0);
  await countSearchTerms();
  await client.query('VACUUM ANALYZE');
  await client.query('CHECKPOINT').catch(() => {});
}

async function fill(client: pg.Client, leads: number, activities: number, brands: string[]): Promise<void> {
  const startedAt = performance.now();
  const dice = new Dice(20_240_101);
  const day = today();
  await client.query(`SET timezone = 'UTC'; SET synchronous_commit = off`);
  const people = await fillPeople(client, dice, addDays(day, -MONTHS * 31));
  const vocabulary = await readVocabulary(client);
  const investors = new InvestorFill(client, dice, new FirmNames(dice, brands));
  const all = new LeadFill(client, dice, { people, vocabulary, investors, today: day });
  for (let serial = 1; serial <= leads; serial += 1) {
    all.add(serial, activities / leads);
    if (serial % LEADS_AT_ONCE === 0 || serial === leads) await all.flush();
  }
  const filledAt = performance.now();
  await addPapers(client);
  await addTags(client);
  await settle(client, leads);
  console.log(
    JSON.stringify({
      leads: all.leads.written,
      investors: investors.written,
      entries: all.history.entries.written,
      activities: all.history.activities.written,
      fillSeconds: Math.round((filledAt - startedAt) / 100) / 10,
      settleSeconds: Math.round((performance.now() - filledAt) / 100) / 10,
    }),
  );
}

const [leads, activities, namesFile] = process.argv.slice(2);
const brands = namesFile ? readFileSync(namesFile, 'utf8').split(/\r?\n/).filter(Boolean) : [];
const client = new pg.Client({ connectionString: process.env.DATABASE_URL });
await client.connect();
try {
  await fill(client, Number(leads), Number(activities), brands);
} finally {
  await client.end();
}
