import { describe, expect, it } from 'vitest';
import { addMonths, firstDay, firstMonthOfYear, formatMonth, isMonth, lastDay, monthOf } from './month';

describe('a month', () => {
  it('is known by its writing', () => {
    expect(['2025-03', '2025-12'].every(isMonth)).toBe(true);
    expect(['2025-13', '2025-00', '2025-3', '202503', ''].some(isMonth)).toBe(false);
  });

  it('ends on its last day, leap years included', () => {
    expect(['2024-02', '2025-02', '2025-04', '2025-12'].map(lastDay)).toEqual([
      '2024-02-29',
      '2025-02-28',
      '2025-04-30',
      '2025-12-31',
    ]);
    expect(firstDay('2025-12')).toBe('2025-12-01');
  });

  it('counts over years, both ways', () => {
    expect(addMonths('2025-12', 1)).toBe('2026-01');
    expect(addMonths('2025-01', -1)).toBe('2024-12');
    expect(addMonths('2025-03', -27)).toBe('2022-12');
    expect(firstMonthOfYear('2025-09')).toBe('2025-01');
  });

  it('belongs to its days and is written in Chinese without a leading zero', () => {
    expect(monthOf('2025-03-05')).toBe('2025-03');
    expect(formatMonth('2025-03')).toBe('2025年3月');
  });
});
