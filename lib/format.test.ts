import { describe, expect, it } from 'vitest';
import { dayOf, formatAgo, formatChange, formatCount, formatInstant, formatPercent } from './format';

const at = (text: string) => new Date(text);

describe('instants', () => {
  it('show in Asia/Shanghai, wherever the machine stands', () => {
    expect(formatInstant(at('2026-03-05T17:05:00Z'))).toBe('2026-03-06 01:05');
    expect(dayOf(at('2025-12-31T16:00:00Z'))).toBe('2026-01-01');
  });

  const now = at('2026-03-05T14:30:00+08:00');
  it.each([
    ['2026-03-05T14:29:40+08:00', '刚刚'],
    ['2026-03-05T14:18:00+08:00', '12 分钟前'],
    ['2026-03-05T11:30:00+08:00', '3 小时前'],
    ['2026-03-04T23:30:00+08:00', '昨天 23:30'],
    ['2026-03-02T09:05:00+08:00', '3月2日 09:05'],
    ['2025-12-31T09:05:00+08:00', '2025-12-31'],
    ['2026-03-05T16:00:00+08:00', '3月5日 16:00'],
  ])('%s is %s', (instant, words) => {
    expect(formatAgo(at(instant), now)).toBe(words);
  });

  it('just past midnight is still minutes ago', () => {
    expect(formatAgo(at('2026-03-04T23:50:00+08:00'), at('2026-03-05T00:10:00+08:00'))).toBe('20 分钟前');
  });
});

describe('counts and rates', () => {
  it.each([
    [0, '0'],
    [999, '999'],
    [12345, '12,345'],
    [1234567, '1,234,567'],
  ])('%d is %s', (count, text) => {
    expect(formatCount(count)).toBe(text);
  });

  it('rounds half up to one decimal', () => {
    expect(formatPercent(728, 1000)).toBe('72.8%');
    expect(formatPercent(1, 3)).toBe('33.3%');
    expect(formatPercent(5, 8000)).toBe('0.1%');
    expect(formatPercent(0, 7)).toBe('0.0%');
    expect(formatPercent(3, 0)).toBe('—');
  });

  it('a change carries its sign, and from nothing there is none', () => {
    expect(formatChange(112, 100)).toBe('+12.0%');
    expect(formatChange(82, 100)).toBe('−18.0%');
    expect(formatChange(100, 100)).toBe('0.0%');
    expect(formatChange(5, 0)).toBe('—');
  });
});
