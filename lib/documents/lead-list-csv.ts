import { LEDGER_COLUMNS, type LedgerColumn, type LedgerValue } from '@/lib/domain/lead-column';
import { csvStream } from './csv';

/** The ledger as CSV, written while its rows arrive. */
export function leadListCsv(
  chunks: AsyncIterable<LedgerValue[][]>,
  columns: readonly Pick<LedgerColumn, 'head'>[] = LEDGER_COLUMNS,
): ReadableStream<Uint8Array> {
  return csvStream(
    columns.map(column => column.head),
    chunks,
  );
}
