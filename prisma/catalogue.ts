import pg from 'pg';

/** What a database holds that the models cannot say, by kind, each as the server itself spells it. */
export type Catalogue = Record<string, string[]>;

// What an extension brought along is the extension's business.
const ownObjects = `NOT EXISTS (
  SELECT 1 FROM pg_depend d WHERE d.objid = o.oid AND d.deptype = 'e')`;

const queries: Record<string, string> = {
  extensions: `SELECT extname AS line FROM pg_extension WHERE extname <> 'plpgsql'`,
  functions: `SELECT pg_get_functiondef(o.oid) AS line FROM pg_proc o
    WHERE o.pronamespace = 'public'::regnamespace AND o.prokind IN ('f', 'p') AND ${ownObjects}`,
  triggers: `SELECT pg_get_triggerdef(o.oid) || ' -- ' ||
      CASE o.tgenabled WHEN 'O' THEN 'on' WHEN 'D' THEN 'off' ELSE o.tgenabled::text END AS line
    FROM pg_trigger o JOIN pg_class c ON c.oid = o.tgrelid
    WHERE NOT o.tgisinternal AND c.relnamespace = 'public'::regnamespace`,
  indexes: `SELECT indexdef AS line FROM pg_indexes WHERE schemaname = 'public'`,
  constraints: `SELECT o.conrelid::regclass || ' ' || o.conname || ' ' || pg_get_constraintdef(o.oid) AS line
    FROM pg_constraint o
    WHERE o.connamespace = 'public'::regnamespace AND o.conrelid <> 0 AND o.contype IN ('c', 'x')`,
  policies: `SELECT tablename || ': ' || policyname || ' ' || permissive || ' ' || cmd || ' to ' || roles::text ||
      ' using ' || coalesce(qual, '-') || ' check ' || coalesce(with_check, '-') AS line
    FROM pg_policies WHERE schemaname = 'public'`,
  rowSecurity: `SELECT relname || CASE WHEN relforcerowsecurity THEN ' forced' ELSE ' on' END AS line
    FROM pg_class WHERE relnamespace = 'public'::regnamespace AND relrowsecurity`,
  views: `SELECT viewname || ': ' || definition AS line FROM pg_views o WHERE schemaname = 'public'`,
  // Columns the server fills in by itself.
  generated: `SELECT table_name || '.' || column_name || ': ' || generation_expression AS line
    FROM information_schema.columns WHERE table_schema = 'public' AND is_generated = 'ALWAYS'`,
};

export async function readCatalogue(connectionString: string): Promise<Catalogue> {
  const client = new pg.Client({ connectionString, options: '-c search_path=public -c timezone=UTC' });
  await client.connect();
  try {
    const catalogue: Catalogue = {};
    for (const [kind, sql] of Object.entries(queries)) {
      const { rows } = await client.query<{ line: string }>(sql);
      // Sorted here: the server's order depends on its collation.
      catalogue[kind] = rows.map(({ line }) => line).sort();
    }
    return catalogue;
  } finally {
    await client.end();
  }
}
