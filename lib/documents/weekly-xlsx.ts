import type { CellStyle } from 'hucre/xlsx';
import { formatDay, instantAt, yearOf } from '@/lib/domain/day';
import type { LeadContact } from '@/lib/domain/export-column';
import { WAN } from '@/lib/domain/money';
import { reportDayOf } from '@/lib/domain/weekly/week';
import { WEEKLY_COLUMNS, WEEKLY_NOTES, type WeeklyColumn } from '@/lib/domain/weekly/weekly-columns';
import {
  WEEKLY_LAYOUTS,
  type WeeklyGroup,
  type WeeklyLayout,
  type WeeklyReport,
} from '@/lib/domain/weekly/weekly-report';
import * as style from './official-style';
import { type SheetCell, type SheetPlan, writeWorkbook } from './xlsx-writer';

type WeeklyFile = {
  report: WeeklyReport;
  contacts: ReadonlyMap<string, LeadContact>;
  layout: WeeklyLayout;
  /** 填报人: whoever takes the file out. */
  reporter: string;
};

const HEAD_ROWS = 4;
/** Lines are measured a little larger than they are set: fonts of offices differ in width. */
const MEASURED_SIZE = 12;
/** Cells of ten thousandths of 万元 are whole yuan: shown in full, so that no rounding reaches a line. */
const HUNDRED_YUAN = WAN / 100;

const LOOKS: Record<WeeklyColumn['look'], () => CellStyle> = {
  center: style.centered,
  text: style.text,
  money: () => style.number('money'),
};

const TITLES = {
  collection: (year: number) => `${year}年诸暨市招商项目信息采集表`,
  list: (year: number) => `${year}年诸暨市在谈项目清单`,
} as const satisfies Record<WeeklyLayout, (year: number) => string>;

/** Letters only, thirty at most, each once: what a print area can name without quotes. */
function sheetNames(groups: readonly WeeklyGroup[]): string[] {
  const taken = new Set<string>();
  return groups.map(({ name }) => {
    const plain = name.replace(/[^\p{L}]/gu, '').slice(0, 28) || '在谈项目';
    let free = plain;
    for (let letter = 65; taken.has(free); letter += 1) free = `${plain}${String.fromCharCode(letter)}`;
    taken.add(free);
    return free;
  });
}

function wide(value: string, look: CellStyle, columns: readonly WeeklyColumn[]): SheetCell[] {
  return columns.map((_, column) => ({ value: column === 0 ? value : null, style: look }));
}

function headRows(group: WeeklyGroup, file: WeeklyFile): SheetCell[][] {
  const columns = WEEKLY_COLUMNS[file.layout];
  const { friday } = file.report;
  const parts = [
    `所属片组：${group.name}`,
    `填报人：${file.reporter}`,
    `填报时间：${formatDay(reportDayOf(friday), 'document')}`,
    '单位：万元、亩',
  ];
  return [
    wide(TITLES[file.layout](yearOf(friday)), style.TITLE, columns),
    wide(group.sentence, style.LINE_LEFT, columns),
    wide(parts.join('　　'), style.LINE_LEFT, columns),
    columns.map(({ head }) => ({ value: head, style: style.HEAD })),
  ];
}

function sheetOf(group: WeeklyGroup, name: string, file: WeeklyFile): SheetPlan {
  const columns = WEEKLY_COLUMNS[file.layout];
  const last = columns.length - 1;
  const noteFrom = HEAD_ROWS + group.rows.length;
  const rows = group.rows.map((row, index) =>
    columns.map(column =>
      column.of(row, { number: index + 1, contact: file.contacts.get(row.leadId) ?? null }),
    ),
  );
  const notes = WEEKLY_NOTES.map(note => columns.map((_, column) => (column === 0 ? note : null)));
  return {
    name,
    widths: columns.map(({ width }) => width),
    rows: headRows(group, file),
    list: {
      rows: [...rows, ...notes],
      styles: columns.map(({ look }) => LOOKS[look]()),
      fontSize: MEASURED_SIZE,
      exceptions: (row, column) => {
        if (row >= rows.length) return style.NOTE;
        const isExact = columns[column]?.look === 'money' && hasSmallYuan(group.rows[row]?.fixedYuan ?? 0);
        return isExact ? style.number('exactYi') : null;
      },
    },
    merges: [
      ...[0, 1, 2].map(row => [row, 0, row, last] as const),
      ...notes.map((_, index) => [noteFrom + index, 0, noteFrom + index, last] as const),
    ].map(([a, b, c, d]) => [a, b, c, d]),
    heights: new Map([
      [0, 36],
      [1, 24],
      [2, 20],
      [3, 30],
      ...notes.map((_, index): [number, number] => [noteFrom + index, 16]),
    ]),
    headRows: [0, HEAD_ROWS - 1],
    frozenColumns: 2,
  };
}

const hasSmallYuan = (yuan: number): boolean => yuan % HUNDRED_YUAN !== 0;

/** What a file of no rows says: one empty sheet rather than none, which no program opens. */
function emptyGroup(report: WeeklyReport): WeeklyGroup {
  return { key: 'none', name: '在谈项目', rows: [], sentence: report.sentence };
}

/** List B is one sheet over all groups, the collection form one for each. */
function groupsOf({ report, layout }: WeeklyFile): readonly WeeklyGroup[] {
  if (report.groups.length === 0) return [emptyGroup(report)];
  if (layout === 'collection') return report.groups;
  const rows = report.groups.flatMap(group => group.rows);
  return [{ key: 'all', name: '在谈项目清单', rows, sentence: report.sentence }];
}

/** 诸暨市项目信息采集表（2026年3月6日）.xlsx */
export function weeklyFileName(layout: WeeklyLayout, friday: string): string {
  return `诸暨市${WEEKLY_LAYOUTS[layout]}（${formatDay(friday, 'document')}）.xlsx`;
}

/** The weekly table as a workbook in its official layout. The same report and reporter give the same bytes. */
export function writeWeeklyXlsx(file: WeeklyFile): Promise<Uint8Array<ArrayBuffer>> {
  const groups = groupsOf(file);
  const names = sheetNames(groups);
  return writeWorkbook(
    groups.map((group, index) => sheetOf(group, names[index] ?? group.key, file)),
    {
      title: weeklyFileName(file.layout, file.report.friday).replace(/\.xlsx$/, ''),
      at: instantAt(reportDayOf(file.report.friday), 10),
    },
  );
}
