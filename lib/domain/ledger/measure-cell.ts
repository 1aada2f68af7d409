import { decimalFrom, decimalText, wholeAtPower } from '../decimal';
import { clean, isEmpty } from '../text';
import { cellText } from './cell-text';
import type { CellReading } from './issue';
import type { MoneyUnit } from './money-unit';
import type { RawCell } from './raw';

const LAND = /^(\d{1,12}(?:\.\d{1,12})?)亩?$/;
const DOLLARS = /^(\d{1,20}(?:\.\d{1,12})?)(?:(万|亿)?美元)?$/;

/** Reads a land column: 亩 as exact decimal text; any other text says nothing. */
export function readLandCell(cell: RawCell | undefined): string | null {
  if (cell?.kind !== 'text' && cell?.kind !== 'number') return null;
  const decimal = decimalFrom(LAND.exec(withoutSeparators(cell))?.[1] ?? '');
  return decimal === null ? null : decimalText(decimal);
}

/** Reads a foreign-capital column into whole dollars: 万美元 unless the column or the cell names another unit. */
export function readUsdCell(
  cell: RawCell | undefined,
  columnUnit: MoneyUnit | null,
): CellReading<bigint | null> {
  const text = withoutSeparators(cell);
  if (isEmpty(text) || text === '待定' || text === '面议') return { value: null };
  const match = cell?.kind === 'text' || cell?.kind === 'number' ? DOLLARS.exec(text) : null;
  const decimal = decimalFrom(match?.[1] ?? '');
  if (!match || decimal === null) return { value: null, error: 'AMOUNT_INVALID' };
  const columnPower = columnUnit?.currency === 'usd' ? columnUnit.power : 4;
  const ownPower = match[2] === '亿' ? 8 : match[2] === '万' ? 4 : 0;
  const usd = wholeAtPower(decimal, text.endsWith('美元') ? ownPower : columnPower);
  return usd === null ? { value: null, error: 'AMOUNT_INVALID' } : { value: usd };
}

function withoutSeparators(cell: RawCell | undefined): string {
  return clean(cellText(cell)).replace(/(?<=\d),(?=\d)/g, '');
}
