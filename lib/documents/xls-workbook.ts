import type { CellObject, WorkSheet } from '@e965/xlsx';
import type { RawCell, RawRow, RawSheet } from '@/lib/domain/ledger/raw';
import { rawCell } from './raw-cell';
import type { WorkbookOutcome } from './workbook';

const MOST_ROWS = 200_000;
const MOST_COLUMNS = 1_000;
const wide = (text: string): Buffer => Buffer.from(text, 'utf16le');
const ENCRYPTED_PACKAGE = wide('EncryptedPackage');
const MACROS = wide('_VBA_PROJECT');

/**
 * Reads an old .xls file of unknown origin. Only ever called in a process of its own: the library takes the file
 * as a whole. A compound file may also be an encrypted xlsx, or hold macros; neither is opened.
 */
export async function readXls(bytes: Uint8Array, fileName: string): Promise<WorkbookOutcome> {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (buffer.includes(ENCRYPTED_PACKAGE)) return { refusal: 'FILE_ENCRYPTED' };
  if (buffer.includes(MACROS)) return { refusal: 'FILE_HAS_MACROS' };
  const { read, SSF, utils } = await import('@e965/xlsx');
  try {
    const book = read(bytes, {
      type: 'array',
      dense: true,
      cellStyles: true,
      cellNF: true,
      cellFormula: false,
      cellHTML: false,
      sheetRows: MOST_ROWS,
    });
    const sheets = book.SheetNames.map((name, at) => {
      const sheet = book.Sheets[name];
      const hidden = (book.Workbook?.Sheets?.[at]?.Hidden ?? 0) !== 0;
      const dayOf = (value: number): Date => {
        const { y, m, d } = SSF.parse_date_code(value);
        return new Date(Date.UTC(y, m - 1, d));
      };
      const isDate = (cell: CellObject) => cell.t === 'n' && SSF.is_date(String(cell.z ?? ''));
      const range = sheet?.['!ref'] ? utils.decode_range(sheet['!ref']) : null;
      if (range !== null && range.e.c >= MOST_COLUMNS * 16) throw new Error('Too many columns for a ledger.');
      const cell = (value: CellObject) =>
        rawCell(
          isDate(value) ? dayOf(Number(value.v)) : value.t === 'e' ? String(value.w ?? '#N/A') : value.v,
        );
      return rawSheet(name, hidden, hidden ? undefined : sheet, cell);
    });
    return { workbook: { fileName, sheets } };
  } catch (error) {
    const isLocked = error instanceof Error && /password/i.test(error.message);
    return { refusal: isLocked ? 'FILE_ENCRYPTED' : 'FILE_NOT_XLSX' };
  }
}

function rawSheet(
  name: string,
  hidden: boolean,
  sheet: WorkSheet | undefined,
  toCell: (cell: CellObject) => RawCell | undefined,
): RawSheet {
  const data: (CellObject | undefined)[][] = sheet?.['!data'] ?? [];
  const rows = data.flatMap((line, at): RawRow[] => {
    const cells = Array.from(line ?? [], cell => (cell === undefined ? undefined : toCell(cell)));
    return cells.some(cell => cell !== undefined) ? [{ row: at + 1, cells }] : [];
  });
  const hiddenAt = (list: readonly ({ hidden?: boolean } | undefined)[] | undefined, first: number) =>
    new Set((list ?? []).flatMap((item, at) => (item?.hidden ? [at + first] : [])));
  return {
    name,
    hidden,
    rows,
    merges: (sheet?.['!merges'] ?? []).map(({ s, e }) => ({
      firstRow: s.r + 1,
      lastRow: e.r + 1,
      firstColumn: s.c,
      lastColumn: e.c,
    })),
    hiddenColumns: hiddenAt(sheet?.['!cols'], 0),
    hiddenRows: hiddenAt(sheet?.['!rows'], 1),
  };
}
