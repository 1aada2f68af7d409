import { Refusal } from '../machine/log.mjs';
import { protectHistory, withClient } from './roles.mjs';

const rights = (role, owner) => [
  `GRANT USAGE ON SCHEMA public TO ${role}`,
  `GRANT SELECT, INSERT, UPDATE, DELETE ON ALL TABLES IN SCHEMA public TO ${role}`,
  `GRANT USAGE, SELECT, UPDATE ON ALL SEQUENCES IN SCHEMA public TO ${role}`,
  `GRANT EXECUTE ON ALL FUNCTIONS IN SCHEMA public TO ${role}`,
  // The queue of the worker.
  `GRANT USAGE ON SCHEMA graphile_worker TO ${role}`,
  `GRANT SELECT, INSERT, UPDATE, DELETE ON ALL TABLES IN SCHEMA graphile_worker TO ${role}`,
  `GRANT USAGE, SELECT, UPDATE ON ALL SEQUENCES IN SCHEMA graphile_worker TO ${role}`,
  `GRANT EXECUTE ON ALL FUNCTIONS IN SCHEMA graphile_worker TO ${role}`,
  `ALTER DEFAULT PRIVILEGES FOR ROLE ${owner} IN SCHEMA public GRANT SELECT, INSERT, UPDATE, DELETE ON TABLES TO ${role}`,
  `ALTER DEFAULT PRIVILEGES FOR ROLE ${owner} IN SCHEMA public GRANT USAGE, SELECT, UPDATE ON SEQUENCES TO ${role}`,
  `ALTER DEFAULT PRIVILEGES FOR ROLE ${owner} IN SCHEMA public GRANT EXECUTE ON FUNCTIONS TO ${role}`,
];

const whoAmI = client => client.query('SELECT current_user AS name').then(({ rows }) => rows[0].name);

/** Which tables the app cannot work with yet. */
async function findClosed(appUrl) {
  return withClient(appUrl, async client => {
    const { rows } = await client.query(
      `SELECT relname AS name FROM pg_class
       WHERE relnamespace = 'public'::regnamespace AND relkind IN ('r', 'p')
         AND NOT (has_schema_privilege('public', 'USAGE') AND has_table_privilege(oid, 'SELECT')
           AND (relname = '_prisma_migrations' OR has_table_privilege(oid, 'INSERT')))
       ORDER BY relname`,
    );
    return rows.map(({ name }) => name);
  });
}

/**
 * Someone else's server with two roles: the owner gives the app what it works with, now and for tables to come,
 * and takes back what it must not touch. Where it may not, the operator gets the lines to run.
 */
export async function entitleApp({ appUrl, ownerUrl }) {
  const name = await withClient(appUrl, whoAmI);
  const lines = await withClient(ownerUrl, async client => {
    const owner = await whoAmI(client);
    if (owner === name) return null;
    const wanted = rights(client.escapeIdentifier(name), client.escapeIdentifier(owner));
    // One that is refused does not hold up the others: what is still closed afterwards is asked below.
    for (const line of wanted) await client.query(line).catch(() => {});
    return wanted;
  });
  if (lines === null) return;
  const closed = await findClosed(appUrl);
  if (closed.length > 0) {
    throw new Refusal(
      `应用账号“${name}”还不能使用 ${closed.length} 张表（${closed.slice(0, 3).join('、')} …），而 MIGRATION_DATABASE_URL 的账号无权授予。请由数据库管理员执行：\n${lines.map(line => `  ${line};`).join('\n')}`,
    );
  }
  await protectHistory(ownerUrl, name);
}
