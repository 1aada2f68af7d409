export type LedgerKind = 'xlsx' | 'xls' | 'csv';

const ZIP = [0x50, 0x4b];
const COMPOUND = [0xd0, 0xcf, 0x11, 0xe0];
const startsWith = (bytes: Uint8Array, mark: readonly number[]) =>
  mark.every((byte, at) => bytes[at] === byte);

/** What a file is, by what it holds; only plain text goes by its name. Null for everything else. */
export function ledgerKind(bytes: Uint8Array, fileName: string): LedgerKind | null {
  if (startsWith(bytes, ZIP)) return 'xlsx';
  if (startsWith(bytes, COMPOUND)) return 'xls';
  return /\.(csv|txt|tsv)$/i.test(fileName) ? 'csv' : null;
}
