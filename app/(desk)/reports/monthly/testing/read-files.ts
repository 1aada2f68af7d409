import { execFile } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { readXlsx } from 'hucre/xlsx';
import type { TableFigure } from '@/lib/domain/report/figure';
import type { MonthlyReport, ReportRow } from '@/lib/domain/report/monthly-report';

const run = promisify(execFile);

/** Where the metric dictionary puts the numbers: columns C to V. */
const COLUMNS: [keyof ReportRow['figures']['S1'], TableFigure][] = [
  ...(['month', 'ytd', 'prior', 'growth'] as const).flatMap(key =>
    (['L1', 'L3', 'S1', 'S2'] as const).map((figure): [typeof key, TableFigure] => [key, figure]),
  ),
  ['target', 'S1'],
  ['target', 'S2'],
  ['done', 'S1'],
  ['done', 'S2'],
];

/** Counts from hundredths, money in 万元, rates in percent with one place; nothing is —. */
function wanted(row: ReportRow): (number | '—')[] {
  return COLUMNS.map(([key, figure]) => {
    const numbers = row.figures[figure];
    const value = numbers[key];
    if (value === null) return '—';
    if (key === 'growth' && numbers.prior) return percent(numbers.ytd - numbers.prior, numbers.prior);
    if (key === 'done' && numbers.target) return percent(numbers.ytd, numbers.target);
    return figure === 'S2' ? value / 10_000 : value / 100;
  });
}

const percent = (part: number, whole: number): number =>
  Math.sign(part) * (Math.floor((Math.abs(part) * 1_000) / whole + 0.5) / 10);

type Compared = { differences: (report: MonthlyReport) => string[] };

/** All rows of both tables in the order of the sheet, totals last of each. */
function printedRows(report: MonthlyReport): { name: string; row: ReportRow }[] {
  return [report.tables.industry, report.tables.unit].flatMap(table => [
    ...table.rows.map(row => ({ name: row.name, row })),
    { name: '合计', row: table.total },
  ]);
}

/** Sheet 汇总, read back cell by cell. */
export async function summaryRows(bytes: Uint8Array): Promise<unknown[][]> {
  const workbook = await readXlsx(bytes);
  const sheet = workbook.sheets.find(candidate => candidate.name === '汇总');
  if (!sheet) throw new Error('The workbook has no sheet 汇总.');
  return sheet.rows;
}

export function readSummary(bytes: Uint8Array): {
  differences: (report: MonthlyReport) => Promise<string[]>;
} {
  return {
    differences: async report => {
      const rows = (await summaryRows(bytes)).filter(row => typeof row[0] === 'number' || row[0] === '合计');
      return printedRows(report).flatMap(({ name, row }, index) => {
        const cells = rows[index] ?? [];
        const label = cells[0] === '合计' ? '合计' : cells[1];
        if (label !== name) return [`${name} stands as ${String(label)}`];
        return wanted(row).flatMap((value, column) => {
          const cell = cells[column + 2];
          const same = typeof value === 'number' ? Math.abs(Number(cell) - value) < 1e-6 : cell === value;
          return same ? [] : [`${name} ${COLUMNS[column]}: ${String(cell)} instead of ${value}`];
        });
      });
    },
  };
}

const grouped = (digits: string): string => digits.replace(/\B(?=(\d{3})+$)/g, ',');

/** A count with as many places as it has, two at most. */
function printedCount(value: number): string {
  const [whole = '', fraction] = String(Math.abs(value)).split('.');
  return `${value < 0 ? '−' : ''}${grouped(whole)}${fraction ? `.${fraction}` : ''}`;
}

/** A number as an official print writes it. */
function printed(value: number | '—', [key, figure]: (typeof COLUMNS)[number]): string {
  if (value === '—') return '—';
  if (key !== 'growth' && key !== 'done' && figure !== 'S2') return printedCount(value);
  const places = figure === 'S2' && key !== 'growth' && key !== 'done' ? 2 : 1;
  const [whole = '', fraction] = Math.abs(Number((value + Math.sign(value) * 1e-9).toFixed(6)))
    .toFixed(places)
    .split('.');
  const text = places === 1 ? `${whole}.${fraction}` : `${grouped(whole)}.${fraction}`;
  return value < 0 ? `−${text}` : text;
}

/** The text of a pdf by pdftotext (poppler-utils); fails where that is missing. */
export async function pdfText(bytes: Uint8Array): Promise<Compared> {
  const folder = await mkdtemp(join(tmpdir(), 'report-pdf-'));
  const file = join(folder, 'report.pdf');
  await writeFile(file, bytes);
  const { stdout } = await run('pdftotext', ['-layout', file, '-'], { maxBuffer: 50_000_000 });
  await rm(folder, { recursive: true });
  const lines = stdout.split('\n').map(line => line.trim().replace(/\s+/g, ' '));
  return {
    differences: report =>
      printedRows(report).flatMap(({ name, row }) => {
        const numbers = wanted(row)
          .map((value, column) => printed(value, COLUMNS[column] ?? ['month', 'L1']))
          .join(' ');
        return lines.some(line => line.replace(/^\d+ /, '') === `${name} ${numbers}`)
          ? []
          : [`${name} ${numbers} is not in the text`];
      }),
  };
}
