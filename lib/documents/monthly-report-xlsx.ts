import { formatMonth } from '../domain/month';
import { DETAIL_HEADS, detailCells, isRoundedOverLine, type ReportLead } from '../domain/report/detail';
import type { MonthlyReport } from '../domain/report/monthly-report';
import { REPORT_TITLE, REPORTING_UNIT, reportFileName } from '../domain/report/words';
import { summarySheet } from './monthly-report-summary';
import * as style from './official-style';
import { type SheetCell, type SheetPlan, writeWorkbook } from './xlsx-writer';

const WIDTHS = [6, 13, 28, 14, 14, 10, 10, 8, 11, 11, 12, 12, 9, 9, 9, 30, 24, 20, 11, 8, 16];
const VALUE_COLUMN = DETAIL_HEADS.indexOf('拟投资额（亿元）');

/** One text over all columns. */
function wide(value: string, look: SheetCell['style']): SheetCell[] {
  return DETAIL_HEADS.map((_, column) => ({ value: column === 0 ? value : null, style: look }));
}

function listRow(lead: ReportLead, number: number): (string | number | null)[] {
  return detailCells(lead, number).map((value, column) => {
    if (value === null) return '—';
    return column === VALUE_COLUMN && typeof value === 'number' ? value / 100_000_000 : value;
  });
}

/** Sheet 明细: the list of leads, its amounts in 亿元 as the head says. */
function detailSheet(report: MonthlyReport, leads: readonly ReportLead[]): SheetPlan {
  const last = DETAIL_HEADS.length - 1;
  const styles = DETAIL_HEADS.map((_, column) => {
    if (column === 0) return style.centered();
    return column === VALUE_COLUMN ? style.number('money') : style.text();
  });
  return {
    name: '明细',
    widths: WIDTHS,
    rows: [
      wide(`${REPORT_TITLE}（线索明细）`, style.TITLE),
      wide(
        `${REPORTING_UNIT}　　${formatMonth(report.month)}　　范围：${report.scopeName}，共${leads.length}条`,
        style.LINE_LEFT,
      ),
      DETAIL_HEADS.map(head => ({ value: head, style: style.HEAD })),
    ],
    list: {
      rows: leads.map((lead, index) => listRow(lead, index + 1)),
      styles,
      fontSize: 12,
      // The cell keeps the exact amount; only its format shows more places, so that 99,999,999 is not 1.00.
      exceptions: (row, column) =>
        column === VALUE_COLUMN && isRoundedOverLine(leads[row]?.valueYuan ?? 0)
          ? style.number('exactYi')
          : null,
    },
    merges: [
      [0, 0, 0, last],
      [1, 0, 1, last],
    ],
    heights: new Map([
      [0, 32],
      [1, 20],
      [2, 30],
    ]),
    headRows: [0, 2],
    frozenColumns: 3,
  };
}

/** Report A as a workbook of the sheets 汇总 and 明细. The same report gives the same bytes. */
export function writeMonthlyReportXlsx(
  report: MonthlyReport,
  leads: readonly ReportLead[],
): Promise<Uint8Array<ArrayBuffer>> {
  return writeWorkbook([summarySheet(report), detailSheet(report, leads)], {
    title: reportFileName(report.month, report.scopeName, 'xlsx').replace(/\.xlsx$/, ''),
    at: new Date(report.cutOffAt),
  });
}
