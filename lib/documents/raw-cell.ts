import { decimalTextOfNumber } from '@/lib/domain/decimal';
import type { RawCell } from '@/lib/domain/ledger/raw';

/** What the library gives for one cell: the stored result; error values arrive as their text. */
export type LibraryValue = string | number | boolean | Date | null | undefined;

const ERROR_VALUE = /^#(?:N\/A|REF!|VALUE!|DIV\/0!|NAME\?|NULL!|NUM!|SPILL!|CALC!|GETTING_DATA)$/;

/** Half of a surrogate pair, as `_xD800_` in a file gives it: no database and no JSON keeps one. */
const HALF_CHARACTER = /\p{Cs}/gu;

/** Turns a library value into a cell of the rules; undefined for an empty one. */
export function rawCell(value: LibraryValue): RawCell | undefined {
  if (value === null || value === undefined || value === '') return undefined;
  if (typeof value === 'string') {
    return ERROR_VALUE.test(value)
      ? { kind: 'error', text: value }
      : { kind: 'text', text: value.replace(HALF_CHARACTER, '\ufffd') };
  }
  if (typeof value === 'boolean') return { kind: 'boolean', text: value ? 'TRUE' : 'FALSE' };
  if (typeof value === 'number') {
    const text = decimalTextOfNumber(value);
    return text === null ? { kind: 'error', text: '#NUM!' } : { kind: 'number', text };
  }
  const isDay =
    !Number.isNaN(value.getTime()) && value.getUTCFullYear() >= 0 && value.getUTCFullYear() <= 9999;
  return isDay ? { kind: 'date', day: value.toISOString().slice(0, 10) } : { kind: 'error', text: '#NUM!' };
}
