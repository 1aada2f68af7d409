import { runMigrations } from 'graphile-worker';
import pg from 'pg';

/** The schema of the worker's queue: the package's own tables and functions, never ours to change. */
const QUEUE_SCHEMA = 'graphile_worker';

/**
 * Whoever may write notices may run the jobs that write them: so the app's role gets into the queue wherever it got
 * its other rights from. The package closes its tables by row security without a policy; the grants decide instead.
 */
const entitle = `
DO $$
DECLARE
  grantee name;
  closed regclass;
BEGIN
  FOR grantee IN
    SELECT DISTINCT role.rolname FROM pg_class AS class, aclexplode(class.relacl) AS acl
    JOIN pg_roles AS role ON role.oid = acl.grantee
    WHERE class.oid = to_regclass('public.notice') AND acl.privilege_type = 'INSERT' AND role.rolname <> current_user
  LOOP
    EXECUTE format('GRANT USAGE ON SCHEMA ${QUEUE_SCHEMA} TO %I', grantee);
    EXECUTE format('GRANT SELECT, INSERT, UPDATE, DELETE ON ALL TABLES IN SCHEMA ${QUEUE_SCHEMA} TO %I', grantee);
    EXECUTE format('REVOKE INSERT, UPDATE, DELETE ON ${QUEUE_SCHEMA}.migrations FROM %I', grantee);
    EXECUTE format('GRANT USAGE, SELECT, UPDATE ON ALL SEQUENCES IN SCHEMA ${QUEUE_SCHEMA} TO %I', grantee);
    EXECUTE format('GRANT EXECUTE ON ALL FUNCTIONS IN SCHEMA ${QUEUE_SCHEMA} TO %I', grantee);
  END LOOP;
  FOR closed IN
    SELECT class.oid FROM pg_class AS class
    WHERE class.relnamespace = '${QUEUE_SCHEMA}'::regnamespace AND class.relrowsecurity
      AND NOT EXISTS (SELECT 1 FROM pg_policy WHERE polrelid = class.oid)
  LOOP
    EXECUTE format('CREATE POLICY granted ON %s USING (true) WITH CHECK (true)', closed);
  END LOOP;
END $$`;

/** Brings the queue's tables to the package's newest step, as their owner, and lets the app's role in. */
export async function setUpQueue(connectionString: string): Promise<void> {
  const pool = new pg.Pool({ connectionString, max: 2, options: '-c timezone=UTC' });
  // A connection lost between two queries fails the next one; without a listener it would end the process.
  pool.on('error', () => {});
  pool.on('connect', client => client.on('error', () => {}));
  try {
    await runMigrations({ pgPool: pool, schema: QUEUE_SCHEMA });
    await pool.query(entitle);
  } finally {
    await pool.end();
  }
}
