import { describe, expect, it } from 'vitest';
import { type Answer, parseAnswer, showAnswer, typeAnswer } from './gate-field';
import type { GateField } from './rule-set';

const today = '2025-03-05';
const field = (type: GateField['type'], change: Partial<GateField> = {}): GateField => ({
  key: 'x',
  label: '字段',
  type,
  required: true,
  ...change,
});
const read = (type: GateField['type'], typed: string, change = {}) =>
  parseAnswer(field(type, change), typed, today);

describe('an answer typed into a gate', () => {
  it.each<[GateField['type'], string, Answer]>([
    ['text', ' 一次建成 ', '一次建成'],
    ['money', '1.2亿', 120_000_000],
    ['money', '480万美元', 4_800_000],
    ['number', '1,200.5', 1200.5],
    ['number', '１２', 12],
    ['date', '2025-12-31', '2025-12-31'],
    ['date', '4月1日', '2025-04-01'],
    ['uscc', '91330681ma2031002h', '91330681MA2031002H'],
    ['boolean', 'true', true],
    ['boolean', 'false', false],
    ['ref', 'P01', 'P01'],
  ])('%s %j is read as %j', (type, typed, value) => {
    expect(read(type, typed)).toEqual({ ok: true, value });
  });

  it.each<GateField['type']>(['text', 'money', 'number', 'date', 'uscc', 'boolean', 'enum', 'ref'])(
    'left empty is no answer: %s',
    type => {
      expect(read(type, '  ')).toEqual({ ok: true, value: null });
    },
  );

  it.each<[GateField['type'], string]>([
    ['money', '约2亿'],
    ['number', '很多'],
    ['number', '-3'],
    ['number', '1.23456'],
    ['date', '过几天'],
    ['uscc', '91330681MA2031002J'],
    ['text', '长'.repeat(2001)],
  ])('%s refuses %s with a sentence', (type, typed) => {
    expect(read(type, typed)).toMatchObject({ ok: false, reason: expect.stringMatching(/[\u4e00-\u9fff]/) });
  });

  it('is one of the choices where there are some', () => {
    const options = [{ key: 'formal', name: '正式' }];
    expect(read('enum', 'formal', { options })).toEqual({ ok: true, value: 'formal' });
    expect(read('enum', 'secret', { options })).toMatchObject({ ok: false });
  });
});

describe('an answer on the screen', () => {
  it('carries its unit, and a dash where there is none', () => {
    expect(showAnswer('plannedInvestmentYuan', 320_000_000)).toBe('3.20亿元');
    expect(showAnswer('foreignCapitalUsd', 4_800_000)).toBe('480.00万美元');
    expect(showAnswer('aboveScale', true)).toBe('是');
    expect(showAnswer('landMu', 66.5)).toBe('66.5');
    expect(showAnswer('content', null)).toBe('—');
  });

  it('is typed again as it could have been typed: reading it back gives the same', () => {
    for (const yuan of [0, 1, 10_000, 99_999_900, 320_000_000, 123_456_789]) {
      expect(read('money', typeAnswer('plannedInvestmentYuan', yuan))).toEqual({ ok: true, value: yuan });
    }
    expect(typeAnswer('plannedInvestmentYuan', null)).toBe('');
  });
});
