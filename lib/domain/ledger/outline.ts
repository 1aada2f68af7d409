import type { SheetOutline } from '../ledger-wizard';
import { toYuan } from '../money';
import { readableText } from './cell-text';
import { columnLetter } from './column-letter';
import { declaredTotals } from './declared-total';
import { gridOf } from './grid';
import { recognise } from './header';
import type { RawSheet } from './raw';
import type { LedgerRow } from './row';
import type { SheetShape } from './shape';
import type { OpenSheet } from './sheet';

const SHOWN_ROWS = 8;
const SHOWN_COLUMNS = 60;
const SHOWN_CELLS = 14;
const SAMPLES = 3;
const LONGEST = 24;
const SHOWN_SKIPPED = 30;
const SKIPPED_NAMES = {
  subtotal: '小计',
  total: '合计',
  header: '重复表头',
  note: '说明',
  blank: '空行',
} as const;

const short = (text: string): string => {
  const line = [...text.replace(/\s+/g, ' ').trim()];
  return line.length > LONGEST ? `${line.slice(0, LONGEST).join('')}…` : line.join('');
};

/** What the page shows of a sheet: its first rows, and its columns with samples of what stands below the header. */
export function outlineOf(
  raw: RawSheet,
  shape: SheetShape,
  opened: { sheet: OpenSheet; rows: readonly LedgerRow[] } | null,
  signature: string,
): SheetOutline {
  const grid = gridOf(raw);
  const { labels } = recognise(grid, raw.hiddenColumns, shape.firstRow, shape.lastRow);
  const numbers = Array.from({ length: Math.min(grid.lastColumn + 1, SHOWN_COLUMNS) }, (_, column) => column);
  const below = opened?.sheet.projectRows.slice(0, SAMPLES) ?? [];
  const visible = numbers.filter(column => !raw.hiddenColumns.has(column));
  const columns = visible.map(column => ({
    column,
    letter: columnLetter(column),
    label: labels.get(column)?.parts.join('／') ?? '',
    samples: below.map(row => short(readableText(grid.at(row).cells[column]))).filter(text => text !== ''),
  }));
  return {
    name: raw.name,
    hidden: raw.hidden,
    columns: columns.filter(({ label, samples }) => label !== '' || samples.length > 0),
    head: Array.from({ length: Math.min(SHOWN_ROWS, grid.lastRow) }, (_, at) => ({
      row: at + 1,
      cells: visible.slice(0, SHOWN_CELLS).map(column => short(readableText(grid.at(at + 1).cells[column]))),
    })),
    hiddenColumns: [...raw.hiddenColumns].filter(column => column <= grid.lastColumn).map(columnLetter),
    skipped: skippedOf(opened?.sheet ?? null),
    projectRows: opened?.sheet.projectRows.length ?? 0,
    declared: (opened === null ? [] : declaredTotals(opened.sheet, opened.rows))
      .filter(({ declaredYuan, computedYuan }) => declaredYuan !== computedYuan)
      .map(({ row, kind, declaredYuan, computedYuan }) => ({
        row,
        kind: SKIPPED_NAMES[kind],
        declaredYuan: toYuan(declaredYuan),
        computedYuan: toYuan(computedYuan),
      })),
    reportDay: opened?.sheet.preamble.reportDay ?? null,
    signature,
  };
}

function skippedOf(sheet: OpenSheet | null): SheetOutline['skipped'] {
  const found = new Map<string, number[]>();
  for (const { kind, row } of sheet?.skippedRows ?? []) {
    const name = SKIPPED_NAMES[kind];
    found.set(name, [...(found.get(name) ?? []), row].slice(0, SHOWN_SKIPPED));
  }
  return [...found].map(([kind, rows]) => ({ kind, rows }));
}
