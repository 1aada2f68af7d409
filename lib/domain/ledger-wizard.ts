import type { ImportResult } from './import-view';
import type { LedgerField } from './ledger/field';
import type { RowSaid } from './ledger/judged-view';
import type { SheetShape } from './ledger/shape';
import type { Standing } from './ledger/standing';
import type { Yuan } from './money';

export type UploadState = 'reading' | 'mapping' | 'ready' | 'committing' | 'done' | 'refused';

/** How many rows stand how: the trial run. The import writes exactly these, or nothing. */
export type UploadTotals = Record<Standing, number> & {
  rows: number;
  /** Planned investment of the new rows in whole yuan. */
  plannedYuan: string;
};

/** What the page shows of a sheet so that its columns can be checked. */
export type SheetOutline = {
  name: string;
  hidden: boolean;
  columns: { column: number; letter: string; label: string; samples: string[] }[];
  /** The first rows, to find the header by eye. */
  head: { row: number; cells: string[] }[];
  hiddenColumns: string[];
  /** Rows left out and why: 小计, 说明 … */
  skipped: { kind: string; rows: number[] }[];
  projectRows: number;
  /** Sums the sheet declares that its rows do not come to. */
  declared: { row: number; kind: string; declaredYuan: Yuan; computedYuan: Yuan }[];
  reportDay: string | null;
  signature: string;
};

/** An upload as its owner sees it. */
export type UploadView = {
  id: string;
  fileName: string;
  kind: 'xlsx' | 'xls' | 'csv';
  state: UploadState;
  sentence: string | null;
  shapes: SheetShape[];
  outline: SheetOutline[];
  totals: UploadTotals | null;
  result: ImportResult | null;
  /** How a ledger of this layout was read the last time, where that differs from what the rules find. */
  remembered: SheetShape[] | null;
};

/** A row with everything that may be mended in it. */
export type UploadRowView = {
  position: number;
  sheet: string;
  row: number;
  standing: Standing;
  title: string | null;
  investor: string | null;
  yuan: Yuan | null;
  said: RowSaid;
  fields: { field: LedgerField; name: string; text: string; isMended: boolean }[];
};

export const ROW_FILTERS = ['all', 'faulty', 'new', 'changed', 'duplicate', 'same', 'skipped'] as const;
export type RowFilter = (typeof ROW_FILTERS)[number];

export const FILTER_NAMES: Readonly<Record<RowFilter, string>> = {
  all: '全部',
  faulty: '有错误',
  new: '将新增',
  changed: '将更新',
  duplicate: '重复',
  same: '无变化',
  skipped: '跳过',
};

/** The filter in the address; anything unknown means all. */
export function rowFilter(text: unknown): RowFilter {
  return ROW_FILTERS.find(filter => filter === text) ?? 'all';
}
