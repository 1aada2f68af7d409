import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { z } from 'zod';

const schema = z.object({
  DATABASE_URL: z.string().min(1, '缺少 DATABASE_URL：请填写 PostgreSQL 的连接地址。'),
  NEXTAUTH_URL: z.url('NEXTAUTH_URL 不是完整的网址，例如 https://desk.example.gov.cn').optional(),
  NEXTAUTH_SECRET: z.string().min(32, 'NEXTAUTH_SECRET 至少 32 个字符，请用随机值。').optional(),
  ALLOW_HTTP: z.literal('1').optional(),
  UPLOAD_DIR: z.string().optional(),
  AUDIT_ANCHOR_FILE: z.string().optional(),
  AUDIT_RETENTION_DAYS: z.coerce
    .number()
    .int()
    .min(180, '审计至少保留 180 天（AUDIT_RETENTION_DAYS）。')
    .optional(),
  MIGRATION_DATABASE_URL: z.string().optional(),
  NODE_ENV: z.string().optional(),
  INIT_CWD: z.string().optional(),
});

/** The only reader of the environment. Throws one Chinese sentence per fault. */
function read(): z.infer<typeof schema> {
  const parsed = schema.safeParse(process.env);
  if (parsed.success) return parsed.data;
  throw new Error(parsed.error.issues.map(issue => issue.message).join('\n'));
}

export const env = {
  get databaseUrl(): string {
    return read().DATABASE_URL;
  },
  get uploadDirectory(): string {
    return read().UPLOAD_DIR ?? join(tmpdir(), 'desk-uploads');
  },
  /** The role that owns the tables; null where there is only one role. */
  get ownerDatabaseUrl(): string | null {
    return read().MIGRATION_DATABASE_URL || null;
  },
  /** Where the head of the audit is written down outside the database; archives of the audit lie beside it. */
  get auditAnchorFile(): string {
    return read().AUDIT_ANCHOR_FILE || join(dirname(env.uploadDirectory), 'audit-anchor.log');
  },
  /** A lead's own history is read from the audit, so it stays online for longer than the 180 days of the law. */
  get auditRetentionDays(): number {
    return read().AUDIT_RETENTION_DAYS ?? 1_095;
  },
  /** Where the person stood who called `npm run`; file names on the command line are relative to it. */
  get callerDirectory(): string {
    return read().INIT_CWD ?? process.cwd();
  },
  get secret(): string | undefined {
    return read().NEXTAUTH_SECRET;
  },
  /** Where people reach the desk, without a slash at the end. */
  get address(): string {
    return (read().NEXTAUTH_URL ?? 'http://127.0.0.1:3000').replace(/\/+$/, '');
  },
  /** True when cookies may only travel over https; loopback demos say ALLOW_HTTP=1. */
  get secureCookies(): boolean {
    return (read().NEXTAUTH_URL ?? '').startsWith('https://');
  },
};

/** Why the server must not start with this environment, or null. Asked once, before the first request. */
export function whyNotServe(): string | null {
  const values = read();
  if (values.NODE_ENV !== 'production') return null;
  if (!values.NEXTAUTH_SECRET) return '缺少 NEXTAUTH_SECRET：请设置至少 32 个字符的随机值。';
  if (!values.NEXTAUTH_URL) return '缺少 NEXTAUTH_URL：请填写用户访问的网址。';
  if (!values.UPLOAD_DIR) return '缺少 UPLOAD_DIR：请填写存放附件的目录。';
  if (!values.NEXTAUTH_URL.startsWith('https://') && values.ALLOW_HTTP !== '1') {
    return 'NEXTAUTH_URL 不是 https：请启用 https，或明确设置 ALLOW_HTTP=1。';
  }
  return null;
}
