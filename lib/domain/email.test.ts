import { describe, expect, it } from 'vitest';
import { maskEmail, parseEmail } from './email';

describe('an e-mail address', () => {
  it.each([
    ['Gu.SY@Example.com ', 'gu.sy@example.com'],
    ['ｇｕ＠example.com', 'gu@example.com'],
    ['a+b@sub.example.cn', 'a+b@sub.example.cn'],
  ])('%s is stored as %s', (typed, stored) => {
    expect(parseEmail(typed)).toBe(stored);
  });

  it.each([
    '',
    'gu',
    'gu@',
    '@x.com',
    'a b@x.com',
    'a@b',
    'a@x..com',
    '<a@x.com>',
    `${'a'.repeat(65)}@x.com`,
  ])('%j is none', typed => {
    expect(parseEmail(typed)).toBeNull();
  });

  it('is shown with its name hidden', () => {
    expect(maskEmail('gu.sy@example.com')).toBe('g**@example.com');
    expect(maskEmail('a@x.com')).toBe('a**@x.com');
  });
});
