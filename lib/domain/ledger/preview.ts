import { type AcceptedRow, acceptedRow } from './accepted-row';
import { type DeclaredTotal, declaredTotals } from './declared-total';
import { type DuplicateGroup, duplicateGroups } from './duplicates';
import type { FileRefusalCode } from './issue';
import { nameBook } from './name-book';
import type { RawWorkbook } from './raw';
import { type KnownLead, RepeatFinder, type RepeatOf } from './repeated-row';
import type { ReportSentence } from './report-sentence';
import type { LedgerRow } from './row';
import { type OpenSheet, openSheet, readRows } from './sheet';
import { type LedgerTotals, ledgerTotals } from './totals';
import type { LedgerVocabulary } from './vocabulary';

/** A sheet that was not read, and why. */
export interface IgnoredSheet {
  readonly name: string;
  readonly reason: 'hidden' | 'noHeader';
}

/** A refused row; `repeats` is set when it is (also) refused as a duplicate. */
export interface RejectedRow extends LedgerRow {
  readonly repeats: RepeatOf | null;
}

/** What an import would do, before anything is written. */
export interface LedgerPreview {
  readonly fileName: string;
  /** ISO day that bounds the dates of the first sheet that names one, or null. */
  readonly reportDay: string | null;
  readonly sentence: ReportSentence | null;
  readonly sheets: readonly OpenSheet[];
  readonly ignoredSheets: readonly IgnoredSheet[];
  /** In file order, with everything the commit writes. */
  readonly accepted: readonly AcceptedRow[];
  readonly rejected: readonly RejectedRow[];
  readonly duplicateGroups: readonly DuplicateGroup[];
  readonly declaredTotals: readonly DeclaredTotal[];
  readonly totals: LedgerTotals;
}

/** Why a readable workbook is refused as a whole. */
export type LedgerRefusal = {
  readonly refusal: Extract<FileRefusalCode, 'HEADER_NOT_FOUND' | 'FILE_TOO_MANY_ROWS'>;
};

/** A workbook read by the rules, its rows not yet judged against each other and the leads on record. */
export interface LedgerReading {
  readonly fileName: string;
  readonly reportDay: string | null;
  readonly sheets: readonly OpenSheet[];
  readonly ignoredSheets: readonly IgnoredSheet[];
  /** The project rows of each opened sheet. */
  readonly rowsBySheet: readonly (readonly LedgerRow[])[];
}

const MOST_PROJECT_ROWS = 100_000;

/** Applies the import contract to a workbook, up to what needs no database. */
export function readLedger(
  workbook: RawWorkbook,
  vocabulary: LedgerVocabulary,
): { readonly reading: LedgerReading } | LedgerRefusal {
  const { sheets, ignoredSheets } = openSheets(workbook);
  if (sheets.length === 0) return { refusal: 'HEADER_NOT_FOUND' };
  const projectRows = sheets.reduce((total, sheet) => total + sheet.projectRows.length, 0);
  if (projectRows > MOST_PROJECT_ROWS) return { refusal: 'FILE_TOO_MANY_ROWS' };
  const book = nameBook(vocabulary);
  const reportDay = sheets.find(sheet => sheet.preamble.reportDay !== null)?.preamble.reportDay ?? null;
  const rowsBySheet = sheets.map(sheet => readRows(sheet, sheet.preamble.reportDay ?? reportDay, book));
  return { reading: { fileName: workbook.fileName, reportDay, sheets, ignoredSheets, rowsBySheet } };
}

/** What an import of the reading would do. `known` are the leads already recorded. Writes nothing. */
export function judgeLedger(reading: LedgerReading, known: readonly KnownLead[]): LedgerPreview {
  const { sheets, rowsBySheet, fileName, reportDay, ignoredSheets } = reading;
  const rows = rowsBySheet.flat();
  const { accepted, rejected } = judgedRows(rows, known);
  return {
    fileName,
    reportDay,
    sentence: sheets.find(sheet => sheet.preamble.sentence !== null)?.preamble.sentence ?? null,
    sheets,
    ignoredSheets,
    accepted,
    rejected,
    duplicateGroups: duplicateGroups(rows),
    declaredTotals: sheets.flatMap((sheet, index) => declaredTotals(sheet, rowsBySheet[index] ?? [])),
    totals: ledgerTotals(accepted, rejected),
  };
}

/** Reading and judging in one, for whoever holds every known lead already. */
export function previewLedger(
  workbook: RawWorkbook,
  vocabulary: LedgerVocabulary,
  known: readonly KnownLead[],
): { readonly preview: LedgerPreview } | LedgerRefusal {
  const read = readLedger(workbook, vocabulary);
  return 'refusal' in read ? read : { preview: judgeLedger(read.reading, known) };
}

function openSheets(workbook: RawWorkbook) {
  const sheets: OpenSheet[] = [];
  const ignoredSheets: IgnoredSheet[] = [];
  for (const raw of workbook.sheets) {
    const sheet = raw.hidden ? null : openSheet(raw);
    if (sheet !== null) sheets.push(sheet);
    else ignoredSheets.push({ name: raw.name, reason: raw.hidden ? 'hidden' : 'noHeader' });
  }
  return { sheets, ignoredSheets };
}

function judgedRows(rows: readonly LedgerRow[], known: readonly KnownLead[]) {
  const finder = new RepeatFinder(known);
  const accepted: AcceptedRow[] = [];
  const rejected: RejectedRow[] = [];
  for (const row of rows) {
    const repeats = finder.find(row);
    const good = repeats === null ? acceptedRow(row) : null;
    if (good !== null) {
      finder.accept(good);
      accepted.push(good);
    } else {
      rejected.push({ ...row, errors: withRepeat(row, repeats), repeats });
    }
  }
  return { accepted, rejected };
}

function withRepeat(row: LedgerRow, repeats: RepeatOf | null): LedgerRow['errors'] {
  if (repeats === null) return row.errors;
  const issue = { ...row.investorCell, code: 'DUPLICATE_ROW' as const, text: row.title ?? '' };
  return [...row.errors, issue].sort((left, right) => left.column - right.column);
}
