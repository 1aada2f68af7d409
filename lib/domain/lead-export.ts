import { addDays, type Day, dayOf } from './day';

/** Up to so many rows a file is answered at once; a longer one is written by the worker. */
export const MOST_AT_ONCE = 2_000;
/** More than any office has; what asks for more is a mistake or a theft. */
export const MOST_EXPORTED = 200_000;
/** How long a finished file can be fetched. */
export const KEPT_DAYS = 7;

export const EXPORT_FORMATS = ['xlsx', 'csv'] as const;
export type ExportFormat = (typeof EXPORT_FORMATS)[number];

/** Media types, for whoever hands a file out. */
export const EXPORT_TYPES: Readonly<Record<ExportFormat, string>> = {
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  csv: 'text/csv; charset=utf-8',
};

export const EXPORT_STATES = {
  waiting: '排队中',
  running: '正在生成',
  done: '可下载',
  failed: '未完成',
  cancelled: '已取消',
} as const;
export type ExportState = keyof typeof EXPORT_STATES;

export const isUnderWay = (state: ExportState): boolean => state === 'waiting' || state === 'running';

/** What an export would be, said before it is asked for. */
export type ExportForecast = {
  rows: number;
  /** How many numbers of contacts stand in full, if contacts are asked for. */
  numbers: number;
  /** Rows the person may still take out today. */
  left: number;
  isAtOnce: boolean;
  /** Why it cannot be had, or null. */
  whyNot: string | null;
};

/** One's own export in the list. Instants are ISO 8601. */
export type ExportView = {
  id: string;
  name: string;
  format: ExportFormat;
  state: ExportState;
  rows: number;
  writtenRows: number;
  requestedAt: string;
  sizeBytes: number | null;
  /** The last day on which the file can be fetched; null without a file. */
  keptUntil: Day | null;
};

/** Why an export of so many rows cannot be had, or null. */
export function whyNotExport(rows: number, left: number): string | null {
  if (rows === 0) return '没有符合条件的线索，请放宽筛选条件后再导出。';
  if (rows > MOST_EXPORTED) return '符合条件的线索超过一次导出的上限 200,000 条，请缩小筛选范围后再导出。';
  if (rows > left)
    return `今天还可导出 ${left.toLocaleString('zh-CN')} 行，这次有 ${rows.toLocaleString('zh-CN')} 行。请缩小筛选范围，或明天再导出。`;
  return null;
}

/** 线索台账_王芳_2026-03-05.xlsx: a file that has left the desk still says who took it out, and when. */
export function exportFileName(who: string, on: Day, format: ExportFormat): string {
  return `线索台账_${who}_${on}.${format}`;
}

/** The last day on which a file finished at this instant can be fetched. */
export const keptUntil = (finishedAt: Date): Day => addDays(dayOf(finishedAt), KEPT_DAYS);

/** The last line of a sheet. It begins with 说明, which an import takes for a note and not for a project. */
export function watermark(who: string, at: string, rows: number): string {
  return `说明：本表由${who}于 ${at} 导出，共 ${rows.toLocaleString('zh-CN')} 行；仅限工作使用，请勿外传。`;
}
