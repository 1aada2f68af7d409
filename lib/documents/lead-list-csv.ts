import { type LedgerValue, ledgerColumns, STANDING_COLUMNS } from '@/lib/domain/lead-column';
import { csvStream } from './csv';

/** The ledger as CSV, written while its rows arrive. */
export function leadListCsv(chunks: AsyncIterable<LedgerValue[][]>): ReadableStream<Uint8Array> {
  return csvStream(
    ledgerColumns(STANDING_COLUMNS).map(column => column.head),
    chunks,
  );
}
