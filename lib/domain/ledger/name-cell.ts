import { clean, isEmpty } from '../text';
import { cellText } from './cell-text';
import type { CellReading } from './issue';
import type { NameBook } from './name-book';
import type { RawCell } from './raw';

/** 外招 (brought in from outside) or 内生 (grown by local firms). */
export type LedgerOrigin = 'external' | 'endogenous';

const ORIGINS: ReadonlyMap<string, LedgerOrigin> = new Map([
  ['外招', 'external'],
  ['外引', 'external'],
  ['内生', 'endogenous'],
  ['增资扩产', 'endogenous'],
]);

/** Reads the industry column: the key, or null with a warning when blank. */
export function readIndustryCell(cell: RawCell | undefined, book: NameBook): CellReading<string | null> {
  const text = clean(cellText(cell));
  if (isEmpty(text)) return { value: null, warnings: ['INDUSTRY_BLANK'] };
  const industry = book.industries.get(text);
  if (industry === undefined) return { value: null, error: 'INDUSTRY_UNKNOWN' };
  return industry.active ? { value: industry.key } : { value: industry.key, warnings: ['INDUSTRY_INACTIVE'] };
}

/** Reads the stage column: the stage's key; a word that is no alias, nothing included, is an error. */
export function readStageCell(cell: RawCell | undefined, book: NameBook): CellReading<string | null> {
  const stage = book.stages.get(clean(cellText(cell)));
  return stage === undefined ? { value: null, error: 'STAGE_UNKNOWN' } : { value: stage };
}

/** Reads the origin column; other words say nothing about the origin. */
export function readOriginCell(cell: RawCell | undefined): LedgerOrigin | null {
  return ORIGINS.get(clean(cellText(cell))) ?? null;
}

/** The origin of all rows of a sheet named 外招 or 内生; null for other names and for one naming both. */
export function originOfSheetName(sheetName: string): LedgerOrigin | null {
  const name = clean(sheetName);
  const isExternal = name.includes('外招');
  const isEndogenous = name.includes('内生');
  if (isExternal === isEndogenous) return null;
  return isExternal ? 'external' : 'endogenous';
}
