import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readAmountCell } from './amount-cell';
import { moneyUnit } from './money-unit';
import type { RawCell } from './raw';

const text = (value: string): RawCell => ({ kind: 'text', text: value });
const read = (value: string, unit: string | null = '万元') =>
  readAmountCell(text(value), unit === null ? null : moneyUnit(unit));

describe('amounts', () => {
  it.each([
    ['25,000万元', 250_000_000n],
    ['6.4亿元', 640_000_000n],
    ['3个亿', 300_000_000n],
    ['3千万', 30_000_000n],
    ['5百万元', 5_000_000n],
    ['３．２ 亿', 320_000_000n],
    ['3。5亿', 350_000_000n],
    ['3亿2000万', 320_000_000n],
    ['1.5亿500万元', 155_000_000n],
    ['12000000元', 12_000_000n],
    ['1,2,3万', 1_230_000n],
    ['44160', 441_600_000n],
    ['8000.5', 80_005_000n],
    ['1000亿', 100_000_000_000n],
  ])('%s is %s yuan', (value, yuan) => {
    expect(read(value)).toMatchObject({ value: { yuan, usd: null, approx: false }, warnings: [] });
  });

  it.each(['约3亿', '近3亿元', '3亿左右', '约3亿元左右'])('%s is taken with a warning', value => {
    expect(read(value)).toEqual({
      value: { yuan: 300_000_000n, usd: null, approx: true },
      warnings: ['AMOUNT_APPROX'],
    });
  });

  it.each([
    '3-5亿',
    '3~5亿',
    '-5',
    '+5',
    '1e8',
    '1E+8',
    '0x10',
    'NaN',
    'Infinity',
    '三亿',
    '3.2.1亿',
    '3亿以上',
    '0.00001元',
    '0.1元',
    '33.33333',
    '.5亿',
    '5.亿',
    '3亿2000',
    '500美元',
    '=1+1',
    '%00',
    "1';--",
  ])('%s is no amount', value => {
    expect(read(value)).toMatchObject({ error: 'AMOUNT_INVALID', value: { yuan: null } });
  });

  it.each(['', ' ', '/', '-', '—', '无', '待定', '面议'])('%j is blank', value => {
    expect(read(value)).toMatchObject({ value: { yuan: null }, warnings: ['AMOUNT_BLANK'] });
  });

  it('needs a unit for a bare number, and lets the suffix win', () => {
    expect(read('500', null).error).toBe('AMOUNT_INVALID');
    expect(read('500', '亿元').value.yuan).toBe(50_000_000_000n);
    expect(read('500万', '亿元').value.yuan).toBe(5_000_000n);
    expect(read('500', '元')).toMatchObject({ value: { yuan: 500n }, warnings: ['AMOUNT_LOW'] });
  });

  it('keeps dollars apart', () => {
    expect(read('500万美元')).toEqual({
      value: { yuan: null, usd: 5_000_000n, approx: false },
      warnings: ['AMOUNT_FOREIGN'],
    });
    expect(read('0.5亿美元').value.usd).toBe(50_000_000n);
    expect(read('30', '万美元').value.usd).toBe(300_000n);
  });

  it('refuses what is too large to be meant', () => {
    expect(read('1000.00000001亿').error).toBe('AMOUNT_IMPLAUSIBLE');
    expect(read('9'.repeat(30)).error).toBe('AMOUNT_IMPLAUSIBLE');
    expect(read('9'.repeat(31)).error).toBe('AMOUNT_INVALID');
  });

  it('does not read dates, errors and truth values as money', () => {
    const wan = moneyUnit('万元');
    expect(readAmountCell({ kind: 'date', day: '2024-01-01' }, wan).error).toBe('AMOUNT_INVALID');
    expect(readAmountCell({ kind: 'error', text: '#N/A' }, wan).error).toBe('AMOUNT_INVALID');
    expect(readAmountCell({ kind: 'number', text: '-5' }, wan).error).toBe('AMOUNT_INVALID');
  });

  it('reads every whole number of 万元 exactly', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 100, max: 10_000_000 }),
        fc.constantFrom('', '万', '万元'),
        (wan, suffix) => {
          expect(read(`${wan}${suffix}`).value.yuan).toBe(BigInt(wan) * 10_000n);
          expect(read(`${wan.toLocaleString('en-US')}${suffix}`).value.yuan).toBe(BigInt(wan) * 10_000n);
        },
      ),
    );
  });

  it('never throws and never takes long, whatever stands there', () => {
    fc.assert(fc.property(fc.string({ unit: 'binary', maxLength: 200 }), value => read(value) !== undefined));
    const start = performance.now();
    for (const piece of ['1', ',', '1,', '。', '约', '(']) read(piece.repeat(30_000));
    expect(performance.now() - start).toBeLessThan(1000);
  });
});
