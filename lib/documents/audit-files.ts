import { writeXlsxStream } from 'hucre/xlsx';
import type { AuditRowView } from '@/lib/domain/audit-view';
import { formatInstant } from '@/lib/format';
import { safeText } from './cell-text';
import { csvStream } from './csv';

const sideOf = (row: AuditRowView, side: 'before' | 'after'): string =>
  row.changes
    .flatMap(change => (change[side] === null ? [] : [`${change.label}：${change[side]}`]))
    .join('；');

const COLUMNS: readonly { head: string; width: number; of: (row: AuditRowView) => string }[] = [
  { head: '编号', width: 10, of: row => row.id },
  { head: '时间（北京时间）', width: 18, of: row => formatInstant(new Date(row.at)) },
  { head: '人员', width: 26, of: row => row.who },
  { head: '当时岗位', width: 26, of: row => row.post },
  { head: '网络地址', width: 16, of: row => row.address },
  { head: '事项', width: 16, of: row => row.deed },
  { head: '结果', width: 12, of: row => row.outcome },
  { head: '对象', width: 32, of: row => row.subject },
  { head: '对象编号', width: 38, of: row => row.nounId },
  { head: '变更前', width: 40, of: row => sideOf(row, 'before') },
  { head: '变更后', width: 40, of: row => sideOf(row, 'after') },
  { head: '链内序号', width: 10, of: row => String(row.seq) },
  { head: '校验值', width: 20, of: row => row.hash },
];

const valuesOf = (row: AuditRowView): string[] => COLUMNS.map(column => safeText(column.of(row)));

async function* inChunks(chunks: AsyncIterable<AuditRowView[]>): AsyncGenerator<string[][]> {
  for await (const rows of chunks) yield rows.map(valuesOf);
}

async function* oneByOne(chunks: AsyncIterable<AuditRowView[]>): AsyncGenerator<string[]> {
  for await (const rows of chunks) for (const row of rows) yield valuesOf(row);
}

/** The audit as CSV, written while its rows arrive. */
export const auditCsv = (chunks: AsyncIterable<AuditRowView[]>): ReadableStream<Uint8Array> =>
  csvStream(
    COLUMNS.map(column => column.head),
    inChunks(chunks),
  );

/** The audit as a workbook of plain texts: nothing in it is a formula. */
export const auditXlsx = (chunks: AsyncIterable<AuditRowView[]>): ReadableStream<Uint8Array> =>
  writeXlsxStream(oneByOne(chunks), {
    name: '审计记录',
    columns: COLUMNS.map(({ head, width }) => ({ header: head, width })),
    freezePane: { rows: 1, columns: 2 },
  });
