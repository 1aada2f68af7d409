import { describe, expect, it } from 'vitest';
import { clockWords, dueJobs, TIMETABLE } from './job';

const due = (instant: string) => dueJobs(new Date(instant)).map(({ name, day }) => `${name} ${day}`);

describe('the timetable', () => {
  it('goes by the wall clock of Zhuji, whatever the zone of the machine', () => {
    expect(due('2026-06-14T16:09:59Z')).toEqual([]);
    expect(due('2026-06-14T16:10:00Z')).toEqual(['lapse 2026-06-15']);
    expect(due('2026-06-15T00:00:00Z')).toEqual(['lapse 2026-06-15', 'remind 2026-06-15']);
    expect(due('2026-06-15T00:30:00Z')).toEqual([
      'lapse 2026-06-15',
      'remind 2026-06-15',
      'digest 2026-06-15',
    ]);
  });

  it('sends no digest on a day off, and one on a shifted working day', () => {
    expect(due('2026-06-14T09:00:00Z')).toEqual(['lapse 2026-06-14', 'remind 2026-06-14']);
    // The Sunday before the Spring Festival of 2025 was worked.
    expect(due('2025-01-26T09:00:00Z')).toContain('digest 2025-01-26');
  });

  it('is written as a clock shows it', () => {
    expect(TIMETABLE.map(({ atMinute }) => clockWords(atMinute))).toEqual(['00:10', '08:00', '08:30']);
  });
});
