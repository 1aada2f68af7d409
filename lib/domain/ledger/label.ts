import { clean } from '../text';
import { readableText } from './cell-text';
import { type MoneyUnit, moneyUnit } from './money-unit';
import type { RawCell } from './raw';

/** A column's label: its distinct clean parts from top to bottom, without the unit in brackets. */
export interface ColumnLabel {
  readonly parts: readonly string[];
  /** The unit of money written in the label, or null. */
  readonly unit: MoneyUnit | null;
}

const BRACKET_AT_END = /^(.*)\((?:单位:)?([^()]{1,8})\)$/;

/** Composes the label of one column from its header cells, top to bottom. */
export function columnLabel(cells: readonly (RawCell | undefined)[]): ColumnLabel {
  const parts: string[] = [];
  let unit: MoneyUnit | null = null;
  for (const cell of cells) {
    const part = withoutUnit(clean(readableText(cell)));
    if (part.text !== '' && !parts.includes(part.text)) parts.push(part.text);
    unit = part.unit ?? unit;
  }
  return { parts, unit };
}

/** One header text without a unit at its end; brackets that hold no unit belong to the label. */
export function withoutUnit(cleanText: string): { readonly text: string; readonly unit: MoneyUnit | null } {
  const match = BRACKET_AT_END.exec(cleanText);
  const unit = moneyUnit(match?.[2] ?? '');
  if (!match || (unit === null && match[2] !== '亩')) return { text: cleanText, unit: null };
  return { text: match[1] ?? '', unit };
}
