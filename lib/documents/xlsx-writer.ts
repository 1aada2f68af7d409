import {
  type Cell,
  type CellStyle,
  type CellValue,
  calculateRowHeight,
  colToLetter,
  type WriteSheet,
  writeXlsx,
} from 'hucre/xlsx';
import { asText, checked } from './cell-text';
import { writeInWorker } from './document-worker';

/** A cell of an official sheet. Text is always text, whatever it looks like; a sum carries its value along. */
export type SheetCell = {
  value: string | number | null;
  style: CellStyle;
  /** The rows (from 0) that a SUM of the cell's own column adds up. */
  sumOfRows?: { from: number; to: number };
};

/** From row and column to row and column, from 0, both ends included. */
export type Merge = [fromRow: number, fromColumn: number, toRow: number, toColumn: number];

/** A sheet as we plan it, before the library sees it. */
export type SheetPlan = {
  /** Letters only: the library leaves other names unquoted in the print area. */
  name: string;
  widths: readonly number[];
  rows: readonly (readonly SheetCell[])[];
  /** Plain rows below, drawn in one style a column: cheap for long lists. */
  list?: {
    rows: readonly (readonly (string | number | null)[])[];
    styles: readonly CellStyle[];
    fontSize: number;
    /** A cell that needs another style than its column; rows and columns of the list from 0. */
    exceptions?: (row: number, column: number) => CellStyle | null;
  };
  merges: readonly Merge[];
  /** Height in points by row, where it is not to be measured. */
  heights: ReadonlyMap<number, number>;
  /** The first rows, repeated on every page and frozen on screen. */
  headRows: readonly [from: number, to: number];
  frozenColumns: number;
};

/** From so many lines on a workbook takes more than a tenth of a second and goes to the worker. */
const LONG_LIST = 1_000;

function toCell(cell: SheetCell, column: number): Partial<Cell> {
  const value = checked(cell.value);
  if (cell.sumOfRows) {
    const letter = colToLetter(column);
    const { from, to } = cell.sumOfRows;
    return {
      formula: `SUM(${letter}${from + 1}:${letter}${to + 1})`,
      formulaResult: value,
      style: cell.style,
    };
  }
  return { value, ...asText(value), style: cell.style };
}

/** The heights that are given, and of the lines of the list without one as much as their text takes. */
function heightsOf(plan: SheetPlan, list: readonly CellValue[][]): Map<number, { height: number }> {
  const heights = new Map([...plan.heights].map(([row, height]) => [row, { height }]));
  const options = { wrapText: true, columnWidths: [...plan.widths], fontSize: plan.list?.fontSize ?? 10 };
  list.forEach((row, index) => {
    const at = plan.rows.length + index;
    if (!heights.has(at)) heights.set(at, { height: calculateRowHeight(row, options) });
  });
  return heights;
}

function toSheet(plan: SheetPlan): WriteSheet {
  const cells = new Map<string, Partial<Cell>>();
  plan.rows.forEach((row, at) => {
    row.forEach((cell, column) => {
      cells.set(`${at},${column}`, toCell(cell, column));
    });
  });
  const styles = plan.list?.styles;
  const list = (plan.list?.rows ?? []).map((row, index) =>
    row.map((value, column) => {
      const text = checked(value);
      const special = asText(text);
      const style = plan.list?.exceptions?.(index, column) ?? null;
      if (special || style) {
        const look = style ?? styles?.[column];
        cells.set(`${plan.rows.length + index},${column}`, {
          value: text,
          ...special,
          ...(look && { style: look }),
        });
      }
      return text;
    }),
  );
  const last = `${colToLetter(plan.widths.length - 1)}$${plan.rows.length + list.length}`;
  return {
    name: plan.name,
    columns: plan.widths.map((width, column) => ({
      width,
      ...(styles?.[column] && { style: styles[column] }),
    })),
    rows: [...plan.rows.map(row => row.map(cell => checked(cell.value))), ...list],
    cells,
    merges: plan.merges.map(([startRow, startCol, endRow, endCol]) => ({
      startRow,
      startCol,
      endRow,
      endCol,
    })),
    rowDefs: heightsOf(plan, list),
    freezePane: { rows: plan.headRows[1] + 1, columns: plan.frozenColumns },
    pageSetup: {
      paperSize: 'a4',
      orientation: 'landscape',
      fitToPage: true,
      fitToWidth: 1,
      fitToHeight: 0,
      horizontalCentered: true,
      margins: { top: 0.59, bottom: 0.59, left: 0.59, right: 0.59, header: 0.3, footer: 0.3 },
      printArea: `$A$1:$${last}`,
      printTitlesRow: `$${plan.headRows[0] + 1}:$${plan.headRows[1] + 1}`,
    },
    headerFooter: { oddFooter: '&C第 &P 页 共 &N 页' },
  };
}

/**
 * Writes a workbook. The same plans and instant give the same bytes (dates in the file are pinned to `at`).
 * Throws on a number that is none; user text never becomes a formula or an error value.
 */
export async function writeWorkbook(
  plans: readonly SheetPlan[],
  file: { title: string; at: Date },
): Promise<Uint8Array<ArrayBuffer>> {
  const options = {
    sheets: plans.map(toSheet),
    properties: { title: file.title, creator: '诸暨市招商引资指挥部', created: file.at, modified: file.at },
  };
  const length = plans.reduce((sum, plan) => sum + (plan.list?.rows.length ?? 0), 0);
  if (length > LONG_LIST) return writeInWorker({ kind: 'xlsx', plan: options });
  return new Uint8Array(await writeXlsx(options));
}
