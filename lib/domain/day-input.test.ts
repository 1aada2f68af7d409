import { describe, expect, it } from 'vitest';
import { DAY_REFUSED, parseDay } from './day-input';
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

  it.each([
    ['2025-03-05', '月底', '2025-03-31'],
    ['2025-03-05', '本月底', '2025-03-31'],
    ['2025-03-31', '月末', '2025-03-31'],
    ['2025-03-05', '下月底', '2025-04-30'],
    ['2025-12-05', '下个月底', '2026-01-31'],
    ['2028-01-31', '下月底', '2028-02-29'],
    ['2025-03-05', '下个月', '2025-04-05'],
    ['2025-01-31', '下个月', '2025-02-28'],
    ['2025-12-31', '下月', '2026-01-31'],
    ['2025-03-05', '年底', '2025-12-31'],
    ['2025-12-31', '年底', '2025-12-31'],
    ['2025-03-05', '12月底', '2025-12-31'],
    ['2025-03-05', '3月底', '2025-03-31'],
    ['2025-03-05', '2月底', '2026-02-28'],
    ['2027-03-05', '2月底', '2028-02-29'],
    ['2025-12-05', '11 月 底', '2026-11-30'],
  ])('ahead of %s, %s is %s', (from, typed, day) => {
    expect(parseDay(typed, { today: from, prefer: 'future' })).toEqual({ ok: true, day });
  });

  it.each(['上月底', '13月底', '0月底', '月初', '近期', '下半年', '下下个月'])(
    'ahead, %s is refused, never guessed',
    typed => {
      expect(future(typed)).toEqual({ ok: false, reason: DAY_REFUSED });
    },
  );

  it.each(['月底', '下个月', '年底', '12月底'])('%s says nothing of a past day', typed => {
    expect(past(typed)).toMatchObject({ ok: false });
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
