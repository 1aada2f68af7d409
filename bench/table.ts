import { cpus, totalmem } from 'node:os';
import type { Timing } from './clock';

export type Result = {
  name: string;
  page: Timing | null;
  data: Timing | null;
  floor: Timing | null;
  remark: string;
};

const MOST_TIMES_FLOOR = 2;
const MOST_PAGE_CPU_MS = 20;
const MOST_PAGE_P50_MS = 25;

const ms = (value: number): string => value.toFixed(value < 10 ? 2 : 1);
const both = (timing: Timing | null): string =>
  timing ? `${ms(timing.p50)} / ${ms(timing.p95)} / ${ms(timing.min)}` : '–';

function times(one: Timing | null, floor: Timing | null): string {
  return one && floor ? (one.p50 / floor.p50).toFixed(1) : '–';
}

/** What misses its target, in words; empty when all is well. */
function misses({ page, data, floor }: Result): string[] {
  const found: string[] = [];
  if (data && floor && data.p50 > MOST_TIMES_FLOOR * floor.p50) found.push('data');
  if (page && page.p50 > MOST_PAGE_P50_MS) found.push('page p50');
  if (page && page.cpu !== null && page.cpu > MOST_PAGE_CPU_MS) found.push('page cpu');
  return found;
}

/** One result as a row of the table. */
export function lineOf(result: Result): string {
  const { name, page, data, floor, remark } = result;
  const cells = [
    name,
    both(floor),
    both(data),
    times(data, floor),
    both(page),
    page?.cpu == null ? '–' : page.cpu.toFixed(1),
    page ? (page.bytes / 1024).toFixed(0) : '–',
    times(page, floor),
    [...misses(result), ...(remark ? [remark] : [])].join(', ') || 'met',
  ];
  return `| ${cells.join(' | ')} |`;
}

/** The figures as a table of Markdown: p50, p95 and least in milliseconds, one client, one request at a time. */
export function writeTable(results: readonly Result[], counts: Record<string, number>): string {
  const machine = `${cpus().length} × ${cpus()[0]?.model.trim()}, ${Math.round(totalmem() / 2 ** 30)} GiB, Node ${process.versions.node}`;
  const filled = Object.entries(counts).map(([noun, count]) => `${count} ${noun}`);
  return [
    `${new Date().toISOString().slice(0, 10)} · ${machine}`,
    filled.join(', '),
    '',
    '| question | floor p50 / p95 / min | data p50 / p95 / min | data ÷ floor | page p50 / p95 / min | page cpu | page KB | page ÷ floor | target |',
    '|---|--:|--:|--:|--:|--:|--:|--:|---|',
    ...results.map(lineOf),
    '',
    `Targets: data ≤ ${MOST_TIMES_FLOOR} × floor; page ≤ ${MOST_PAGE_CPU_MS} ms of processor and p50 ≤ ${MOST_PAGE_P50_MS} ms.`,
  ].join('\n');
}
