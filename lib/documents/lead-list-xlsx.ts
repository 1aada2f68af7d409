import { writeXlsxStream } from 'hucre/xlsx';
import { toDateColumn } from '@/lib/domain/day';
import { type LedgerValue, ledgerColumns, STANDING_COLUMNS } from '@/lib/domain/lead-column';

type Cell = string | number | Date | null;

// A cell of XML cannot hold these; a text pasted from elsewhere may.
// biome-ignore lint/suspicious/noControlCharactersInRegex: naming them is the point
const UNWRITABLE = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g;

const COLUMNS = ledgerColumns(STANDING_COLUMNS);
const DAY_AT = COLUMNS.map(column => column.kind === 'day');

function cell(value: LedgerValue, place: number): Cell {
  if (typeof value !== 'string') return value;
  return DAY_AT[place] ? toDateColumn(value) : value.replace(UNWRITABLE, '');
}

async function* cells(chunks: AsyncIterable<LedgerValue[][]>): AsyncGenerator<Cell[]> {
  for await (const rows of chunks) for (const row of rows) yield row.map(cell);
}

const STYLES = {
  text: {},
  // A code is a string already: it needs no format to stay one.
  code: {},
  number: { style: { numFmt: '#,##0.00' } },
  day: { style: { numFmt: 'yyyy-mm-dd' } },
};

/**
 * The ledger as a workbook, written while its rows arrive: texts are plain strings and never formulas,
 * numbers are numbers, days are dates, codes are text.
 */
export function leadListXlsx(chunks: AsyncIterable<LedgerValue[][]>): ReadableStream<Uint8Array> {
  return writeXlsxStream(cells(chunks), {
    name: '线索台账',
    columns: COLUMNS.map(({ head, kind, width }) => ({ header: head, width, ...STYLES[kind] })),
    freezePane: { rows: 1, columns: 1 },
  });
}
