import { writeXlsxStream } from 'hucre/xlsx';
import { toDateColumn } from '@/lib/domain/day';
import { LEDGER_COLUMNS, type LedgerColumn, type LedgerValue } from '@/lib/domain/lead-column';
import { safeText } from './cell-text';

type Cell = string | number | Date | null;
type Column = Pick<LedgerColumn, 'head' | 'kind' | 'width'>;

async function* cells(
  chunks: AsyncIterable<LedgerValue[][]>,
  columns: readonly Column[],
  note: string | null,
): AsyncGenerator<Cell[]> {
  const isDay = columns.map(column => column.kind === 'day');
  const cell = (value: LedgerValue, place: number): Cell => {
    if (typeof value !== 'string') return value;
    return isDay[place] ? toDateColumn(value) : safeText(value);
  };
  for await (const rows of chunks) for (const row of rows) yield row.map(cell);
  if (note !== null) yield [note];
}

const STYLES = {
  text: {},
  // A code is a string already: it needs no format to stay one.
  code: {},
  number: { style: { numFmt: '#,##0.00' } },
  day: { style: { numFmt: 'yyyy-mm-dd' } },
};

/**
 * The ledger as a workbook, written while its rows arrive: texts are plain strings and never formulas, numbers are
 * numbers, days are dates, codes are text. `note` is a line of its own below the rows.
 */
export function leadListXlsx(
  chunks: AsyncIterable<LedgerValue[][]>,
  columns: readonly Column[] = LEDGER_COLUMNS,
  note: string | null = null,
): ReadableStream<Uint8Array> {
  return writeXlsxStream(cells(chunks, columns, note), {
    name: '线索台账',
    columns: columns.map(({ head, kind, width }) => ({ header: head, width, ...STYLES[kind] })),
    freezePane: { rows: 1, columns: 1 },
  });
}
