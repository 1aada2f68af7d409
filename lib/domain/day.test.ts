import { describe, expect, it } from 'vitest';
import {
  addDays,
  dayOf,
  daysBetween,
  formatDay,
  fromDateColumn,
  instantAt,
  isDay,
  toDateColumn,
  weekday,
  yearOf,
} from './day';

describe('a day', () => {
  it.each(['2025-01-01', '2024-02-29', '1900-03-01', '2199-12-31'])('%s is one', text => {
    expect(isDay(text)).toBe(true);
  });

  it.each([
    '2025-02-29',
    '2025-13-01',
    '2025-00-10',
    '2025-3-5',
    '20250305',
    '1899-12-31',
    '2200-01-01',
    '',
    '2025-03-05T00:00',
  ])('%j is none', text => {
    expect(isDay(text)).toBe(false);
  });

  it('begins at midnight in Zhuji, wherever the server stands', () => {
    expect(dayOf(new Date('2025-03-04T15:59:59.999Z'))).toBe('2025-03-04');
    expect(dayOf(new Date('2025-03-04T16:00:00Z'))).toBe('2025-03-05');
    expect(instantAt('2025-03-05', 0).toISOString()).toBe('2025-03-04T16:00:00.000Z');
    expect(instantAt('2025-03-05', 18).toISOString()).toBe('2025-03-05T10:00:00.000Z');
  });

  it('survives the way through a date column', () => {
    for (const day of ['2024-02-29', '2025-10-26', '2025-12-31'])
      expect(fromDateColumn(toDateColumn(day))).toBe(day);
  });

  it('counts over months, leap days and years', () => {
    expect(addDays('2024-02-28', 1)).toBe('2024-02-29');
    expect(addDays('2025-01-01', -1)).toBe('2024-12-31');
    expect(daysBetween('2024-02-01', '2024-03-01')).toBe(29);
    expect(daysBetween('2025-03-05', '2025-03-01')).toBe(-4);
  });

  it('knows its weekday, Monday first', () => {
    expect(['2025-03-03', '2025-03-05', '2025-03-09'].map(weekday)).toEqual([1, 3, 7]);
  });

  it('is written as table, list and document write it', () => {
    expect(formatDay('2025-03-05')).toBe('2025-03-05');
    expect(formatDay('2025-03-05', 'list')).toBe('3月5日 周三');
    expect(formatDay('2025-03-05', 'document')).toBe('2025年3月5日');
    expect(yearOf('2025-03-05')).toBe(2025);
  });
});
