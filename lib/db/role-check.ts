import pg from 'pg';

type RoleFacts = {
  name: string;
  isSuperuser: boolean;
  passesRowSecurity: boolean;
  makesRoles: boolean;
  ownsTables: boolean;
  rewritesAudit: boolean;
};

async function readRole(connectionString: string): Promise<RoleFacts> {
  const client = new pg.Client({ connectionString, options: '-c timezone=UTC -c statement_timeout=10000' });
  // A connection lost between two queries fails the next one; without a listener it would end the process.
  client.on('error', () => {});
  await client.connect();
  try {
    const { rows } = await client.query<RoleFacts>(
      `SELECT rolname AS name, rolsuper AS "isSuperuser", rolbypassrls AS "passesRowSecurity",
         rolcreaterole AS "makesRoles",
         coalesce((SELECT pg_has_role(current_user, relowner, 'MEMBER') FROM pg_class
           WHERE oid = to_regclass('audit_entry')), false) AS "ownsTables",
         coalesce(has_table_privilege(to_regclass('audit_entry')::oid, 'UPDATE, DELETE, TRUNCATE'), false)
           AS "rewritesAudit"
       FROM pg_roles WHERE rolname = current_user`,
    );
    const [facts] = rows;
    if (!facts) throw new Error('The database does not know its own role.');
    return facts;
  } finally {
    await client.end();
  }
}

const quoted = (name: string): string => `"${name.replaceAll('"', '""')}"`;

/** What an owner runs once, so that the app gets a role of its own beside the one that owns the tables. */
function howToSplit(owner: string): string {
  return [
    '请由数据库管理员建一个应用账号，并由表的所有者授权：',
    "  CREATE ROLE desk_app LOGIN PASSWORD '随机密码' NOSUPERUSER NOBYPASSRLS NOCREATEROLE;",
    '  GRANT USAGE ON SCHEMA public TO desk_app;',
    '  GRANT SELECT, INSERT, UPDATE, DELETE ON ALL TABLES IN SCHEMA public TO desk_app;',
    '  GRANT USAGE, SELECT, UPDATE ON ALL SEQUENCES IN SCHEMA public TO desk_app;',
    `  ALTER DEFAULT PRIVILEGES FOR ROLE ${quoted(owner)} GRANT SELECT, INSERT, UPDATE, DELETE ON TABLES TO desk_app;`,
    `  ALTER DEFAULT PRIVILEGES FOR ROLE ${quoted(owner)} GRANT USAGE, SELECT, UPDATE ON SEQUENCES TO desk_app;`,
    '  REVOKE UPDATE, DELETE, TRUNCATE ON audit_entry FROM desk_app;',
    `然后把 DATABASE_URL 改为 desk_app 的连接，MIGRATION_DATABASE_URL 保留 ${owner} 的连接。`,
  ].join('\n');
}

/** A right of the role that would make every other promise of the database worthless; null without one. */
function whyNotRole({ name, ...role }: RoleFacts): string | null {
  const rights = [
    role.isSuperuser ? '超级用户（SUPERUSER）' : null,
    role.passesRowSecurity ? '可绕过行级安全（BYPASSRLS）' : null,
    role.makesRoles ? '可创建账号（CREATEROLE）' : null,
  ].filter(right => right !== null);
  if (rights.length === 0) return null;
  const advice = role.isSuperuser
    ? howToSplit('desk_owner')
    : `请由数据库管理员执行：ALTER ROLE ${quoted(name)} NOBYPASSRLS NOCREATEROLE;`;
  return `DATABASE_URL 的账号“${name}”${rights.join('、')}，不能用来运行本系统。${advice}`;
}

/** What the operator should know although the server starts: the audit is guarded by triggers alone. */
function roleRemark(role: RoleFacts): string | null {
  if (role.ownsTables) {
    return `提醒：DATABASE_URL 的账号“${role.name}”同时是表的所有者，审计记录只由触发器保护。缺少单独的应用账号（DATABASE_URL）与所有者账号（MIGRATION_DATABASE_URL）。\n${howToSplit(role.name)}`;
  }
  if (!role.rewritesAudit) return null;
  return `提醒：账号“${role.name}”可以改写审计表，只由触发器保护。请由表的所有者执行：\n  REVOKE UPDATE, DELETE, TRUNCATE ON audit_entry FROM ${quoted(role.name)};`;
}

/** Whether the app's role in the database is fit to serve with. */
export async function checkRole(
  connectionString: string,
): Promise<{ reason: string | null; remark: string | null }> {
  const role = await readRole(connectionString);
  const reason = whyNotRole(role);
  return { reason, remark: reason === null ? roleRemark(role) : null };
}
