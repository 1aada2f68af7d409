import { urlOf } from './server.mjs';

export const databaseName = 'desk';
const owner = 'desk_owner';
const app = 'desk_app';
// Written on the database itself, so that it travels with the data: filled, or only just made.
const unfilled = 'zhuji-desk: waiting for the first data';
const filled = 'zhuji-desk: in use';

export async function withClient(url, work) {
  const { default: pg } = await import('pg');
  const client = new pg.Client({ connectionString: url });
  client.on('error', () => {});
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end();
  }
}

async function ensureRole(client, name, password) {
  const { rowCount } = await client.query('SELECT 1 FROM pg_roles WHERE rolname = $1', [name]);
  if (rowCount === 0) await client.query(`CREATE ROLE ${name} NOSUPERUSER NOBYPASSRLS`);
  await client.query(`ALTER ROLE ${name} LOGIN PASSWORD ${client.escapeLiteral(password)}`);
  // Prisma stores instants eight hours off under any other session zone.
  await client.query(`ALTER ROLE ${name} SET timezone = 'UTC'`);
}

/** Made under another name and renamed when whole: `desk` never exists without its remark and its grants. */
async function makeDatabase(server, secrets) {
  const fresh = `${databaseName}_new`;
  await withClient(server.url, async client => {
    await client.query(`DROP DATABASE IF EXISTS ${fresh} WITH (FORCE)`);
    await client.query(`CREATE DATABASE ${fresh} OWNER ${owner}`);
    await client.query(`REVOKE ALL ON DATABASE ${fresh} FROM PUBLIC`);
    await client.query(`GRANT CONNECT, TEMPORARY ON DATABASE ${fresh} TO ${app}`);
    await client.query(`COMMENT ON DATABASE ${fresh} IS '${unfilled}'`);
  });
  const superuser = { user: 'postgres', password: secrets.superPassword };
  await withClient(urlOf(server, { ...superuser, database: fresh }), client => client.query(grants));
  await withClient(server.url, async client => {
    await client.query(`DROP DATABASE IF EXISTS ${databaseName} WITH (FORCE)`);
    await client.query(`ALTER DATABASE ${fresh} RENAME TO ${databaseName}`);
  });
}

/** The app works with rows and owns nothing: what the owner's migrations make, it may use. */
const grants = `
  GRANT USAGE ON SCHEMA public TO ${app};
  ALTER DEFAULT PRIVILEGES FOR ROLE ${owner} GRANT SELECT, INSERT, UPDATE, DELETE ON TABLES TO ${app};
  ALTER DEFAULT PRIVILEGES FOR ROLE ${owner} GRANT USAGE, SELECT, UPDATE ON SEQUENCES TO ${app};
  ALTER DEFAULT PRIVILEGES FOR ROLE ${owner} GRANT EXECUTE ON FUNCTIONS TO ${app};
`;

/** What the database says of itself: '' when it is not ours to touch, null when it is not there. */
function readRemark(client) {
  const query = `SELECT coalesce(shobj_description(oid, 'pg_database'), '') AS remark FROM pg_database WHERE datname = $1`;
  return client.query(query, [databaseName]).then(({ rows }) => rows[0]?.remark ?? null);
}

export function isFilled(server) {
  return withClient(server.url, readRemark).then(remark => remark !== null && remark !== unfilled);
}

export function databaseUrls(server, secrets) {
  const at = (user, password) => urlOf(server, { user, password, database: databaseName });
  return { appUrl: at(app, secrets.appPassword), ownerUrl: at(owner, secrets.ownerPassword) };
}

/**
 * Roles and database on our own server. A database whose first data never arrived (a start cut short) was
 * never served to anyone and is made again; any other, also one without our remark, is left alone.
 */
export async function prepareDatabase(server, secrets) {
  await withClient(server.url, async client => {
    await ensureRole(client, owner, secrets.ownerPassword);
    await ensureRole(client, app, secrets.appPassword);
  });
  const isUnfilled = !(await isFilled(server));
  if (isUnfilled) await makeDatabase(server, secrets);
  return {
    isUnfilled,
    ...databaseUrls(server, secrets),
    markFilled: () =>
      withClient(server.url, client => client.query(`COMMENT ON DATABASE ${databaseName} IS '${filled}'`)),
  };
}

/** The history of migrations is for the app to read, not to write; the audit to read and to add to. */
export function protectHistory(ownerUrl, name = app) {
  return withClient(ownerUrl, async client => {
    const role = client.escapeIdentifier(name);
    await client.query(`REVOKE INSERT, UPDATE, DELETE ON _prisma_migrations FROM ${role}`);
    await client.query(`REVOKE UPDATE, DELETE, TRUNCATE ON audit_entry FROM ${role}`);
  });
}

/** Someone else's server: old enough versions and other encodings are refused before anything is written. */
export function whyNotServer(url) {
  return withClient(url, async client => {
    const { rows } = await client.query(
      `SELECT current_setting('server_version_num')::int AS version,
              current_setting('server_version') AS name, current_setting('server_encoding') AS encoding`,
    );
    const { version, name, encoding } = rows[0];
    if (version < 150000) return `DATABASE_URL 指向 PostgreSQL ${name}，需要 15 或以上。`;
    if (encoding !== 'UTF8') return `DATABASE_URL 指向的数据库编码是 ${encoding}，需要 UTF8。`;
    return null;
  });
}
