import { z } from 'zod';

/** Length is bounded here so that nobody makes the server hash a book. */
const password = z.string().max(256, '密码不超过 128 个字符');

const repeated = { password, again: password };
const isRepeated = (typed: { password: string; again: string }): boolean => typed.password === typed.again;
const NOT_REPEATED = { path: ['again'], error: '两次输入的新密码不一致' };

export const welcomeInput = z
  .object({ secret: z.string().max(100), ...repeated })
  .refine(isRepeated, NOT_REPEATED);
export type WelcomeInput = z.infer<typeof welcomeInput>;

export const changePasswordInput = z
  .object({ old: password.min(1, '请填写现在的密码'), ...repeated })
  .refine(isRepeated, NOT_REPEATED);
export type ChangePasswordInput = z.infer<typeof changePasswordInput>;

export const endOtherSessionsInput = z.object({});

export const endSessionInput = z.object({ sessionId: z.uuid('编号不正确') });
export type EndSessionInput = z.infer<typeof endSessionInput>;

export const startSecondFactorInput = z.object({});

/** The password once more, and a code of the phone or a recovery code. */
export const proveInput = z.object({
  password: password.min(1, '请填写现在的密码'),
  code: z.string().max(40, '动态码为 6 位数字').regex(/\S/, '请填写动态码'),
});
export type ProveInput = z.infer<typeof proveInput>;

/** A device where somebody is signed in. Instants are ISO 8601. */
export type SessionView = {
  id: string;
  device: string;
  address: string;
  signedInAt: string;
  lastSeenAt: string;
  isCurrent: boolean;
};

const BROWSERS: [RegExp, string][] = [
  [/DingTalk/i, '钉钉'],
  [/MicroMessenger/i, '微信'],
  [/Edg\//, 'Edge'],
  [/360SE|360EE|QihooBrowser/i, '360 浏览器'],
  [/Firefox\//, 'Firefox'],
  [/Chrome\/|CriOS\//, 'Chrome'],
  [/Safari\//, 'Safari'],
];

const SYSTEMS: [RegExp, string][] = [
  [/HarmonyOS|OpenHarmony/i, '鸿蒙'],
  [/Android/i, '安卓'],
  [/iPhone/i, 'iPhone'],
  [/iPad/i, 'iPad'],
  [/Windows/i, 'Windows'],
  [/Mac OS X|Macintosh/i, 'Mac'],
  [/UOS|Kylin/i, '国产系统'],
  [/Linux/i, 'Linux'],
];

const nameIn = (list: [RegExp, string][], agent: string): string | undefined =>
  list.find(([pattern]) => pattern.test(agent))?.[1];

/** What a browser calls itself, in two words a person recognises: Windows · Edge. */
export function deviceName(agent: string): string {
  const parts = [nameIn(SYSTEMS, agent), nameIn(BROWSERS, agent)].filter(part => part !== undefined);
  return parts.length > 0 ? parts.join(' · ') : '未知设备';
}
