import { describe, expect, it } from 'vitest';
import { closeDueAt, cutOff, defaultMonth, whyNotCloseMonth } from './period';

const close = { day: 3, hour: 18 };

describe('the day a month is due', () => {
  it.each([
    ['2025-03', '2025-04-03T10:00:00.000Z'],
    // May Day: the 3rd is off, the 6th is the next working day.
    ['2025-04', '2025-05-06T10:00:00.000Z'],
    ['2025-09', '2025-10-09T10:00:00.000Z'],
    ['2025-12', '2026-01-04T10:00:00.000Z'],
  ])('%s is due at %s', (month, due) => {
    expect(closeDueAt(month, close).toISOString()).toBe(due);
  });
});

describe('the cut-off', () => {
  const now = new Date('2025-06-20T01:00:00Z');
  const closed = new Map([['2025-03', new Date('2025-04-02T09:00:00Z')]]);
  const at = (month: string, viewed: string) => cutOff(month, { closed, close, now, viewed }).toISOString();

  it('of a closed month is its closing, of the one looked at now, of one between the day it was due', () => {
    expect(at('2025-03', '2025-05')).toBe('2025-04-02T09:00:00.000Z');
    expect(at('2025-05', '2025-05')).toBe(now.toISOString());
    expect(at('2025-04', '2025-05')).toBe('2025-05-06T10:00:00.000Z');
  });

  it('never lies after the closing of a later month, nor in the future', () => {
    expect(at('2025-02', '2025-02')).toBe('2025-04-02T09:00:00.000Z');
    expect(at('2025-06', '2025-07')).toBe(now.toISOString());
  });
});

describe('closing', () => {
  it('waits for the last day and keeps the order', () => {
    expect(whyNotCloseMonth('2025-03', '2025-03-31', [])).toBe(
      '2025年3月还没有结束，2025年4月1日起可以月结。',
    );
    expect(whyNotCloseMonth('2025-03', '2025-04-01', [])).toBeNull();
    expect(whyNotCloseMonth('2025-03', '2025-04-01', ['2025-03'])).toBe('2025年3月已经月结。');
    expect(whyNotCloseMonth('2025-03', '2025-04-01', ['2025-01'])).toBe('请先月结2025年2月。');
    expect(whyNotCloseMonth('2024-12', '2025-04-01', ['2025-02', '2025-01'])).toBe(
      '2025年2月已经月结，不能再补结更早的月份。',
    );
  });

  it('offers the last month that has ended', () => {
    const periods = ['2025-04', '2025-03'].map(month => ({ month, status: 'open' as const, closedAt: null }));
    expect(defaultMonth(periods, '2025-04-30')).toBe('2025-03');
    expect(defaultMonth([], '2025-04-30')).toBeNull();
  });
});
