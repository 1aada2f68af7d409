import { clean, isEmpty } from '../text';
import { cellText } from './cell-text';
import type { CellReading } from './issue';
import type { NameBook } from './name-book';
import type { RawCell } from './raw';

/** Where a project is to be: a town or a platform, by code. */
export interface LedgerPlace {
  readonly townCode: string | null;
  readonly platformCode: string | null;
}

const NOWHERE: LedgerPlace = { townCode: null, platformCode: null };

/** Reads the 镇街 column: town first, then platform; a leading 诸暨市 does not matter; former names are followed. */
export function readUnitCell(cell: RawCell | undefined, book: NameBook): CellReading<LedgerPlace> {
  const text = clean(cellText(cell));
  if (isEmpty(text)) return { value: NOWHERE, error: 'TOWN_MISSING' };
  const unit = book.units.get(text.replace(/^诸暨市/, '')) ?? book.units.get(text);
  if (unit === undefined) return { value: NOWHERE, error: 'TOWN_UNKNOWN' };
  const place = unit.isTown
    ? { townCode: unit.code, platformCode: null }
    : { townCode: null, platformCode: unit.code };
  return unit.byFormerName ? { value: place, warnings: ['TOWN_OLD_NAME'] } : { value: place };
}
