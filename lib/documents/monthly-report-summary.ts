import { formatMonth } from '../domain/month';
import { HUNDREDTHS, isMoney, type TableFigure } from '../domain/report/figure';
import type { FigureNumbers } from '../domain/report/figure-numbers';
import type { MonthlyReport, ReportLine, ReportRow, ReportTable } from '../domain/report/monthly-report';
import {
  ADJUSTMENT_LINES,
  adjustmentNumbers,
  COLUMN_GROUPS,
  type ColumnGroup,
  footNotes,
  headName,
  REPORT_TITLE,
  REPORT_UNIT,
  REPORTING_UNIT,
  SIGN_OFF,
} from '../domain/report/words';
import * as style from './official-style';
import { blank, blankRow, SheetRows } from './sheet-rows';
import type { SheetCell, SheetPlan } from './xlsx-writer';

type Column = { group: ColumnGroup; figure: TableFigure };

const COLUMNS: Column[] = COLUMN_GROUPS.flatMap(group => group.figures.map(figure => ({ group, figure })));
const FIRST = 2;
const WIDTH = FIRST + COLUMNS.length;
const LAST = WIDTH - 1;

/** Where a group's columns begin and end. */
function span(group: ColumnGroup): [number, number] {
  const from = FIRST + COLUMNS.findIndex(column => column.group === group);
  return [from, from + group.figures.length - 1];
}

const rowOf = (look = style.LINE_LEFT): SheetCell[] => blankRow(WIDTH, look);

function kindOf(group: ColumnGroup['key'], isOfMoney: boolean): Kind {
  if (group === 'growth' || group === 'done') return 'rate';
  return isOfMoney ? 'money' : 'count';
}

const MEASURES = { money: 10_000, rate: 10, count: HUNDREDTHS } as const;
type Kind = keyof typeof MEASURES;

/** Yuan as 万元, tenths as percent, hundredths as counts; nothing is —, on the right like a number. */
function numberCell(value: number | null, kind: Kind, bold: boolean): SheetCell {
  if (value === null) return { value: '—', style: style.number(kind, bold) };
  const isPart = kind === 'count' && value % HUNDREDTHS !== 0;
  return { value: value / MEASURES[kind], style: style.number(isPart ? 'sharedCount' : kind, bold) };
}

function addTop(sheet: SheetRows, report: MonthlyReport): void {
  const scope = report.scope === 'all' ? '' : `（${report.scopeName}）`;
  sheet.line([{ from: 0, to: LAST, value: `${REPORT_TITLE}${scope}`, look: style.TITLE }], 32);
  sheet.line(
    [
      { from: 0, to: 8, value: REPORTING_UNIT, look: style.LINE_LEFT },
      { from: 9, to: 14, value: formatMonth(report.month), look: style.LINE_CENTER },
      { from: 15, to: LAST, value: REPORT_UNIT, look: style.LINE_RIGHT },
    ],
    20,
  );
  const groups = rowOf(style.HEAD);
  const figures = rowOf(style.HEAD);
  groups[0] = { value: '序号', style: style.HEAD };
  groups[1] = { value: '产业\n责任单位', style: style.HEAD };
  for (const group of COLUMN_GROUPS) groups[span(group)[0]] = { value: group.name, style: style.HEAD };
  COLUMNS.forEach(({ group, figure }, index) => {
    figures[FIRST + index] = { value: headName(group.key, figure).replace('（', '\n（'), style: style.HEAD };
  });
  sheet.add(groups, 20, COLUMN_GROUPS.map(span));
  sheet.add(figures, 30);
  sheet.merges.push([2, 0, 3, 0], [2, 1, 3, 1]);
}

function tableRow(row: ReportRow, label: string | number, bold: boolean): SheetCell[] {
  const numbers = COLUMNS.map(({ group, figure }) =>
    numberCell(row.figures[figure][group.key], kindOf(group.key, isMoney(figure)), bold),
  );
  return [
    { value: label, style: style.centered(bold) },
    { value: row.name, style: style.text(bold) },
    ...numbers,
  ];
}

/** Whether the total of a column is what its rows add up to, so that it can be a SUM. */
function isSumOf(table: ReportTable, figure: TableFigure, key: keyof FigureNumbers): boolean {
  if (key === 'growth' || key === 'done') return false;
  const known = table.rows.flatMap(row => row.figures[figure][key] ?? []);
  return (
    known.length > 0 && known.reduce((sum, value) => sum + value, 0) === table.total.figures[figure][key]
  );
}

function addTable(sheet: SheetRows, table: ReportTable, title: string): void {
  sheet.line([{ from: 0, to: LAST, value: title, look: style.BAND }], 18);
  const from = sheet.rows.length;
  table.rows.forEach((row, index) => {
    sheet.add(tableRow(row, index + 1, false), 18);
  });
  const total = tableRow(table.total, '', true);
  total[0] = { value: '合计', style: style.centered(true) };
  total[1] = blank(style.centered(true));
  COLUMNS.forEach(({ group, figure }, index) => {
    const cell = total[FIRST + index];
    if (cell && isSumOf(table, figure, group.key)) {
      total[FIRST + index] = { ...cell, sumOfRows: { from, to: sheet.rows.length - 1 } };
    }
  });
  sheet.add(total, 18, [[0, 1]]);
}

function addAdjustments(sheet: SheetRows, report: MonthlyReport): void {
  for (const { key, name } of ADJUSTMENT_LINES) {
    const cells = [blank(style.text()), { value: name, style: style.text() }];
    for (const { group, figure } of COLUMNS) {
      const numbers = adjustmentNumbers(key, report.adjustments[figure]);
      const value = group.key === 'month' || group.key === 'ytd' ? numbers[group.key] : null;
      cells.push(numberCell(value, kindOf(group.key, isMoney(figure)), false));
    }
    sheet.add(cells, 26);
  }
}

function addLine(sheet: SheetRows, line: ReportLine): void {
  const cells = rowOf(style.text());
  cells[0] = { value: line.figure, style: style.centered() };
  cells[1] = { value: `${line.name}（${line.unit}）`, style: style.text() };
  for (const group of COLUMN_GROUPS) {
    cells[span(group)[0]] = numberCell(
      line.numbers[group.key],
      kindOf(group.key, line.unit === '万元'),
      false,
    );
  }
  sheet.add(cells, 30, COLUMN_GROUPS.map(span));
}

function addFoot(sheet: SheetRows, report: MonthlyReport): void {
  sheet.line([{ from: 0, to: LAST, value: '', look: style.LINE_LEFT }], 8);
  const starts = [0, 5, 9, 13, 18];
  sheet.line(
    SIGN_OFF.map((value, index) => ({
      from: starts[index] ?? 0,
      to: (starts[index + 1] ?? WIDTH) - 1,
      value,
      look: style.LINE_LEFT,
    })),
    22,
  );
  footNotes(report).forEach((note, index) => {
    const value = `${index === 0 ? '注：' : '　　'}${index + 1}．${note}`;
    sheet.line([{ from: 0, to: LAST, value, look: style.NOTE }], 14);
  });
}

/** Sheet 汇总: by industry, by unit, then what came late or was corrected, and the headline figures. */
export function summarySheet(report: MonthlyReport): SheetPlan {
  const sheet = new SheetRows(WIDTH);
  addTop(sheet, report);
  addTable(sheet, report.tables.industry, '一、按产业');
  addTable(sheet, report.tables.unit, '二、按责任单位');
  sheet.line([{ from: 0, to: LAST, value: '三、补报、更正与重点指标', look: style.BAND }], 18);
  addAdjustments(sheet, report);
  for (const line of report.lines) addLine(sheet, line);
  addFoot(sheet, report);
  const widths = COLUMNS.map(({ group, figure }) =>
    kindOf(group.key, isMoney(figure)) === 'money' ? 13 : 8,
  );
  return {
    name: '汇总',
    widths: [6, 22, ...widths],
    rows: sheet.rows,
    merges: sheet.merges,
    heights: sheet.heights,
    headRows: [0, 3],
    frozenColumns: FIRST,
  };
}
