import type { Content, TableCell, TDocumentDefinitions } from 'pdfmake/interfaces';
import { formatMonth } from '../domain/month';
import type { ReportLead } from '../domain/report/detail';
import type { TableFigure } from '../domain/report/figure';
import type { MonthlyReport, ReportLine, ReportRow, ReportTable } from '../domain/report/monthly-report';
import { rateText } from '../domain/report/rate';
import {
  ADJUSTMENT_LINES,
  adjustmentNumbers,
  COLUMN_GROUPS,
  type ColumnKey,
  footNotes,
  headName,
  numberText,
  REPORT_TITLE,
  REPORT_UNIT,
  REPORTING_UNIT,
  reportFileName,
  SIGN_OFF,
} from '../domain/report/words';
import { writeInWorker } from './document-worker';
import { detailOf } from './monthly-report-pdf-detail';
import { center, right } from './pdf-cell';

const COLUMNS = COLUMN_GROUPS.flatMap(group =>
  group.figures.map(figure => ({ key: group.key as ColumnKey, figure })),
);
function columnText(key: ColumnKey, figure: TableFigure, value: number | null): string {
  return key === 'growth' || key === 'done' ? rateText(value) : numberText(figure, value);
}

function head(name: string): TableCell[][] {
  const groups = COLUMN_GROUPS.flatMap((group): TableCell[] => [
    center(group.name, { colSpan: group.figures.length, bold: true }),
    ...group.figures.slice(1).map(() => ({ text: '' })),
  ]);
  return [
    [center('序号', { rowSpan: 2, bold: true }), center(name, { rowSpan: 2, bold: true }), ...groups],
    [
      { text: '' },
      { text: '' },
      ...COLUMNS.map(({ key, figure }) =>
        center(headName(key, figure).replace('（', '\n（'), { bold: true }),
      ),
    ],
  ];
}

function tableRow(row: ReportRow, label: string, bold: boolean): TableCell[] {
  const numbers = COLUMNS.map(({ key, figure }) =>
    right(columnText(key, figure, row.figures[figure][key]), { bold }),
  );
  return [center(label, { bold }), { text: row.name, bold }, ...numbers];
}

const WIDTHS = [18, 66, ...COLUMNS.map(({ figure }) => (figure === 'S2' ? '*' : 24))];

function grid(body: TableCell[][], headRows = 2): Content {
  return {
    layout: 'official',
    fontSize: 6,
    margin: [0, 2, 0, 6],
    table: { headerRows: headRows, dontBreakRows: true, keepWithHeaderRows: 1, widths: WIDTHS, body },
  };
}

function tableOf(table: ReportTable): Content {
  const rows = table.rows.map((row, index) => tableRow(row, String(index + 1), false));
  return grid([
    ...head(table.kind === 'industry' ? '产业' : '责任单位'),
    ...rows,
    tableRow(table.total, '', true),
  ]);
}

function adjustmentRows(report: MonthlyReport): TableCell[][] {
  return ADJUSTMENT_LINES.map(({ key, name }) => [
    { text: '' },
    { text: name },
    ...COLUMNS.map(({ key: column, figure }) => {
      const numbers = adjustmentNumbers(key, report.adjustments[figure]);
      return right(numberText(figure, column === 'month' || column === 'ytd' ? numbers[column] : null));
    }),
  ]);
}

function lineRow(line: ReportLine): TableCell[] {
  const cells = COLUMN_GROUPS.flatMap((group): TableCell[] => {
    const value = line.numbers[group.key];
    const isRate = group.key === 'growth' || group.key === 'done';
    const text = isRate ? rateText(value) : numberText(line.figure, value);
    return [
      right(text, { colSpan: group.figures.length }),
      ...group.figures.slice(1).map(() => ({ text: '' })),
    ];
  });
  return [center(line.figure), { text: `${line.name}（${line.unit}）` }, ...cells];
}

function definition(report: MonthlyReport, leads: readonly ReportLead[]): TDocumentDefinitions {
  const scope = report.scope === 'all' ? '' : `（${report.scopeName}）`;
  const at = new Date(report.cutOffAt);
  const section = (text: string): Content => ({ text, bold: true, fontSize: 8, margin: [0, 2, 0, 0] });
  return {
    pageSize: 'A4',
    pageOrientation: 'landscape',
    pageMargins: [30, 30, 30, 34],
    defaultStyle: { font: 'NotoSansSC', fontSize: 8 },
    info: {
      title: reportFileName(report.month, report.scopeName, 'pdf').replace(/\.pdf$/, ''),
      creator: '诸暨市招商引资指挥部',
      producer: '诸暨市招商引资指挥部',
      creationDate: at,
      modDate: at,
    },
    content: [
      {
        text: `${REPORT_TITLE}${scope}`,
        fontSize: 16,
        bold: true,
        alignment: 'center',
        margin: [0, 0, 0, 4],
      },
      {
        columns: [
          { text: REPORTING_UNIT },
          center(formatMonth(report.month)) as Content,
          right(REPORT_UNIT) as Content,
        ],
      },
      section('一、按产业'),
      tableOf(report.tables.industry),
      section('二、按责任单位'),
      tableOf(report.tables.unit),
      section('三、补报、更正与重点指标'),
      grid([...head('项目'), ...adjustmentRows(report), ...report.lines.map(lineRow)]),
      { columns: SIGN_OFF.map(text => ({ text })), margin: [0, 6, 0, 6] },
      ...footNotes(report).map((note, index): Content => ({ text: `${index + 1}．${note}`, fontSize: 7 })),
      ...detailOf(leads),
    ],
  };
}

/** Report A as a PDF with its figures as text; sheet 明细 up to PDF_LEADS lines. The same report gives the same bytes. */
export function writeMonthlyReportPdf(
  report: MonthlyReport,
  leads: readonly ReportLead[],
): Promise<Uint8Array<ArrayBuffer>> {
  return writeInWorker({ kind: 'pdf', plan: definition(report, leads) });
}
