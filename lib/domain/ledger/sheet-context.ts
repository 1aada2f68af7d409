import type { LedgerField } from './field';
import type { LedgerColumn } from './header';
import type { MoneyUnit } from './money-unit';
import type { NameBook } from './name-book';
import type { LedgerOrigin } from './name-cell';

/** What reading a row needs to know of its sheet. */
export interface SheetContext {
  readonly sheet: string;
  readonly columns: ReadonlyMap<LedgerField, LedgerColumn>;
  readonly sheetUnit: MoneyUnit | null;
  /** ISO day that bounds every date, or null. */
  readonly reportDay: string | null;
  /** For rows without an origin column. */
  readonly origin: LedgerOrigin | null;
  /** For rows without a stage column. */
  readonly defaultStageKey: string;
  readonly book: NameBook;
}
