import { readCsv } from './csv-workbook';
import { readWorkbook, type WorkbookOutcome } from './workbook';
import { workbookParts } from './workbook-parts';
import { readXls } from './xls-workbook';
import { zipDirectory } from './zip-directory';

export type LedgerKind = 'xlsx' | 'xls' | 'csv';

const ZIP = [0x50, 0x4b];
const COMPOUND = [0xd0, 0xcf, 0x11, 0xe0];
const MOST_BYTES = 20 * 1024 * 1024;
const startsWith = (bytes: Uint8Array, mark: readonly number[]) =>
  mark.every((byte, at) => bytes[at] === byte);

/** What a file is, by what it holds; only plain text goes by its name. Null for everything else. */
export function ledgerKind(bytes: Uint8Array, fileName: string): LedgerKind | null {
  if (startsWith(bytes, ZIP)) return 'xlsx';
  if (startsWith(bytes, COMPOUND)) return 'xls';
  return /\.(csv|txt|tsv)$/i.test(fileName) ? 'csv' : null;
}

/** Reads a ledger of any kind into plain cells, or says why not. */
export async function readAnyWorkbook(bytes: Uint8Array, fileName: string): Promise<WorkbookOutcome> {
  if (bytes.byteLength > MOST_BYTES) return { refusal: 'FILE_TOO_BIG' };
  const kind = ledgerKind(bytes, fileName);
  if (kind === 'csv') return readCsv(bytes, fileName);
  if (kind === 'xls') return readXls(bytes, fileName);
  const outcome = await readWorkbook(bytes, fileName);
  return 'refusal' in outcome && outcome.refusal === 'FILE_NOT_XLSX'
    ? { refusal: await why(bytes) }
    : outcome;
}

/** A workbook with macros deserves its own sentence. */
async function why(bytes: Uint8Array): Promise<'FILE_HAS_MACROS' | 'FILE_NOT_XLSX'> {
  const entries = zipDirectory(bytes) ?? [];
  const hasMacros = entries.some(entry => /vbaProject\.bin$/i.test(entry.name));
  return hasMacros && (await workbookParts(entries)) === null ? 'FILE_HAS_MACROS' : 'FILE_NOT_XLSX';
}
