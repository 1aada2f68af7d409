import type { Month } from '../day';
import { isMonth } from '../month';
import { type DrillColumn, isDrillColumn } from './drill-down';
import { type FigureId, isFigureId } from './figure';
import { parseRowKey, parseScope, type ReportScope, type RowKey } from './scope';

/** A figure whose rows are asked for. */
export type Drill = { figure: FigureId; row: RowKey; column: DrillColumn };

export type ReportChoice = { month: Month; scope: ReportScope };

type Params = Record<string, string | string[] | undefined>;

function first(value: string | string[] | undefined): string {
  const text: unknown = Array.isArray(value) ? value[0] : value;
  return typeof text === 'string' ? text : '';
}

/** Month and scope of an address; what is missing or unreadable falls back to the given ones. */
export function readReportChoice(params: Params, otherwise: ReportChoice): ReportChoice {
  const month = first(params.month);
  return {
    month: isMonth(month) ? month : otherwise.month,
    scope: parseScope(first(params.scope)) ?? otherwise.scope,
  };
}

/** The figure of an address whose rows are asked for, or null. */
export function readDrill(params: Params): Drill | null {
  const [figure, row, column] = [first(params.figure), parseRowKey(first(params.row)), first(params.column)];
  return isFigureId(figure) && row !== null && isDrillColumn(column) ? { figure, row, column } : null;
}

/** The address of the report, of a figure's rows, or of a file. */
export function reportHref(choice: ReportChoice, drill?: Drill): string {
  const base = `/reports/monthly?month=${choice.month}&scope=${choice.scope}`;
  return drill ? `${base}&figure=${drill.figure}&row=${drill.row}&column=${drill.column}#behind` : base;
}

export function reportFileHref(choice: ReportChoice, format: 'xlsx' | 'pdf'): string {
  return `/api/reports/monthly?month=${choice.month}&scope=${choice.scope}&format=${format}`;
}
