import { expect, it } from 'vitest';
import { RELATIVE_SPANS, type RelativeSpan, readSpan, resolveSpan, spanName, spanOf } from './day-span';

it.each([
  ['today', '2026-06-15', '2026-06-15', '2026-06-15'],
  ['thisWeek', '2026-06-21', '2026-06-15', '2026-06-21'],
  ['thisWeek', '2026-06-22', '2026-06-22', '2026-06-28'],
  ['lastWeek', '2026-01-01', '2025-12-22', '2025-12-28'],
  ['thisMonth', '2024-02-29', '2024-02-01', '2024-02-29'],
  ['lastMonth', '2026-01-31', '2025-12-01', '2025-12-31'],
  ['lastMonth', '2024-03-31', '2024-02-01', '2024-02-29'],
  ['last7', '2026-03-03', '2026-02-25', '2026-03-03'],
  ['last30', '2026-06-15', '2026-05-17', '2026-06-15'],
  ['last90', '2026-06-15', '2026-03-18', '2026-06-15'],
  ['thisYear', '2026-12-31', '2026-01-01', '2026-12-31'],
  ['next7', '2026-12-28', '2026-12-28', '2027-01-03'],
  ['next30', '2026-06-15', '2026-06-15', '2026-07-14'],
] as const)('%s on %s is from %s to %s', (span, today, from, to) => {
  expect(resolveSpan(span, today)).toEqual({ from, to });
});

it('has a name for every span, and reads back what it writes', () => {
  for (const span of Object.keys(RELATIVE_SPANS) as RelativeSpan[]) expect(readSpan(span)).toBe(span);
  expect(readSpan('2026-01-01~')).toBe(spanOf('2026-01-01', null));
  expect(spanName('2026-01-01~')).toBe('2026-01-01 起');
  expect(spanName('2026-01-01~2026-01-01')).toBe('2026-01-01');
  for (const wrong of ['', '~', 'last31', '2026-02-30~', '2026-01-01', '2026-01-01~x', '1~2~3', 'toString'])
    expect(readSpan(wrong)).toBeNull();
});
