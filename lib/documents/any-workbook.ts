import { readCsv } from './csv-workbook';
import { ledgerKind } from './ledger-kind';
import { readWorkbook, type WorkbookOutcome } from './workbook';
import { workbookParts } from './workbook-parts';
import { readXls } from './xls-workbook';
import { zipDirectory } from './zip-directory';

const MOST_BYTES = 20 * 1024 * 1024;

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
