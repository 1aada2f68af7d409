import { type ExportColumn, type ExportRow, exportValues } from '@/lib/domain/export-column';
import type { LedgerValue } from '@/lib/domain/lead-column';
import { leadListCsv } from './lead-list-csv';
import { leadListXlsx } from './lead-list-xlsx';

type ListFile = {
  columns: readonly ExportColumn[];
  /** Names by key. */
  industries: ReadonlyMap<string, string>;
  /** Who took it out and when; see `watermark`. */
  note: string;
};

async function* valuesOf(
  chunks: AsyncIterable<ExportRow[]>,
  { columns, industries }: ListFile,
): AsyncGenerator<LedgerValue[][]> {
  for await (const rows of chunks)
    yield rows.map(row =>
      exportValues(row, row.industryKey === null ? null : (industries.get(row.industryKey) ?? null), columns),
    );
}

/**
 * The ledger as a file that is written while its rows arrive. A sheet says in its last line who took it out; a CSV
 * does not, because whatever reads it again would take the line for a project: there the file's name says it.
 */
export function leadListFile(
  format: 'xlsx' | 'csv',
  chunks: AsyncIterable<ExportRow[]>,
  file: ListFile,
): ReadableStream<Uint8Array> {
  const values = valuesOf(chunks, file);
  return format === 'csv' ? leadListCsv(values, file.columns) : leadListXlsx(values, file.columns, file.note);
}
