import { LEDGER_COLUMNS, type LedgerValue } from '@/lib/domain/lead-column';

/** Signs with which a spreadsheet begins to calculate instead of to read; an East Asian Excel takes the wide ones too. */
const CALCULATES = /^[=+\-@\t\r\n＝＋－＠]/;

function field(value: LedgerValue): string {
  if (value === null) return '';
  if (typeof value === 'number') return String(value);
  const text = CALCULATES.test(value) ? `'${value}` : value;
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

const line = (values: readonly LedgerValue[]): string => `${values.map(field).join(',')}\r\n`;

async function* parts(chunks: AsyncIterable<LedgerValue[][]>): AsyncGenerator<string> {
  yield `\uFEFF${line(LEDGER_COLUMNS.map(column => column.head))}`;
  for await (const rows of chunks) yield rows.map(line).join('');
}

/**
 * The ledger as CSV, written while its rows arrive: a byte order mark, so that Excel reads Chinese, and no
 * text that would calculate.
 */
export function leadListCsv(chunks: AsyncIterable<LedgerValue[][]>): ReadableStream<Uint8Array> {
  const encoder = new TextEncoder();
  const source = parts(chunks);
  return new ReadableStream({
    async pull(controller) {
      const { done, value } = await source.next();
      if (done) controller.close();
      else controller.enqueue(encoder.encode(value));
    },
    async cancel() {
      await source.return(undefined);
    },
  });
}
