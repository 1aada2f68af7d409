import type { RoleKey } from './actor';
import { isAdministrators, type PasswordReading, type SecurityPolicy } from './security-policy';

export const MOST_PASSWORD_SIGNS = 128;

/** What the policy asks of one person's password. */
export type PasswordTerms = {
  reading: PasswordReading;
  minimumLength: number;
  classes: number;
  /** How many former passwords cannot come back. */
  history: number;
};

export function passwordTerms(policy: SecurityPolicy, roles: readonly RoleKey[]): PasswordTerms {
  const { passwordReading: reading } = policy;
  const least = reading === 'modern' ? policy.modernMinimumLength : policy.classifiedMinimumLength;
  const isAdministrator = roles.some(isAdministrators);
  return {
    reading,
    minimumLength: isAdministrator ? Math.max(least, policy.administratorMinimumLength) : least,
    classes: policy.passwordClasses,
    history: reading === 'classified' ? policy.passwordHistory : 0,
  };
}

const CLASSES = '大写字母、小写字母、数字、符号';

/** What the form says under its field. */
export function passwordHint({ reading, minimumLength, classes }: PasswordTerms): string {
  const least = `至少 ${minimumLength} 个字符`;
  if (reading === 'modern') return `${least}，越长越安全；可用中文和空格，不能包含用户名`;
  return `${least}，含${CLASSES}中的 ${classes} 种；不能包含用户名，不能是近期用过的密码`;
}

/** Everything that is neither of the first three is a sign: 字 as well as #. */
function countClasses(password: string): number {
  const rest = password.replace(/[\p{Lu}\p{Ll}\p{Nd}]/gu, '');
  return [/\p{Lu}/u, /\p{Ll}/u, /\p{Nd}/u].filter(kind => kind.test(password)).length + (rest ? 1 : 0);
}

/** Why a new password cannot be taken, or null. Length counts more than signs; paste and long ones are welcome. */
export function whyNotPassword(password: string, username: string, terms: PasswordTerms): string | null {
  const { length } = [...password];
  if (length < terms.minimumLength) return `密码至少 ${terms.minimumLength} 个字符`;
  if (length > MOST_PASSWORD_SIGNS) return `密码不超过 ${MOST_PASSWORD_SIGNS} 个字符`;
  if (password.toLowerCase().includes(username.toLowerCase())) return '密码不能包含用户名';
  if (terms.reading === 'classified' && countClasses(password) < terms.classes)
    return `密码要含${CLASSES}中的 ${terms.classes} 种`;
  return isRepetition(password) ? TOO_COMMON : null;
}

export const TOO_COMMON = '这个密码太常见，请换一个';

/** One to four signs over and over: aaaaaaaaaa, 123412341234. */
function isRepetition(password: string): boolean {
  return /^(.{1,4}?)\1+$/su.test(password);
}

/** Of the house and the trade: the first that somebody who knows the office would try. */
const LOCAL_WORDS = ['zhuji', 'zhaoshang', 'zhujizhaoshang', 'admin', 'administrator', '诸暨', '诸暨招商'];

/**
 * The shapes in which a password is looked up among the common ones: whatever its case and width, and without
 * the year or the signs that a rule made somebody add (Password2026!).
 */
export function commonForms(password: string): string[] {
  const plain = password.normalize('NFKC').toLowerCase();
  const word = plain.replace(/[\p{N}\p{P}\p{S}\s]+$/u, '').replace(/^[\p{N}\p{P}\p{S}\s]+/u, '');
  const forms = [plain, plain.replace(/\s/g, ''), word];
  return [...new Set([...forms, ...forms.map(asLetters)])].filter(form => form !== '');
}

const LETTERS: Record<string, string> = {
  '@': 'a',
  '4': 'a',
  '0': 'o',
  '1': 'i',
  '3': 'e',
  $: 's',
  '5': 's',
};

const asLetters = (form: string): string => form.replace(/[@4013$5]/g, sign => LETTERS[sign] ?? sign);

/** Whether a password is one that many have, told by the list of them. */
export function isCommonPassword(password: string, list: ReadonlySet<string>): boolean {
  return commonForms(password).some(form => list.has(form) || LOCAL_WORDS.includes(form));
}
