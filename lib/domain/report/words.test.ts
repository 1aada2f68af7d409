import { describe, expect, it } from 'vitest';
import type { FigureNumbers } from './figure-numbers';
import type { MonthlyReport } from './monthly-report';
import { growthOf, rateText, tenthsOf } from './rate';
import { isWithinReach, parseScope, selectionOf } from './scope';
import { numberText, reportFileName, summaryText } from './words';

describe('rates', () => {
  it('round half up from exact numbers', () => {
    expect(tenthsOf(75, 103)).toBe(728);
    expect(tenthsOf(1, 2_000)).toBe(1);
    expect(tenthsOf(9_007_199_254_740_991, 9_007_199_254_740_991)).toBe(1_000);
    expect(rateText(growthOf(9, 12))).toBe('−25.0');
    expect(rateText(growthOf(5, 4))).toBe('25.0');
  });

  it('need something to divide by', () => {
    expect([growthOf(5, 0), growthOf(5, null), tenthsOf(5, null)]).toEqual([null, null, null]);
    expect(rateText(null)).toBe('—');
  });
});

describe('words', () => {
  it('prints counts with thousands and money in 万元', () => {
    expect(numberText('L1', 1_234_500)).toBe('12,345');
    expect(numberText('S1', -200)).toBe('−2');
    expect([50, 25, 1_210, -50, 0].map(hundredths => numberText('S1', hundredths))).toEqual([
      '0.5',
      '0.25',
      '12.1',
      '−0.5',
      '0',
    ]);
    expect(numberText('S2', 123_456_789)).toBe('12,345.68');
    expect(numberText('S2', null)).toBe('—');
  });

  it('names the file as the office does', () => {
    expect(reportFileName('2025-03', '全市', 'xlsx')).toBe('诸暨市招商引资线索月报表（2025年3月）.xlsx');
    expect(reportFileName('2025-03', '店口', 'pdf')).toBe('诸暨市招商引资线索月报表（2025年3月·店口）.pdf');
  });
});

describe('the sentence on top', () => {
  const numbers = (some: Partial<FigureNumbers>): FigureNumbers => ({
    month: 0,
    ytd: 0,
    prior: null,
    growth: null,
    target: null,
    done: null,
    ...some,
  });
  const report = (S1: FigureNumbers, S2: FigureNumbers) =>
    ({
      month: '2026-06',
      scopeName: '全市',
      tables: { industry: { total: { figures: { L1: numbers({}), L3: numbers({}), S1, S2 } } } },
    }) as unknown as MonthlyReport;

  it('says every percentage of the figure it belongs to', () => {
    const S1 = numbers({ ytd: 4_200, growth: 167, done: 750 });
    const S2 = numbers({ ytd: 19_880_000_000, growth: -155, done: 670 });
    expect(summaryText(report(S1, S2))).toContain(
      '本年累计签约项目42个，同比+16.7%，完成年度目标75.0%；协议总投资198.80亿元，同比−15.5%，完成年度目标67.0%。',
    );
  });

  it('leaves out what nobody knows', () => {
    const S1 = numbers({ ytd: 4_200, done: 750 });
    expect(summaryText(report(S1, numbers({ ytd: 19_880_000_000 })))).toContain(
      '签约项目42个，完成年度目标75.0%；协议总投资198.80亿元。',
    );
  });
});

describe('scopes', () => {
  it('are read from the address, never guessed', () => {
    expect(parseScope('unit:P01')).toBe('unit:P01');
    expect([parseScope('unit:'), parseScope('city'), parseScope("unit:P01'--")]).toEqual([null, null, null]);
    expect(selectionOf('unit:P01', 'unit:P05')).toEqual({ unit: 'P01' });
    expect(selectionOf('industry:aerospace', 'unit:P01')).toEqual({ industry: 'aerospace', unit: 'P01' });
  });

  it('open within the reach of a post alone', () => {
    const town = { all: false, unitCodes: ['330681104'], industryKeys: ['aerospace'] };
    expect(isWithinReach(town, 'unit:330681104')).toBe(true);
    expect(isWithinReach(town, 'industry:aerospace')).toBe(true);
    expect(isWithinReach(town, 'unit:P01')).toBe(false);
    expect(isWithinReach(town, 'all')).toBe(false);
    expect(isWithinReach({ all: true, unitCodes: [], industryKeys: [] }, 'all')).toBe(true);
  });
});
