import { RIGHTS } from './access';
import type { RoleKey } from './actor';
import type { Verb } from './verb';

/** How a good password is read: by length and against the common ones, or after 等保 by classes, history and age. */
export const READING_NAMES = { modern: '现代口径', classified: '等保口径' } as const;
export type PasswordReading = keyof typeof READING_NAMES;

/** The numbers of the policy with the limits within which they can be set. */
export const POLICY_NUMBERS = {
  idleMinutes: { label: '闲置退出', unit: '分钟', least: 5, most: 120 },
  absoluteHours: { label: '最长登录', unit: '小时', least: 1, most: 24 },
  modernMinimumLength: { label: '现代口径最短长度', unit: '字符', least: 8, most: 64 },
  classifiedMinimumLength: { label: '等保口径最短长度', unit: '字符', least: 8, most: 64 },
  administratorMinimumLength: { label: '管理员最短长度', unit: '字符', least: 8, most: 64 },
  passwordClasses: { label: '字符种类', unit: '共 4 种', least: 1, most: 4 },
  passwordHistory: { label: '不得重复的旧密码', unit: '个', least: 0, most: 24 },
  passwordDays: { label: '密码有效期', unit: '天', least: 30, most: 365 },
  exportRowsPerDay: { label: '每人每天导出', unit: '行', least: 100, most: 1_000_000 },
  auditDays: { label: '审计在线保存', unit: '天', least: 180, most: 3650 },
} as const;
export type PolicyNumber = keyof typeof POLICY_NUMBERS;

/** 安全策略 as the security administrator sets it. */
export type PolicySettings = Record<PolicyNumber, number> & {
  passwordReading: PasswordReading;
  /** Whoever holds such a post signs in with a second factor. */
  secondFactorRoles: readonly RoleKey[];
};

/** What a setting is called on the screen. */
export function settingName(name: keyof PolicySettings): string {
  if (name === 'passwordReading') return '密码口径';
  return name === 'secondFactorRoles' ? '须用动态码的岗位' : POLICY_NUMBERS[name].label;
}

/** One version of the policy; 0 are the defaults, before anybody has set anything. */
export type SecurityPolicy = PolicySettings & { version: number };

export const DEFAULT_POLICY: SecurityPolicy = {
  version: 0,
  idleMinutes: 30,
  absoluteHours: 12,
  passwordReading: 'modern',
  modernMinimumLength: 10,
  classifiedMinimumLength: 8,
  administratorMinimumLength: 10,
  passwordClasses: 3,
  passwordHistory: 5,
  passwordDays: 90,
  secondFactorRoles: [],
  exportRowsPerDay: 20_000,
  // A lead's own history is read from the audit, so it stays online for longer than the law asks.
  auditDays: 1_095,
};

const MINUTE_MS = 60_000;
const HOUR_MS = 60 * MINUTE_MS;
const DAY_MS = 24 * HOUR_MS;

/** Whether a session has ended by itself: unused for too long, or open for too long. */
export function isSessionOver(
  policy: Pick<SecurityPolicy, 'idleMinutes' | 'absoluteHours'>,
  session: { createdAt: Date; lastSeenAt: Date; expiresAt: Date },
  at: Date,
): boolean {
  const idleMs = at.getTime() - session.lastSeenAt.getTime();
  const openMs = at.getTime() - session.createdAt.getTime();
  if (at >= session.expiresAt) return true;
  return idleMs >= policy.idleMinutes * MINUTE_MS || openMs >= policy.absoluteHours * HOUR_MS;
}

const KEEPERS: readonly Verb[] = ['staff.manage', 'policy.edit', 'audit.read'];

/** Whether a post of this role keeps accounts, policies or the audit: more hangs on its password. */
export function isAdministrators(role: RoleKey): boolean {
  return KEEPERS.some(verb => RIGHTS[role][verb] !== undefined);
}

/** What somebody who is signed in must do before anything else. */
export type EntryDuty = 'password' | 'secondFactor';

/** An expired password first: whoever knows it should not be the one to set the second factor up. */
export function entryDuty(
  policy: Pick<SecurityPolicy, 'passwordReading' | 'passwordDays' | 'secondFactorRoles'>,
  person: { passwordSetAt: Date | null; hasSecondFactor: boolean; roles: readonly RoleKey[] },
  at: Date,
): EntryDuty | null {
  const { passwordSetAt } = person;
  const ageMs = passwordSetAt === null ? 0 : at.getTime() - passwordSetAt.getTime();
  if (policy.passwordReading === 'classified' && ageMs >= policy.passwordDays * DAY_MS) return 'password';
  const mustHave = person.roles.some(role => policy.secondFactorRoles.includes(role));
  return mustHave && !person.hasSecondFactor ? 'secondFactor' : null;
}

/** Settings that contradict each other, by field; empty when they go together. */
export function whyNotPolicy(settings: PolicySettings): Record<string, string> {
  if (settings.idleMinutes > settings.absoluteHours * 60)
    return { idleMinutes: '闲置退出不能长于最长登录时间' };
  return {};
}
