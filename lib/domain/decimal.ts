/** An exact decimal number: `digits` / 10^`scale`. Money and measures are read this way, never as floats. */
export interface Decimal {
  readonly digits: bigint;
  readonly scale: number;
}

const SHAPE = /^(-?)(\d{1,40})(?:\.(\d{1,40}))?$/;

/** Reads plain ASCII decimal text such as `-12.50`; null for anything else (exponents, signs, separators). */
export function decimalFrom(text: string): Decimal | null {
  const match = SHAPE.exec(text);
  if (!match) return null;
  const fraction = match[3] ?? '';
  return { digits: BigInt(`${match[1] ?? ''}${match[2] ?? ''}${fraction}`), scale: fraction.length };
}

/** value × 10^power as a whole number, or null when it is not whole. */
export function wholeAtPower(value: Decimal, power: number): bigint | null {
  const shift = power - value.scale;
  if (shift >= 0) return value.digits * 10n ** BigInt(shift);
  const divisor = 10n ** BigInt(-shift);
  return value.digits % divisor === 0n ? value.digits / divisor : null;
}

/** The exact sum. */
export function addDecimals(left: Decimal, right: Decimal): Decimal {
  const scale = Math.max(left.scale, right.scale);
  const digits =
    left.digits * 10n ** BigInt(scale - left.scale) + right.digits * 10n ** BigInt(scale - right.scale);
  return { digits, scale };
}

/** Canonical text: no trailing zeros, no leading zeros, no negative zero. */
export function decimalText(value: Decimal): string {
  const negative = value.digits < 0n;
  const padded = (negative ? -value.digits : value.digits).toString().padStart(value.scale + 1, '0');
  const whole = padded.slice(0, padded.length - value.scale);
  const fraction = padded.slice(padded.length - value.scale).replace(/0+$/, '');
  return `${negative ? '-' : ''}${whole}${fraction === '' ? '' : `.${fraction}`}`;
}

/**
 * The decimal text of a stored number at 15 significant digits, as spreadsheets show it: 0.1+0.2 gives `0.3`.
 * Never in scientific notation. Null for NaN and the infinities.
 */
export function decimalTextOfNumber(value: number): string | null {
  if (!Number.isFinite(value)) return null;
  const match = /^(-?)(\d)\.?(\d*)e([+-]\d+)$/.exec(value.toExponential(14));
  if (!match) return null;
  const digits = BigInt(`${match[1] ?? ''}${match[2] ?? ''}${match[3] ?? ''}`);
  const scale = (match[3] ?? '').length - Number(match[4]);
  return scale >= 0
    ? decimalText({ digits, scale })
    : decimalText({ digits: digits * 10n ** BigInt(-scale), scale: 0 });
}
