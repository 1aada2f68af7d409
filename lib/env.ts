import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { z } from 'zod';

const schema = z.object({
  DATABASE_URL: z
    .string('缺少 DATABASE_URL：请填写 PostgreSQL 的连接地址。')
    .min(1, '缺少 DATABASE_URL：请填写 PostgreSQL 的连接地址。'),
  NEXTAUTH_URL: z.url('NEXTAUTH_URL 不是完整的网址，例如 https://desk.example.gov.cn').optional(),
  NEXTAUTH_SECRET: z.string().optional(),
  ALLOW_HTTP: z.enum(['', '1'], 'ALLOW_HTTP 只能是 1，或不设置。').optional(),
  TRUSTED_PROXIES: z
    .string()
    .regex(/^\d?$/, 'TRUSTED_PROXIES 应是前置代理的层数，0 到 9 的整数。')
    .optional(),
  UPLOAD_DIR: z.string().optional(),
  AUDIT_ANCHOR_FILE: z.string().optional(),
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

/** Outside identity: what a provider needs before it is on, and what may be set besides. */
const IDENTITY = {
  oidc: {
    needed: ['OIDC_ISSUER', 'OIDC_CLIENT_ID', 'OIDC_CLIENT_SECRET'],
    besides: ['OIDC_LABEL', 'OIDC_SIGNING_ALG', 'OIDC_TOKEN_AUTH'],
  },
  wecom: {
    needed: ['WECOM_CORP_ID', 'WECOM_AGENT_ID', 'WECOM_SECRET'],
    besides: ['WECOM_LOGIN_URL', 'WECOM_API_URL'],
  },
  dingtalk: {
    needed: ['DINGTALK_CLIENT_ID', 'DINGTALK_CLIENT_SECRET'],
    besides: ['DINGTALK_LOGIN_URL', 'DINGTALK_API_URL'],
  },
  zhezhengding: {
    needed: ['ZHEZHENGDING_APP_KEY', 'ZHEZHENGDING_APP_SECRET'],
    besides: ['ZHEZHENGDING_LOGIN_URL', 'ZHEZHENGDING_API_URL'],
  },
  feishu: {
    needed: ['FEISHU_APP_ID', 'FEISHU_APP_SECRET'],
    besides: ['FEISHU_LOGIN_URL', 'FEISHU_API_URL'],
  },
} as const;

export type IdentityKind = keyof typeof IDENTITY;
export const IDENTITY_KINDS = Object.keys(IDENTITY) as IdentityKind[];
export type IdentitySettings<Kind extends IdentityKind> = Record<
  (typeof IDENTITY)[Kind]['needed'][number],
  string
> &
  Partial<Record<(typeof IDENTITY)[Kind]['besides'][number], string>>;

function setAmong(names: readonly string[]): [string, string][] {
  return names.flatMap((name): [string, string][] => {
    const value = process.env[name]?.trim();
    return value ? [[name, value]] : [];
  });
}

/** The settings of a provider, or null while it is not on. */
function identity<Kind extends IdentityKind>(kind: Kind): IdentitySettings<Kind> | null {
  const { needed, besides } = IDENTITY[kind];
  if (setAmong(needed).length < needed.length) return null;
  return Object.fromEntries(setAmong([...needed, ...besides])) as IdentitySettings<Kind>;
}

/** How the desk sends mail. */
export type MailSettings = { url: string; from: string };
/** The robots of chat groups; null for one that is not set up. */
export type RobotSettings = { wecom: string | null; dingtalk: { url: string; secret: string } | null };

const setting = (name: string): string => process.env[name]?.trim() ?? '';

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
  get isProduction(): boolean {
    return read().NODE_ENV === 'production';
  },
  /** How many proxies of ours stand in front. */
  get trustedProxies(): number {
    return Number(read().TRUSTED_PROXIES ?? 0);
  },
  /** Receivers of events on the own network, as host:port; every other one has to be https on the wide net. */
  get webhookAllowedHosts(): string[] {
    return setting('WEBHOOK_ALLOWED_HOSTS')
      .split(/[,\s]+/)
      .filter(Boolean);
  },
  identity,
  /** Null while mail is off. */
  get mail(): MailSettings | null {
    const [url, from] = [setting('MAIL_URL'), setting('MAIL_FROM')];
    return url && from ? { url, from } : null;
  },
  get robots(): RobotSettings {
    const [url, secret] = [setting('ROBOT_DINGTALK_URL'), setting('ROBOT_DINGTALK_SECRET')];
    return { wecom: setting('ROBOT_WECOM_URL') || null, dingtalk: url && secret ? { url, secret } : null };
  },
};

const PLACEHOLDER =
  /change.?me|secret|example|placeholder|your.?(key|own)|replace|password|default|0123456789|123456789|abcdefgh|qwerty/i;

function whyNotSecret(secret: string | undefined): string | null {
  const advice = '请用 openssl rand -base64 48 生成随机值填入。';
  if (!secret) return `缺少 NEXTAUTH_SECRET：${advice}`;
  if (secret.length < 32) return `NEXTAUTH_SECRET 太短（${secret.length} 个字符，至少 32 个）：${advice}`;
  if (new Set(secret).size < 10) return `NEXTAUTH_SECRET 太简单（不同的字符不到 10 个）：${advice}`;
  if (PLACEHOLDER.test(secret)) return `NEXTAUTH_SECRET 像是示例里的占位值：${advice}`;
  return null;
}

/** Half a provider is a slip of whoever set it: said at the start, not on the day somebody signs in. */
function whyNotIdentity(kind: IdentityKind, allowHttp: boolean): string | null {
  const { needed, besides } = IDENTITY[kind];
  const given = Object.fromEntries(setAmong([...needed, ...besides]));
  const names = Object.keys(given);
  if (names.length === 0) return null;
  const missing = needed.filter(name => !(name in given));
  if (missing.length > 0) {
    return `已设置 ${names.join('、')}，但缺少 ${missing.join('、')}：请补齐，或全部去掉以停用这种登录方式。`;
  }
  for (const name of names.filter(each => /_(URL|ISSUER)$/.test(each))) {
    const url = URL.canParse(given[name] ?? '') ? new URL(given[name] ?? '') : null;
    if (!url || !/^https?:$/.test(url.protocol))
      return `${name} 不是完整的网址，例如 https://login.example.gov.cn`;
    if (url.protocol !== 'https:' && !allowHttp)
      return `${name} 不是 https：密钥不能明文传送，请改用 https 地址。`;
  }
  return null;
}

function whyNotMail(): string | null {
  const [url, from] = [setting('MAIL_URL'), setting('MAIL_FROM')];
  if (!url && !from) return null;
  if (!url || !from)
    return `已设置 ${url ? 'MAIL_URL' : 'MAIL_FROM'}，但缺少 ${url ? 'MAIL_FROM' : 'MAIL_URL'}：请补齐，或都去掉以停用邮件。`;
  if (!/^smtps?:\/\/[^/\s]+$/.test(url.replace(/\/$/, '')) || !URL.canParse(url))
    return 'MAIL_URL 不是邮件服务器地址，例如 smtps://user:password@mail.example.gov.cn:465';
  return /^[^@\s]+@[^@\s]+$/.test(from.replace(/^.*<(.+)>$/, '$1'))
    ? null
    : 'MAIL_FROM 不是邮件地址，例如 招商工作台 <desk@example.gov.cn>';
}

/** The hosts at which the providers take what a robot says; the key in the address must reach nobody else. */
const ROBOT_HOSTS = { ROBOT_WECOM_URL: 'qyapi.weixin.qq.com', ROBOT_DINGTALK_URL: 'oapi.dingtalk.com' };

function whyNotRobots(allowHttp: boolean): string | null {
  const [url, secret] = [setting('ROBOT_DINGTALK_URL'), setting('ROBOT_DINGTALK_SECRET')];
  if (Boolean(url) !== Boolean(secret))
    return '钉钉机器人需要同时设置 ROBOT_DINGTALK_URL 和 ROBOT_DINGTALK_SECRET（安全设置选“加签”）。';
  for (const [name, host] of Object.entries(ROBOT_HOSTS)) {
    const text = setting(name);
    if (!text) continue;
    const address = URL.canParse(text) ? new URL(text) : null;
    if (!address || !/^https?:$/.test(address.protocol)) return `${name} 不是完整的网址。`;
    if (!allowHttp && (address.protocol !== 'https:' || address.hostname !== host || address.port !== ''))
      return `${name} 应是 https://${host}/ 开头的机器人地址。`;
  }
  return null;
}

/** Why the server must not start with this environment, or null. Asked once, before the first request. */
export function whyNotServe(): string | null {
  const parsed = schema.safeParse(process.env);
  if (!parsed.success) return parsed.error.issues.map(issue => issue.message).join('\n');
  const values = parsed.data;
  const allowHttp = values.ALLOW_HTTP === '1';
  const outside = [
    ...IDENTITY_KINDS.map(kind => whyNotIdentity(kind, allowHttp)),
    whyNotMail(),
    whyNotRobots(allowHttp),
  ];
  const inProduction = (): (string | null)[] => [
    whyNotSecret(values.NEXTAUTH_SECRET),
    values.NEXTAUTH_URL ? null : '缺少 NEXTAUTH_URL：请填写用户访问的网址，例如 https://desk.example.gov.cn',
    values.UPLOAD_DIR ? null : '缺少 UPLOAD_DIR：请填写存放附件的目录。',
    values.NEXTAUTH_URL && !values.NEXTAUTH_URL.startsWith('https://') && !allowHttp
      ? 'NEXTAUTH_URL 不是 https：密码和会话会明文传送。请启用 https；只在本机演示时才设置 ALLOW_HTTP=1。'
      : null,
  ];
  const reasons = values.NODE_ENV === 'production' ? [...inProduction(), ...outside] : outside;
  return reasons.filter(reason => reason !== null).join('\n') || null;
}

/** What the operator should know although the server starts, or null. */
export function startRemark(): string | null {
  if (!env.isProduction || !env.secureCookies || env.trustedProxies > 0) return null;
  return '提醒：NEXTAUTH_URL 是 https，但 TRUSTED_PROXIES 是 0：所有访客都会记成代理的地址，登录限制会互相影响。前面有一层代理就请设置 TRUSTED_PROXIES=1。';
}
