import { describe, expect, it } from 'vitest';
import { parseDay } from './day-input';
import { readEventDay } from './event-day';

/** A Wednesday. */
const today = '2025-03-05';
const past = (typed: string) => parseDay(typed, { today, prefer: 'past' });
const future = (typed: string) => parseDay(typed, { today, prefer: 'future' });

describe('a typed day', () => {
  it.each([
    ['2025-03-01', '2025-03-01'],
    ['2025/3/1', '2025-03-01'],
    ['2025.3.1', '2025-03-01'],
    ['2025年3月1日', '2025-03-01'],
    ['20250301', '2025-03-01'],
    ['２０２５－０３－０１', '2025-03-01'],
    [' 2025 - 3 - 1 ', '2025-03-01'],
    ['今天', '2025-03-05'],
    ['昨天', '2025-03-04'],
    ['前天', '2025-03-03'],
    ['明天', '2025-03-06'],
    ['上周五', '2025-02-28'],
    ['本周一', '2025-03-03'],
    ['下周三', '2025-03-12'],
    ['下星期天', '2025-03-16'],
  ])('%s is %s', (typed, day) => {
    expect(past(typed)).toEqual({ ok: true, day });
  });

  it('without a year is the nearest one behind for an event, ahead for a deadline', () => {
    expect(past('3月1日')).toEqual({ ok: true, day: '2025-03-01' });
    expect(future('3月1日')).toEqual({ ok: true, day: '2026-03-01' });
    expect(past('12.28')).toEqual({ ok: true, day: '2024-12-28' });
    expect(future('12/28')).toEqual({ ok: true, day: '2025-12-28' });
    expect(past('3-5')).toEqual({ ok: true, day: today });
    expect(future('3月5号')).toEqual({ ok: true, day: today });
  });

  it('left empty is no day, and no mistake', () => {
    expect(past('')).toEqual({ ok: true, day: null });
    expect(past('　')).toEqual({ ok: true, day: null });
  });

  it.each(['2025-02-30', '13月1日', '月底', '2025', '3', '20250231', '近期', '2025-03'])(
    '%s is refused, never guessed',
    typed => {
      expect(past(typed)).toMatchObject({ ok: false, reason: expect.stringContaining('日期') });
    },
  );

  it('of an event keeps an ISO day as it stands', () => {
    expect(readEventDay('2026-01-01', today)).toBe('2026-01-01');
    expect(readEventDay('', today)).toBeNull();
    expect(readEventDay('近期', today)).toBe('unreadable');
  });
});

it.each(['__proto__', 'constructor', 'toString'])('%s is no day', typed => {
  expect(parseDay(typed, { today: '2026-06-15', prefer: 'past' })).toMatchObject({ ok: false });
});
