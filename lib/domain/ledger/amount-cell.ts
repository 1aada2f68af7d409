import { decimalFrom, wholeAtPower } from '../decimal';
import { clean, isEmpty } from '../text';
import type { CellReading } from './issue';
import type { MoneyUnit } from './money-unit';
import type { RawCell } from './raw';

/** An amount as read: whole yuan, or whole dollars when the cell names dollars. Never both. */
export interface LedgerAmount {
  readonly yuan: bigint | null;
  readonly usd: bigint | null;
  readonly approx: boolean;
}

const NUMBER = '(\\d{1,30}(?:\\.\\d{1,30})?)';
const SCALED = new RegExp(`^(约|近)?${NUMBER}个?(亿|千万|百万|万)元?(左右)?$`);
const YUAN = new RegExp(`^${NUMBER}元$`);
const YI_AND_WAN = new RegExp(`^${NUMBER}亿${NUMBER}万元?$`);
const DOLLARS = new RegExp(`^${NUMBER}(万|亿)美元$`);
const BARE = new RegExp(`^${NUMBER}$`);
const POWERS: Readonly<Record<string, number>> = { 亿: 8, 千万: 7, 百万: 6, 万: 4 };

const IMPLAUSIBLE_ABOVE_YUAN = 100_000_000_000n;
const LOW_BELOW_YUAN = 1_000_000n;
const NOTHING: LedgerAmount = { yuan: null, usd: null, approx: false };
const INVALID: CellReading<LedgerAmount> = { value: NOTHING, error: 'AMOUNT_INVALID' };

/**
 * Reads a money cell. A suffix in the cell beats `unit`, the unit of the column or sheet. Exact: a result
 * that is not whole yuan is `AMOUNT_INVALID`, as are ranges, negatives and every other text.
 */
export function readAmountCell(cell: RawCell | undefined, unit: MoneyUnit | null): CellReading<LedgerAmount> {
  if (cell?.kind === 'date' || cell?.kind === 'error' || cell?.kind === 'boolean') return INVALID;
  const text = clean(cell?.text ?? '');
  if (isEmpty(text) || text === '待定' || text === '面议') {
    return { value: NOTHING, warnings: ['AMOUNT_BLANK'] };
  }
  const amount = amountOf(text.replace(/(?<=\d),(?=\d)/g, '').replace(/(?<=\d)。(?=\d)/g, '.'), unit);
  return amount === null ? INVALID : judged(amount);
}

/** The yuan a subtotal or total row declares; null when its cell is no amount. No plausibility limit here. */
export function declaredYuan(cell: RawCell | undefined, unit: MoneyUnit | null): bigint | null {
  const reading = readAmountCell(cell, unit);
  return reading.error === 'AMOUNT_INVALID' ? null : reading.value.yuan;
}

function judged(amount: LedgerAmount): CellReading<LedgerAmount> {
  if (amount.usd !== null) return { value: amount, warnings: ['AMOUNT_FOREIGN'] };
  const yuan = amount.yuan ?? 0n;
  if (yuan > IMPLAUSIBLE_ABOVE_YUAN) return { value: amount, error: 'AMOUNT_IMPLAUSIBLE' };
  const approx = amount.approx ? (['AMOUNT_APPROX'] as const) : [];
  const low = yuan < LOW_BELOW_YUAN ? (['AMOUNT_LOW'] as const) : [];
  return { value: amount, warnings: [...approx, ...low] };
}

function amountOf(text: string, unit: MoneyUnit | null): LedgerAmount | null {
  const scaled = SCALED.exec(text);
  if (scaled) {
    const approx = scaled[1] !== undefined || scaled[4] !== undefined;
    return yuan(whole(scaled[2], POWERS[scaled[3] ?? ''] ?? 0), approx);
  }
  const plain = YUAN.exec(text);
  if (plain) return yuan(whole(plain[1], 0));
  const pair = YI_AND_WAN.exec(text);
  if (pair) return yuan(sum(whole(pair[1], 8), whole(pair[2], 4)));
  const dollars = DOLLARS.exec(text);
  if (dollars) return usd(whole(dollars[1], POWERS[dollars[2] ?? ''] ?? 0));
  const bare = BARE.exec(text);
  if (!bare || unit === null) return null;
  const units = whole(bare[1], unit.power);
  return unit.currency === 'usd' ? usd(units) : yuan(units);
}

function whole(text: string | undefined, power: number): bigint | null {
  const decimal = decimalFrom(text ?? '');
  return decimal === null ? null : wholeAtPower(decimal, power);
}

function sum(left: bigint | null, right: bigint | null): bigint | null {
  return left === null || right === null ? null : left + right;
}

function yuan(value: bigint | null, approx = false): LedgerAmount | null {
  return value === null ? null : { yuan: value, usd: null, approx };
}

function usd(value: bigint | null): LedgerAmount | null {
  return value === null ? null : { yuan: null, usd: value, approx: false };
}
