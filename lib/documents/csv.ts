/** Signs with which a spreadsheet begins to calculate instead of to read; an East Asian Excel takes the wide ones too. */
const CALCULATES = /^[=+\-@\t\r\n＝＋－＠]/;

export type CsvValue = string | number | null;

function field(value: CsvValue): string {
  if (value === null) return '';
  if (typeof value === 'number') return String(value);
  const text = CALCULATES.test(value) ? `'${value}` : value;
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

const line = (values: readonly CsvValue[]): string => `${values.map(field).join(',')}\r\n`;

async function* parts(heads: readonly string[], chunks: AsyncIterable<CsvValue[][]>): AsyncGenerator<string> {
  yield `\uFEFF${line(heads)}`;
  for await (const rows of chunks) yield rows.map(line).join('');
}

/**
 * A list as CSV, written while its rows arrive: a byte order mark, so that Excel reads Chinese, and no text that
 * would calculate.
 */
export function csvStream(
  heads: readonly string[],
  chunks: AsyncIterable<CsvValue[][]>,
): ReadableStream<Uint8Array> {
  const encoder = new TextEncoder();
  const source = parts(heads, chunks);
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
