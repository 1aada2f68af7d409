/** Money is whole yuan (or whole US dollars) in a safe integer; never a fraction, never a float sum. */
export type Yuan = number;

export type MoneyInput = { ok: true; yuan: Yuan | null } | { ok: false; reason: string };

export const YI = 100_000_000;
export const WAN = 10_000;

const POWERS: Record<string, number> = { 元: 0, 万: 4, 百万: 6, 千万: 7, 亿: 8 };
const UNIT_POWER = { yuan: 0, wan: 4, yi: 8 } as const;
const NOT_A_NUMBER = '请填一个数字；区间或说明写在备注';
const TERM = /^(\d+(?:\.\d+)?)(亿|千万|百万|万|元)?/;

/** `number` × 10^power as an exact integer, or null when a fraction is left over. */
function scaled(number: string, power: number): bigint | null {
  const [whole = '', fraction = ''] = number.split('.');
  const digits = fraction.padEnd(power, '0');
  if (/[1-9]/.test(digits.slice(power))) return null;
  return BigInt(whole + digits.slice(0, power));
}

function readTerms(text: string, fallback: number): bigint | 'fraction' | null {
  let rest = text;
  let sum = 0n;
  let previous = Number.POSITIVE_INFINITY;
  while (rest !== '') {
    const match = TERM.exec(rest);
    if (!match) return null;
    rest = rest.slice(match[0].length);
    const unit = match[2];
    if (unit === undefined && (sum !== 0n || rest !== '')) return null;
    const power = unit === undefined ? fallback : (POWERS[unit] ?? 0);
    if (power >= previous) return null;
    previous = power;
    const part = scaled(match[1] ?? '', power);
    if (part === null) return 'fraction';
    sum += part;
  }
  return sum;
}

/**
 * Reads an amount as people type it: 3.2亿, 3亿2000万, 32,000万元, 5千万, or a bare number in the
 * field's own unit. Empty text is unknown (null); 0 is zero. Ranges, 约 and fractions of a yuan are
 * refused, never rounded. Source: the number rules of the desk.
 */
export function parseMoney(typed: string, options: { unit?: keyof typeof UNIT_POWER } = {}): MoneyInput {
  const text = typed
    .normalize('NFKC')
    .replace(/[\s￥¥]/g, '')
    .replace(/(\d),(?=\d{3})/g, '$1')
    .replace(/(亿|万)元/g, '$1')
    .replace(/人民币/g, '');
  if (text === '') return { ok: true, yuan: null };
  const sum = readTerms(text, UNIT_POWER[options.unit ?? 'yuan']);
  if (sum === null) return { ok: false, reason: NOT_A_NUMBER };
  if (sum === 'fraction') return { ok: false, reason: '金额以元为最小单位' };
  if (sum > BigInt(Number.MAX_SAFE_INTEGER)) return { ok: false, reason: '金额过大，请核对单位' };
  return { ok: true, yuan: Number(sum) };
}

/** A database bigint as a number of yuan. Throws outside the safe range (9 quadrillion yuan). */
export function toYuan(value: bigint): Yuan {
  const number = Number(value);
  if (!Number.isSafeInteger(number))
    throw new RangeError(`An amount of ${value} yuan cannot be held exactly.`);
  return number;
}

export function toYuanOrNull(value: bigint | null): Yuan | null {
  return value === null ? null : toYuan(value);
}

/** `value` / 10^power with `decimals` places, half up, from exact integers. */
export function decimalText(value: number, power: number, decimals: number): string {
  const negative = value < 0;
  const shift = power - decimals;
  const magnitude = BigInt(Math.abs(value));
  const divisor = 10n ** BigInt(Math.max(shift, 0));
  const rounded = shift > 0 ? (magnitude + divisor / 2n) / divisor : magnitude * 10n ** BigInt(-shift);
  const digits = rounded.toString().padStart(decimals + 1, '0');
  const whole = digits.slice(0, digits.length - decimals).replace(/\B(?=(\d{3})+$)/g, ',');
  const text = decimals === 0 ? whole : `${whole}.${digits.slice(-decimals)}`;
  return negative && rounded !== 0n ? `−${text}` : text;
}

const withoutTrailingZeros = (text: string): string => text.replace(/\.?0+$/, '');

/** Board style: from 1亿 on 亿元 with two places, below 万元; a value under the line never shows as reaching it. */
export function formatMoney(yuan: Yuan | null): string {
  if (yuan === null) return '—';
  if (yuan === 0) return '0元';
  if (yuan >= YI) return `${decimalText(yuan, 8, 2)}亿元`;
  const wan = yuan > YI - 50 ? '9,999.99' : decimalText(yuan, 4, 2);
  return `${wan.includes('.') ? withoutTrailingZeros(wan) : wan}万元`;
}

/** Ledger style: the number of 万元 with two places, the unit stands in the head of the table. */
export function formatWan(yuan: Yuan | null): string {
  return yuan === null ? '—' : decimalText(yuan, 4, 2);
}

/** The exact amount for a tooltip: 320,000,000元. */
export function formatExact(yuan: Yuan): string {
  return `${decimalText(yuan, 0, 0)}元`;
}

/** What stands under a money field while it is typed: = 3.20亿元（32,000万元）. */
export function moneyEcho(yuan: Yuan): string {
  if (yuan < YI) return `= ${formatMoney(yuan)}（${formatExact(yuan)}）`;
  return `= ${formatMoney(yuan)}（${withoutTrailingZeros(decimalText(yuan, 4, 4))}万元）`;
}
