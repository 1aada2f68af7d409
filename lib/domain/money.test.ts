import { describe, expect, it } from 'vitest';
import { formatExact, formatMoney, formatWan, moneyEcho, parseMoney } from './money';

const wan = (typed: string) => parseMoney(typed, { unit: 'wan' });

describe('a typed amount', () => {
  it.each([
    ['3.2亿', 320_000_000],
    ['3亿2000万', 320_000_000],
    ['32,000万元', 320_000_000],
    ['5千万', 50_000_000],
    ['1百万', 1_000_000],
    ['3200', 32_000_000],
    ['３２００', 32_000_000],
    ['￥3200万', 32_000_000],
    ['1亿元人民币', 100_000_000],
    ['320000000元', 320_000_000],
    ['0.0001', 1],
    ['0', 0],
    ['9999.9999', 99_999_999],
  ])('%s is %d yuan in a field of 万元', (typed, yuan) => {
    expect(wan(typed)).toEqual({ ok: true, yuan });
  });

  it('left empty is unknown, not nothing', () => {
    expect(wan('')).toEqual({ ok: true, yuan: null });
    expect(wan(' 　')).toEqual({ ok: true, yuan: null });
  });

  it.each(['约3亿', '3-5亿', '3~5亿', '上亿', '-5', '1e5', '3万亿', '2000万3亿', '1.2.3', 'NaN'])(
    '%s is refused, never rounded',
    typed => {
      expect(wan(typed)).toMatchObject({ ok: false });
    },
  );

  it('of a fraction of a yuan, or beyond all measure, says so', () => {
    expect(wan('0.00001')).toEqual({ ok: false, reason: '金额以元为最小单位' });
    expect(wan('99999999999亿')).toEqual({ ok: false, reason: '金额过大，请核对单位' });
  });
});

describe('a shown amount', () => {
  it.each([
    [320_000_000, '3.20亿元'],
    [100_000_000, '1.00亿元'],
    [99_999_999, '9,999.99万元'],
    [99_999_900, '9,999.99万元'],
    [32_000_000, '3,200万元'],
    [12_345_600, '1,234.56万元'],
    [0, '0元'],
    [6_000_000_000, '60.00亿元'],
  ])('%d is %s', (yuan, text) => {
    expect(formatMoney(yuan)).toBe(text);
  });

  it('that is not known is a dash', () => {
    expect(formatMoney(null)).toBe('—');
    expect(formatWan(null)).toBe('—');
  });

  it('stands in a ledger as 万元 with two places, in a tooltip to the yuan', () => {
    expect(formatWan(320_005_000)).toBe('32,000.50');
    expect(formatExact(320_000_000)).toBe('320,000,000元');
  });

  it('echoes the other unit while it is typed', () => {
    expect(moneyEcho(320_000_000)).toBe('= 3.20亿元（32,000万元）');
    expect(moneyEcho(32_000_000)).toBe('= 3,200万元（32,000,000元）');
  });
});
