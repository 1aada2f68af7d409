import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDecimals, decimalFrom, decimalText, decimalTextOfNumber, wholeAtPower } from './decimal';

const whole = (text: string, power: number) => {
  const value = decimalFrom(text);
  return value === null ? null : wholeAtPower(value, power);
};

describe('decimals', () => {
  it.each([
    ['3.2', 8, 320_000_000n],
    ['0.00000001', 8, 1n],
    ['0.000000001', 8, null],
    ['9999999999999999999', 4, 99_999_999_999_999_999_990_000n],
    ['-1.50', 1, -15n],
    ['1e8', 0, null],
    ['0x10', 0, null],
    ['1.', 0, null],
    ['.5', 1, null],
    ['', 0, null],
  ])('%s × 10^%i', (text, power, expected) => {
    expect(whole(text, power)).toBe(expected);
  });

  it.each([
    [0.1 + 0.2, '0.3'],
    [1e21, '1000000000000000000000'],
    [-0, '0'],
    [123456789012345.6, '123456789012346'],
    [1.5e-7, '0.00000015'],
    [1 / 3, '0.333333333333333'],
    [Number.NaN, null],
    [Number.POSITIVE_INFINITY, null],
  ])('%d is shown as %s', (value, text) => {
    expect(decimalTextOfNumber(value)).toBe(text);
  });

  it('agrees with whole-number arithmetic', () => {
    fc.assert(
      fc.property(
        fc.bigInt({ min: -(10n ** 30n), max: 10n ** 30n }),
        fc.integer({ min: 0, max: 12 }),
        (n, s) => {
          const text = decimalText({ digits: n, scale: s });
          expect(whole(text, s)).toBe(n);
          expect(decimalText(addDecimals({ digits: n, scale: s }, { digits: -n, scale: s }))).toBe('0');
        },
      ),
    );
  });

  it('keeps every whole number of up to 15 digits', () => {
    fc.assert(
      fc.property(fc.integer({ min: -999_999_999_999_999, max: 999_999_999_999_999 }), value => {
        expect(decimalTextOfNumber(value)).toBe(value === 0 ? '0' : String(value));
      }),
    );
  });
});
