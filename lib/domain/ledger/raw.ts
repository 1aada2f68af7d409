/**
 * One cell as read from a workbook: its stored result, never its formula. Numbers are decimal text. Each cell
 * is an object of its own: the rules tell a merged value from a repeated one by identity.
 */
export type RawCell =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'number'; readonly text: string }
  | { readonly kind: 'date'; readonly day: string }
  | { readonly kind: 'boolean'; readonly text: string }
  | { readonly kind: 'error'; readonly text: string };

/** The cells of one row, sparse; index 0 is column A. */
export interface RawRow {
  /** Row number as the spreadsheet shows it, from 1. */
  readonly row: number;
  readonly cells: readonly (RawCell | undefined)[];
}

/** A merged area, 1-based rows and 0-based columns, both ends included. */
export interface RawMerge {
  readonly firstRow: number;
  readonly lastRow: number;
  readonly firstColumn: number;
  readonly lastColumn: number;
}

export interface RawSheet {
  readonly name: string;
  readonly hidden: boolean;
  /** Rows that hold at least one cell, in order. */
  readonly rows: readonly RawRow[];
  readonly merges: readonly RawMerge[];
  /** 0-based. */
  readonly hiddenColumns: ReadonlySet<number>;
  readonly hiddenRows: ReadonlySet<number>;
}

/** A whole workbook, ready for the rules: no library type, no style, no formula. */
export interface RawWorkbook {
  readonly fileName: string;
  readonly sheets: readonly RawSheet[];
}
