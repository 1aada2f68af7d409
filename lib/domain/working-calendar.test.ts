import { describe, expect, it } from 'vitest';
import {
  addWorkingDays,
  isWorkingDay,
  sameOrNextWorkingDay,
  subtractWorkingDays,
  workingDaysBetween,
} from './working-calendar';

describe('the working calendar of 2025', () => {
  it.each([
    '2025-01-01',
    '2025-01-28',
    '2025-02-04',
    '2025-04-04',
    '2025-05-05',
    '2025-06-02',
    '2025-10-08',
    '2025-03-08',
  ])('%s is off', day => {
    expect(isWorkingDay(day)).toBe(false);
  });

  it.each(['2025-01-26', '2025-02-08', '2025-04-27', '2025-09-28', '2025-10-11', '2025-03-05'])(
    '%s is worked, weekend or not',
    day => {
      expect(isWorkingDay(day)).toBe(true);
    },
  );

  it('moves a deadline that falls on a holiday to the next working day', () => {
    expect(sameOrNextWorkingDay('2025-10-03')).toBe('2025-10-09');
    expect(sameOrNextWorkingDay('2025-05-03')).toBe('2025-05-06');
    expect(sameOrNextWorkingDay('2025-03-03')).toBe('2025-03-03');
  });

  it('counts working days over a holiday, forth and back', () => {
    expect(addWorkingDays('2025-09-30', 1)).toBe('2025-10-09');
    expect(addWorkingDays('2025-09-30', 3)).toBe('2025-10-11');
    expect(subtractWorkingDays('2025-10-09', 1)).toBe('2025-09-30');
    expect(workingDaysBetween('2025-09-30', '2025-10-11')).toBe(3);
    expect(workingDaysBetween('2025-10-11', '2025-09-30')).toBe(0);
    expect(addWorkingDays('2025-03-05', 0)).toBe('2025-03-05');
  });
});
