import { describe, expect, it } from 'vitest';
import { commonForms, isCommonPassword, passwordHint, passwordTerms, whyNotPassword } from './password';
import { DEFAULT_POLICY } from './security-policy';

const modern = passwordTerms(DEFAULT_POLICY, ['officer']);
const classified = passwordTerms({ ...DEFAULT_POLICY, passwordReading: 'classified' }, ['officer']);

const whyNot = (password: string, terms = modern) => whyNotPassword(password, 'wangfang', terms);

describe('a password of the modern reading', () => {
  it.each([
    'purple otter lamp',
    '今年夏天在五泄看瀑布',
    '  spaces on both ends  ',
    `${'é'.repeat(5)}口令不必有数字`,
    `${'long '.repeat(20)}enough`,
    `${'a'.repeat(63)}bc`,
  ])('may be %j', password => {
    expect(whyNot(password)).toBeNull();
  });

  it.each([
    ['short one', '至少 10'],
    [`${'ab1'.repeat(50)}`, '不超过 128'],
    ['my WangFang 2026', '用户名'],
    ['aaaaaaaaaaaa', '太常见'],
    ['123412341234', '太常见'],
    ['诸暨诸暨诸暨诸暨诸暨', '太常见'],
  ])('may not be %j', (password, why) => {
    expect(whyNot(password)).toContain(why);
  });

  it('is counted in signs, not in the units a machine needs for them', () => {
    expect(whyNot('🏮🏮🏮🏮🏮🏯🏯🏯🏯')).toContain('至少 10');
    expect(whyNot('🏮🏮🏮🏮🏮🏯🏯🏯🏯🏯')).toBeNull();
  });
});

describe('a password after 等保', () => {
  it.each(['Ab3defgh', 'ab3#efgh', 'AB#3EFGH', '诸暨ab3cde'])(
    'may be %j: three classes of four',
    password => {
      expect(whyNot(password, classified)).toBeNull();
    },
  );

  it.each(['abcdefgh1', 'ABCDEFGHI', 'abcdEFGH', '12345#789', 'Ab3#efg'])('may not be %j', password => {
    expect(whyNot(password, classified)).not.toBeNull();
  });
});

describe('what the policy asks of whom', () => {
  it('is more of whoever keeps accounts, policies or the audit', () => {
    const policy = {
      ...DEFAULT_POLICY,
      passwordReading: 'classified',
      administratorMinimumLength: 12,
    } as const;
    const lengths = (['officer', 'leader', 'systemAdministrator', 'securityAdministrator'] as const).map(
      role => passwordTerms(policy, [role]).minimumLength,
    );
    expect(lengths).toEqual([8, 8, 12, 12]);
    expect(passwordTerms(policy, ['officer', 'auditAdministrator']).minimumLength).toBe(12);
  });

  it('is never less for an administrator than for everybody', () => {
    const policy = { ...DEFAULT_POLICY, modernMinimumLength: 14, administratorMinimumLength: 10 };
    expect(passwordTerms(policy, ['systemAdministrator']).minimumLength).toBe(14);
  });

  it('is said under the field', () => {
    expect(passwordHint(modern)).toContain('至少 10 个字符');
    expect(passwordHint(classified)).toContain('3 种');
  });
});

describe('a common password', () => {
  const list = new Set(['password', 'dragonfly', 'qwertyuiop']);

  it.each([
    'PassWord',
    'password2026!',
    ' password ',
    'ｐａｓｓｗｏｒｄ',
    'P@ssw0rd',
    'p@55w0rd#1',
    'qwerty uiop',
    '2026dragonfly',
  ])('is found in %j', password => {
    expect(isCommonPassword(password, list)).toBe(true);
  });

  it.each(['Zhuji@2026', '诸暨招商2026', 'admin123456'])('of the house itself: %j', password => {
    expect(isCommonPassword(password, list)).toBe(true);
  });

  it.each(['password for the lamp', 'zhuji-demo-2026', '五泄的瀑布2026'])('is not %j', password => {
    expect(isCommonPassword(password, list)).toBe(false);
  });

  it('of digits alone is looked up whole', () => {
    expect(commonForms('1234567890')).toContain('1234567890');
  });
});
