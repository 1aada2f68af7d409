import type { Cell, CellValue } from 'hucre/xlsx';

const ERROR_TEXT = /^#(N\/A|REF!|VALUE!|DIV\/0!|NAME\?|NULL!|NUM!|GETTING_DATA|SPILL!|CALC!)$/i;
const ESCAPE = /_(?=x[0-9A-Fa-f]{4}_)/g;
// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is taken out
const CONTROL = /[\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF]/g;
const LONGEST_TEXT = 32_000;

/** Text as a file may hold it: no control characters, nothing that a reader would decode, not too long. */
export function safeText(text: string): string {
  const clean = text.replace(CONTROL, '').replace(ESCAPE, '_x005F_');
  return clean.length > LONGEST_TEXT ? `${clean.slice(0, LONGEST_TEXT)}…` : clean;
}

/** A value that a cell can hold. Throws on NaN and infinity, which the library would drop in silence. */
export function checked(value: string | number | null): CellValue {
  if (typeof value === 'number' && !Number.isFinite(value))
    throw new RangeError('A cell cannot hold NaN or infinity.');
  return typeof value === 'string' ? safeText(value) : value;
}

/** What a plain value cannot say by itself: text that looks like an error stays text only as rich text. */
export function asText(value: CellValue): Partial<Cell> | null {
  return typeof value === 'string' && ERROR_TEXT.test(value) ? { value, richText: [{ text: value }] } : null;
}
