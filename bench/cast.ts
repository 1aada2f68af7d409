import pg from 'pg';
import { toInitials, toPinyin } from '@/lib/db/pinyin';
import { mintSession } from '@/lib/db/session';
import { findPlaces, type Places } from './places';

export type Asker = {
  staff: string;
  reach: 'all' | 'unit' | 'own';
  unit: string;
  token: string;
  leads: number;
};

/** Who asks and about what: read from what was filled, so that any filled folder can be measured. */
export type Cast = {
  office: Asker;
  manager: Asker;
  officer: Asker;
  leadIds: string[];
  movableIds: string[];
  words: Record<'common' | 'rare' | 'spelled' | 'initials' | 'mixed' | 'mistaken' | 'code' | 'uscc', string>;
  counts: Record<string, number>;
  /** Where the thousandth page of each order begins, and the five-thousandth or the last. */
  places: { near: Places; far: Places };
  /** A tag that some leads have. */
  tagId: string;
};

const ASKERS = `
  SELECT DISTINCT ON (post.role) post.role, post.staff_id AS staff, post.unit_code AS unit, count(lead.id)::int AS leads
  FROM post LEFT JOIN lead ON CASE post.role WHEN 'officer' THEN lead.officer_id = post.staff_id
    WHEN 'unitManager' THEN lead.responsible_unit_code = post.unit_code ELSE TRUE END
  WHERE post.role = ANY(ARRAY['office', 'unitManager', 'officer']::role[])
  GROUP BY 1, 2, 3 ORDER BY post.role, count(lead.id) DESC`;

async function askers(client: pg.Client): Promise<Map<string, Asker>> {
  const { rows } = await client.query(ASKERS);
  const reaches = { office: 'all', unitManager: 'unit', officer: 'own' } as const;
  const found = new Map<string, Asker>();
  for (const row of rows) {
    const token = await mintSession(row.staff, { address: '127.0.0.1', agent: 'bench' });
    const reach = reaches[row.role as keyof typeof reaches];
    found.set(row.role, { staff: row.staff, unit: row.unit, leads: row.leads, reach, token });
  }
  return found;
}

async function wordsOf(client: pg.Client): Promise<Cast['words']> {
  const { rows } = await client.query<{ word: string; hits: number }>(
    `SELECT word, (SELECT count(*)::int FROM lead_search WHERE doc @@ (quote_literal(word) || ':*')::tsquery) AS hits
     FROM (SELECT DISTINCT substr(title, 1, 2) AS word FROM lead WHERE title ~ '^[一-龥]{4}' LIMIT 40) AS drawn ORDER BY hits`,
  );
  const rare = rows.find(row => row.hits >= 5) ?? rows.at(-1);
  const named = await client.query<{ title: string; code: string; uscc: string }>(
    `SELECT lead.title, lead.code, investor.uscc FROM lead JOIN investor ON investor.id = investor_id
     WHERE title ~ '^[一-龥]{6}' AND uscc IS NOT NULL ORDER BY lead.id LIMIT 1`,
  );
  const { title = '华海氨纶项目', code = '', uscc = '' } = named.rows[0] ?? {};
  const head = title.slice(0, 4);
  return {
    common: '科技',
    rare: rare?.word ?? '华海',
    spelled: toPinyin(head),
    initials: toInitials(title.slice(0, 6)),
    mixed: title.slice(0, 2) + toPinyin(title.slice(2, 4)),
    mistaken: `${title.slice(0, 2)}璺${title.slice(3, 6)}`,
    code,
    uscc,
  };
}

async function countsOf(client: pg.Client): Promise<Record<string, number>> {
  const { rows } = await client.query(
    `SELECT (SELECT count(*)::int FROM lead) AS leads, (SELECT count(*)::int FROM investor) AS investors,
       (SELECT count(*)::int FROM stage_entry) AS entries, (SELECT count(*)::int FROM activity) AS activities`,
  );
  return rows[0];
}

/** The three askers are the office, the manager with the most leads, and the officer with the most. */
export async function findCast(connectionString: string): Promise<Cast> {
  const client = new pg.Client({ connectionString });
  await client.connect();
  try {
    const found = await askers(client);
    const [office, manager, officer] = ['office', 'unitManager', 'officer'].map(role => found.get(role));
    if (!office || !manager || !officer) throw new Error('This database was not filled by bench/fill.');
    const ids = async (where: string): Promise<string[]> =>
      (await client.query(`SELECT id FROM lead WHERE ${where} ORDER BY md5(id::text) LIMIT 2000`)).rows.map(
        row => row.id,
      );
    const counts = await countsOf(client);
    const movable = `version = 1 AND stage = 'lead' AND status = 'active' AND industry_key IS NOT NULL AND stage_on < CURRENT_DATE`;
    return {
      office,
      manager,
      officer,
      leadIds: await ids('TRUE'),
      movableIds: await ids(movable),
      words: await wordsOf(client),
      counts,
      places: {
        near: await findPlaces(client, 1000, counts.leads ?? 0),
        far: await findPlaces(client, 5000, counts.leads ?? 0),
      },
      tagId: (await client.query(`SELECT tag_id FROM lead_tag LIMIT 1`)).rows[0]?.tag_id ?? '',
    };
  } finally {
    await client.end();
  }
}
